import { Resampler } from './resampler.js';

const rate = 16000;

// Plays the receptionist's voice, which comes as mono PCM16 at 16 kHz, in a browser whose loudspeaker has a rate of its own.
export class Loudspeaker {
  #context;
  #node;
  #resampler;
  #onPlayback;
  #isHeard = false;
  #pushed = false;
  #whenSilent = [];

  // onPlayback(isSpeaking, queuedMs): when it begins and ends, and a few times a second between.
  static async open(context, onPlayback) {
    await context.audioWorklet.addModule(new URL('./playback-worklet.js', import.meta.url));
    return new Loudspeaker(context, onPlayback);
  }

  constructor(context, onPlayback) {
    this.#context = context;
    this.#onPlayback = onPlayback;
    this.#resampler = context.sampleRate === rate ? null : new Resampler(rate, context.sampleRate);
    this.#node = new AudioWorkletNode(context, 'voicebooking-playback', { numberOfInputs: 0, outputChannelCount: [1] });
    this.#node.port.onmessage = ({ data }) => this.#hear(data);
    this.#node.connect(context.destination);
  }

  push(buffer) {
    const pcm = new Int16Array(buffer, 0, buffer.byteLength >> 1);
    const samples = Float32Array.from(pcm, sample => sample / 32768);
    const piece = this.#resampler ? this.#resampler.process(samples).slice() : samples;
    this.#pushed = true;
    if (piece.length > 0) this.#node.port.postMessage(piece, [piece.buffer]);
  }

  // Falls silent at once and drops what was not played yet.
  clear() {
    this.#resampler?.reset();
    this.#node.port.postMessage('clear');
  }

  // Resolves when everything has been played.
  silent() {
    return this.#isHeard || this.#pushed ? new Promise(resolve => this.#whenSilent.push(resolve)) : Promise.resolve();
  }

  close() {
    this.#node.port.postMessage('stop');
    this.#node.disconnect();
    this.#settle();
  }

  #hear({ cleared, isHeard, queued }) {
    if (cleared) {
      this.#settle();
      return;
    }
    this.#isHeard = isHeard;
    if (!isHeard) {
      this.#resampler?.reset();
      this.#settle();
    }
    const onTheWay = isHeard ? this.#context.outputLatency || this.#context.baseLatency || 0 : 0;
    this.#onPlayback(isHeard, Math.round((queued + onTheWay) * 1000));
  }

  #settle() {
    this.#pushed = false;
    for (const resolve of this.#whenSilent.splice(0)) resolve();
  }
}
