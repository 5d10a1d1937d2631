// Plays pieces of sound one after the other, without gaps where they come unevenly, and falls silent at once when told to.
const headStart = 0.08;     // s of sound that wait before it begins, so that a late piece leaves no gap
const longestHeadStart = 0.4; // on a network that was late before
const patience = 0.04;      // s beyond it after which a short piece begins nevertheless
const bridged = 0.15;       // s without sound that are not yet the end
const fade = 0.004;         // s over which it falls silent: quicker than a frame, slow enough not to click
const reportEvery = 0.2;    // s

class Playback extends AudioWorkletProcessor {
  #pieces = [];
  #offset = 0;
  #queued = 0;
  #isFlowing = false;
  #headStart = headStart;
  #waited = 0;
  #isHeard = false;
  #sinceReport = 0;
  #fading = null;
  #isStopped = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => {
      if (data === 'stop') this.#isStopped = true;
      else if (data === 'clear') this.#clear();
      else this.#add(data);
    };
  }

  process(_, [[output]]) {
    if (!this.#isFlowing && this.#queued > 0 && (this.#queued >= this.#headStart * sampleRate || this.#waited >= (this.#headStart + patience) * sampleRate)) {
      this.#isFlowing = true;
      this.#waited = 0;
      this.#hear(true);
    }

    let written = this.#fadeInto(output);
    if (this.#isFlowing) written = this.#readInto(output, written);
    if (this.#isFlowing && this.#queued === 0) this.#isFlowing = false;
    if (!this.#isFlowing) {
      this.#waited += output.length;
      if (this.#isHeard && this.#queued === 0 && this.#waited >= bridged * sampleRate) this.#hear(false);
    }

    this.#sinceReport += output.length;
    if (this.#isHeard && this.#sinceReport >= reportEvery * sampleRate) this.#report();
    return !this.#isStopped;
  }

  #add(piece) {
    if (this.#queued === 0 && !this.#isFlowing) {
      if (this.#isHeard) this.#headStart = Math.min(longestHeadStart, this.#headStart * 1.5); // it came late, in mid-speech
      this.#waited = 0;
    }
    this.#pieces.push(piece);
    this.#queued += piece.length;
  }

  #clear() {
    if (this.#isFlowing) {
      const tail = new Float32Array(Math.round(fade * sampleRate));
      this.#readInto(tail, 0);
      for (let i = 0; i < tail.length; i++) tail[i] *= 1 - i / tail.length;
      this.#fading = tail;
    }
    this.#pieces.length = 0;
    this.#offset = this.#queued = this.#waited = 0;
    this.#isFlowing = false;
    this.#hear(false);
    this.port.postMessage({ cleared: true });
  }

  #fadeInto(output) {
    if (!this.#fading) return 0;
    const part = this.#fading.subarray(0, output.length);
    output.set(part);
    this.#fading = this.#fading.length > part.length ? this.#fading.subarray(part.length) : null;
    return part.length;
  }

  #readInto(output, from) {
    while (from < output.length && this.#queued > 0) {
      const part = this.#pieces[0].subarray(this.#offset, this.#offset + output.length - from);
      output.set(part, from);
      from += part.length;
      this.#offset += part.length;
      this.#queued -= part.length;
      if (this.#offset === this.#pieces[0].length) {
        this.#pieces.shift();
        this.#offset = 0;
      }
    }
    return from;
  }

  #hear(isHeard) {
    if (this.#isHeard === isHeard) return;
    this.#isHeard = isHeard;
    this.#report();
  }

  #report() {
    this.#sinceReport = 0;
    this.port.postMessage({ isHeard: this.#isHeard, queued: this.#queued / sampleRate });
  }
}

registerProcessor('voicebooking-playback', Playback);
