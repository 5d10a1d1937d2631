const chosenKey = 'voicebooking.microphone';

// The visitor's microphone, as frames of 20 ms: mono PCM16, 16 kHz.
export class Microphone {
  #context;
  #events;
  #stream = null;
  #source = null;
  #node = null;
  #isMuted = false;
  #isOpen = false;
  #onDevices = () => this.#devicesChanged();

  // events: frame(pcm, level), lost(code), devices(list, current)
  constructor(context, events) {
    this.#context = context;
    this.#events = events;
  }

  // Asks for the microphone and begins: null, or why not.
  async open() {
    const refusal = await this.#capture(chosen());
    if (refusal) return refusal;
    this.#isOpen = true;
    navigator.mediaDevices.addEventListener?.('devicechange', this.#onDevices);
    this.#tellDevices();
    return null;
  }

  // Muted, it gives out silence: whoever listens at the other end need not wonder.
  mute(isMuted) {
    this.#isMuted = isMuted;
    this.#stream?.getAudioTracks().forEach(track => { track.enabled = !isMuted; });
  }

  // Changes to another microphone, and remembers it.
  async choose(id) {
    remember(id);
    if (!this.#isOpen) return;
    const refusal = await this.#capture(id);
    if (refusal) await this.#fallBack(refusal);
    else this.#tellDevices();
  }

  close() {
    this.#isOpen = false;
    navigator.mediaDevices?.removeEventListener?.('devicechange', this.#onDevices);
    this.#release();
    this.#node?.port.postMessage('stop');
    this.#node?.disconnect();
    this.#node = null;
  }

  async #capture(id) {
    let stream;
    try {
      const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
      if (id) audio.deviceId = { ideal: id };
      stream = await navigator.mediaDevices.getUserMedia({ audio });
      this.#node ??= await this.#newNode();
    } catch (error) {
      stream?.getTracks().forEach(track => track.stop());
      return codeOf(error);
    }
    this.#release();
    this.#stream = stream;
    this.mute(this.#isMuted);
    stream.getAudioTracks()[0].addEventListener('ended', () => { if (this.#stream === stream) this.#fallBack('no-microphone'); });
    this.#source = this.#context.createMediaStreamSource(stream);
    this.#source.connect(this.#node);
    return null;
  }

  async #newNode() {
    await this.#context.audioWorklet.addModule(new URL('./capture-worklet.js', import.meta.url));
    const node = new AudioWorkletNode(this.#context, 'voicebooking-capture', { numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
    node.port.onmessage = ({ data }) => { if (this.#isOpen) this.#events.frame(data.pcm, this.#isMuted ? 0 : data.level); };
    return node;
  }

  // A microphone that was unplugged leaves the next one.
  async #fallBack(code) {
    if (!this.#isOpen) return;
    if (await this.#capture(null)) {
      this.close();
      this.#events.lost(code);
    } else {
      this.#tellDevices();
    }
  }

  #release() {
    this.#source?.disconnect();
    this.#source = null;
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#stream = null;
  }

  async #devicesChanged() {
    const track = this.#stream?.getAudioTracks()[0];
    if (track?.readyState === 'ended') await this.#fallBack('no-microphone');
    else this.#tellDevices();
  }

  async #tellDevices() {
    const all = await navigator.mediaDevices.enumerateDevices();
    if (!this.#isOpen || !this.#stream) return;
    const current = this.#stream.getAudioTracks()[0]?.getSettings().deviceId ?? '';
    this.#events.devices(all.filter(device => device.kind === 'audioinput' && device.label).map(({ deviceId, label }) => ({ id: deviceId, label })), current);
  }
}

function codeOf(error) {
  switch (error.name) {
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'NotReadableError':
      return 'no-microphone';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    default:
      return 'unsupported';
  }
}

function chosen() {
  try { return localStorage.getItem(chosenKey); } catch { return null; }
}

function remember(id) {
  try { localStorage.setItem(chosenKey, id); } catch { /* it is chosen anew next time */ }
}
