// Changes the sample rate of a stream: a windowed sinc in as many phases as the two rates need. What the lower rate can't hold is filtered out.
const crossings = 24;   // of the sinc, on each side, at the lower rate
const reach = 0.9;      // of what the lower rate could hold at best
const beta = 8;         // of the Kaiser window: what folds back is 75 dB down

export class Resampler {
  #phases;
  #up;
  #down;
  #half;
  #buffer = new Float32Array(4096);
  #filled = 0;
  #at = 0;
  #phase = 0;

  // Rates in Hz, whole numbers.
  constructor(from, to) {
    const common = gcd(from, to);
    this.#up = to / common;
    this.#down = from / common;
    const scale = Math.min(1, to / from);
    this.#half = Math.ceil(crossings / scale);
    this.#phases = Array.from({ length: this.#up }, (_, phase) => taps(phase / this.#up, this.#half, scale * reach));
    this.reset();
  }

  // Forgets what came before.
  reset() {
    this.#buffer.fill(0, 0, this.#half);
    this.#filled = this.#at = this.#half;
    this.#phase = 0;
  }

  // Takes in samples and gives back those that can be told by now; the last ones need a few more to come.
  process(samples) {
    this.#append(samples);
    const half = this.#half;
    const output = new Float32Array(Math.ceil((this.#filled - this.#at) * this.#up / this.#down) + 1);
    let count = 0;
    while (this.#at + half < this.#filled) {
      const taps = this.#phases[this.#phase];
      const first = this.#at - half + 1;
      let sum = 0;
      for (let k = 0; k < taps.length; k++) sum += taps[k] * this.#buffer[first + k];
      output[count++] = sum;
      this.#phase += this.#down;
      while (this.#phase >= this.#up) {
        this.#phase -= this.#up;
        this.#at++;
      }
    }

    // A step may lead beyond what has come so far.
    const drop = Math.min(this.#at - half, this.#filled);
    this.#buffer.copyWithin(0, drop, this.#filled);
    this.#filled -= drop;
    this.#at -= drop;
    return output.subarray(0, count);
  }

  #append(samples) {
    const needed = this.#filled + samples.length;
    if (needed > this.#buffer.length) {
      const larger = new Float32Array(needed * 2);
      larger.set(this.#buffer.subarray(0, this.#filled));
      this.#buffer = larger;
    }
    this.#buffer.set(samples, this.#filled);
    this.#filled = needed;
  }
}

function taps(offset, half, cutoff) {
  const values = Float64Array.from({ length: 2 * half }, (_, k) => {
    const t = k - half + 1 - offset;
    return sinc(cutoff * t) * kaiser(t / half);
  });
  const sum = values.reduce((a, b) => a + b);
  return Float32Array.from(values, value => value / sum);
}

const sinc = x => x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);

const kaiser = x => Math.abs(x) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);

// The modified Bessel function of the first kind and order zero.
function bessel(x) {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-10 * sum; k++) sum += term *= (x / (2 * k)) ** 2;
  return sum;
}

function gcd(a, b) { return b === 0 ? a : gcd(b, a % b); }
