const kept = 30 * 50;            // frames of 20 ms that wait for the host to say that it has them
const pumpEvery = 100;           // ms
const framesAtOnce = 20;         // after a lost connection: four times as fast as it was said
const firstRetry = 300;          // ms, doubled up to the longest
const longestRetry = 4000;
const attachWithin = 8000;
const giveUpAfter = 120000;      // as long as a session waits for its owner
const stuckBytes = 96000;        // three seconds that the network did not take

// A call's sound on its way between the browser and the host. It comes back by itself when the network drops it, and says again what did not arrive.
export class AudioSocket {
  #ticket;
  #base;
  #events;
  #socket = null;
  #isAttached = false;
  #isClosed = false;
  #frames = [];        // said, and not known to have arrived
  #firstAt = 0;        // bytes said before those
  #next = 0;           // the first frame that was not sent over this socket
  #received = 0;
  #retry = firstRetry;
  #timer = 0;
  #pump = 0;
  #deadline = 0;
  #lostAt = 0;
  #attempt = 0;
  #onOnline = () => this.#retryNow();
  #onOffline = () => this.#drop();

  // path: where the host's endpoints are, from the page's base. events: sound(buffer), clear(), state('open' | 'lost'), gone(code)
  constructor(ticket, path, events) {
    this.#ticket = ticket;
    this.#base = new URL(path + '/', document.baseURI);
    this.#events = events;
    addEventListener('online', this.#onOnline);
    addEventListener('offline', this.#onOffline);
    this.#lostAt = performance.now();
    this.#connect();
  }

  // A frame of 20 ms of the visitor's voice.
  send(pcm) {
    if (this.#isClosed) return;
    this.#frames.push(pcm);
    if (this.#frames.length > kept) this.#forget(1);
    if (!this.#isAttached) return;
    if (this.#socket.bufferedAmount > stuckBytes) this.#drop();
    else if (this.#next === this.#frames.length - 1) this.#sendFrames(1);
  }

  report(isSpeaking, queuedMs) {
    if (this.#isAttached) this.#socket.send(JSON.stringify({ type: 'playback', is_speaking: isSpeaking, queued_ms: queuedMs }));
  }

  close() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    removeEventListener('online', this.#onOnline);
    removeEventListener('offline', this.#onOffline);
    this.#letGo();
    this.#frames.length = 0;
  }

  async #connect() {
    const attempt = ++this.#attempt;
    let token;
    try {
      const answer = await fetch(new URL('token', this.#base), { method: 'POST', signal: AbortSignal.timeout(attachWithin) });
      if (answer.status === 403 || answer.status === 404) return this.#end('refused');
      if (!answer.ok) throw new Error(answer.statusText);
      token = (await answer.json()).token;
    } catch {
      if (attempt === this.#attempt) this.#again();
      return;
    }
    if (this.#isClosed || attempt !== this.#attempt) return;

    const address = new URL(`audio?token=${encodeURIComponent(token)}`, this.#base);
    address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#deadline = setTimeout(() => this.#drop(), attachWithin);
    const mine = handler => event => { if (this.#socket === socket) handler(event); };
    socket.onopen = mine(() => socket.send(JSON.stringify({ type: 'attach', ticket: this.#ticket, received: this.#received })));
    socket.onmessage = mine(({ data }) => typeof data === 'string' ? this.#hear(JSON.parse(data)) : this.#play(data));
    socket.onclose = mine(() => this.#drop());
  }

  #play(buffer) {
    this.#received += buffer.byteLength;
    this.#events.sound(buffer);
  }

  #hear(message) {
    switch (message.type) {
      case 'attached':
        this.#begin(message.received);
        break;
      case 'audio_clear':
        this.#events.clear();
        break;
      case 'ended':
        this.#end('ended');
        break;
      case 'error':
        if (message.code === 'ticket_invalid' || message.code === 'replaced') this.#end(message.code);
        break;
    }
  }

  #begin(received) {
    clearTimeout(this.#deadline);
    this.#retry = firstRetry;
    let arrived = 0;
    for (let at = this.#firstAt; arrived < this.#frames.length && at + this.#frames[arrived].byteLength <= received; arrived++) at += this.#frames[arrived].byteLength;
    this.#forget(arrived);
    this.#firstAt = received; // what was kept for too long is gone on both sides
    this.#next = 0;
    this.#isAttached = true;
    this.#pump = setInterval(() => this.#sendFrames(framesAtOnce), pumpEvery);
    this.#events.state('open');
  }

  #sendFrames(most) {
    const count = Math.min(most, this.#frames.length - this.#next);
    if (count <= 0) return;
    const frames = this.#frames.slice(this.#next, this.#next + count);
    this.#next += count;
    this.#socket.send(count === 1 ? frames[0] : join(frames));
  }

  #forget(count) {
    for (const frame of this.#frames.splice(0, count)) this.#firstAt += frame.byteLength;
    this.#next = Math.max(0, this.#next - count);
  }

  #drop() {
    this.#letGo();
    this.#again();
  }

  #letGo() {
    clearTimeout(this.#deadline);
    clearTimeout(this.#timer);
    clearInterval(this.#pump);
    const socket = this.#socket;
    if (this.#isAttached) this.#lostAt = performance.now();
    this.#isAttached = false;
    this.#socket = null;
    try { socket?.close(); } catch { /* it was never open */ }
  }

  #again() {
    if (this.#isClosed) return;
    if (performance.now() - this.#lostAt > giveUpAfter) {
      this.#end('network');
      return;
    }
    this.#events.state('lost');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), this.#retry * (0.75 + Math.random() / 2));
    this.#retry = Math.min(longestRetry, this.#retry * 2);
  }

  #retryNow() {
    if (this.#isClosed || this.#socket) return;
    clearTimeout(this.#timer);
    this.#retry = firstRetry;
    this.#connect();
  }

  #end(code) {
    if (this.#isClosed) return;
    this.close();
    this.#events.gone(code);
  }
}

function join(frames) {
  const all = new Uint8Array(frames.reduce((sum, frame) => sum + frame.byteLength, 0));
  let at = 0;
  for (const frame of frames) {
    all.set(new Uint8Array(frame), at);
    at += frame.byteLength;
  }
  return all;
}
