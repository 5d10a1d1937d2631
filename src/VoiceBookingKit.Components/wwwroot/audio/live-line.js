import { AudioSocket } from './audio-socket.js';
import { Loudspeaker } from './loudspeaker.js';
import { Microphone } from './microphone.js';

const resumeWithin = 1500;
const longestGoodbye = 15000;
const levelEvery = 66;      // ms
const quietest = -55;       // dB: what moves nothing
const loudest = -12;

// A call whose sound the host hears and makes: microphone, loudspeaker and the socket between them and the host.
export class LiveLine {
  #root;
  #events;
  #context = null;
  #microphone = null;
  #loudspeaker = null;
  #socket = null;
  #isOver = false;
  #isLost = false;
  #shownLevel = 0;
  #levelAt = 0;
  #isStill = matchMedia('(prefers-reduced-motion: reduce)');
  #onReturn = () => this.#wake();
  #onLeave = () => this.hangUp();

  static get available() { return Boolean(navigator.mediaDevices?.getUserMedia && globalThis.AudioWorkletNode && globalThis.WebSocket); }

  // events: deaf(code), devices(list, current)
  constructor(root, events) {
    this.#root = root;
    this.#events = events;
  }

  // Browsers make and take sound only for a page whose visitor has just done something: to be called from within a click.
  prime() {
    if (this.#context || !LiveLine.available) return;
    // On phones: through the loudspeaker whatever the mute switch says, as in a call.
    if (navigator.audioSession) navigator.audioSession.type = 'play-and-record';
    this.#context = new AudioContext({ latencyHint: 'interactive' });
    this.#context.onstatechange = () => this.#show();
    this.#context.resume().catch(() => { });
    addEventListener('pointerdown', this.#onReturn, { capture: true });
    document.addEventListener('visibilitychange', this.#onReturn);
    addEventListener('pagehide', this.#onLeave);
  }

  // Asks for the microphone and begins to listen: 'ready', or why not.
  async listen() {
    if (!isSecureContext) return 'insecure';
    if (!LiveLine.available) return 'unsupported';
    this.prime();
    const context = this.#context;
    const microphone = new Microphone(context, {
      frame: (pcm, level) => { this.#socket?.send(pcm); this.#meter(level); },
      lost: code => this.#fail(code),
      devices: (list, current) => this.#events.devices(list, current),
    });
    const refusal = await microphone.open();
    if (refusal || this.#context !== context) { // or hung up while the browser was asking
      microphone.close();
      this.hangUp();
      return refusal ?? 'denied';
    }
    this.#microphone = microphone;
    try {
      this.#loudspeaker = await Loudspeaker.open(context, (isSpeaking, queuedMs) => this.#socket?.report(isSpeaking, queuedMs));
    } catch {
      this.hangUp();
      return 'unsupported';
    }
    await Promise.race([context.resume(), new Promise(resolve => setTimeout(resolve, resumeWithin))]);
    return 'ready';
  }

  // Opens the way to the host, with the ticket that the component got for its session.
  connect(ticket, path) {
    if (!this.#loudspeaker) return;
    this.#socket?.close();
    this.#socket = new AudioSocket(ticket, path, {
      sound: buffer => this.#loudspeaker?.push(buffer),
      clear: () => this.#loudspeaker?.clear(),
      state: state => { this.#isLost = state === 'lost'; this.#show(); },
      gone: code => code === 'ended' ? this.finish() : this.#fail('connection'),
    });
  }

  mute(isMuted) { this.#microphone?.mute(isMuted); }

  choose(id) { return this.#microphone?.choose(id); }

  // The receptionist falls silent at once.
  hush() { this.#loudspeaker?.clear(); }

  // The call is over: nothing is heard any more, and what is still to be said is said to its end.
  async finish() {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#closeMicrophone();
    await Promise.race([this.#loudspeaker?.silent(), new Promise(resolve => setTimeout(resolve, longestGoodbye))]);
    if (this.#isOver) this.hangUp();
  }

  hangUp() {
    this.#isOver = false;
    this.#socket?.close();
    this.#socket = null;
    this.#isLost = false;
    this.#closeMicrophone();
    this.#loudspeaker?.close();
    this.#loudspeaker = null;
    removeEventListener('pointerdown', this.#onReturn, { capture: true });
    document.removeEventListener('visibilitychange', this.#onReturn);
    removeEventListener('pagehide', this.#onLeave);
    const context = this.#context;
    this.#context = null;
    if (context) {
      context.onstatechange = null;
      context.close().catch(() => { });
      if (navigator.audioSession) navigator.audioSession.type = 'auto';
    }
    this.#show();
  }

  #closeMicrophone() {
    this.#microphone?.close();
    this.#microphone = null;
    this.#root.style.removeProperty('--vb-level');
    this.#shownLevel = 0;
  }

  #fail(code) {
    if (!this.#context || this.#isOver) return;
    this.hangUp();
    this.#events.deaf(code);
  }

  // A phone call, a locked screen or a sleeping tab may have stopped the sound.
  #wake() {
    if (document.visibilityState === 'visible' && this.#context && this.#context.state !== 'running') this.#context.resume().catch(() => { });
  }

  // Told here and not by the host: when the network is gone, nobody else can.
  #show() {
    const line = this.#root.querySelector('[data-vb-line]');
    if (!line) return;
    const isStopped = this.#microphone && this.#context && ['suspended', 'interrupted'].includes(this.#context.state);
    const text = this.#isLost ? line.dataset.reconnecting : isStopped ? line.dataset.interrupted : '';
    if (line.textContent !== text) line.textContent = text;
  }

  #meter(level) {
    const now = performance.now();
    if (this.#isStill.matches || now - this.#levelAt < levelEvery) return;
    this.#levelAt = now;
    const loud = Math.max(0, Math.min(1, (20 * Math.log10(level + 1e-6) - quietest) / (loudest - quietest)));
    const shown = Math.round(Math.max(loud, this.#shownLevel * 0.7) * 50) / 50; // up at once, down gently
    if (shown === this.#shownLevel) return;
    this.#shownLevel = shown;
    this.#root.style.setProperty('--vb-level', shown);
  }
}
