// Takes the microphone's sound, at whatever rate the device insists on, and gives out frames of 20 ms: mono PCM16, 16 kHz, with their loudness.
import { Resampler } from './resampler.js';

const rate = 16000;
const frameLength = 320;
const nothing = new Float32Array(128);

class Capture extends AudioWorkletProcessor {
  #resampler = sampleRate === rate ? null : new Resampler(sampleRate, rate);
  #frame = new Int16Array(frameLength);
  #filled = 0;
  #power = 0;
  #isStopped = false;

  constructor() {
    super();
    this.port.onmessage = () => { this.#isStopped = true; };
  }

  // Between two microphones there is no sound, and time goes on nevertheless.
  process([[samples = nothing]]) {
    this.#take(this.#resampler?.process(samples) ?? samples);
    return !this.#isStopped;
  }

  #take(samples) {
    for (const sample of samples) {
      this.#power += sample * sample;
      this.#frame[this.#filled++] = Math.max(-32768, Math.min(32767, Math.round(sample * 32768)));
      if (this.#filled === frameLength) this.#send();
    }
  }

  #send() {
    const pcm = this.#frame.buffer;
    this.port.postMessage({ pcm, level: Math.sqrt(this.#power / frameLength) }, [pcm]);
    this.#frame = new Int16Array(frameLength);
    this.#filled = 0;
    this.#power = 0;
  }
}

registerProcessor('voicebooking-capture', Capture);
