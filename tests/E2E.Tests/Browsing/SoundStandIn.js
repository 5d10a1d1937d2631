// A microphone into which the test speaks, and ears at the page's loudspeaker: window.sound. Everything between them is the browser's own.
(() => {
  const settings = window.soundSettings ?? {};
  const devices = ['Built-in microphone', 'Headset'];
  const Context = window.AudioContext;
  const sound = {
    heard: [],            // what the loudspeaker played, in pieces, at contextRate
    heardFrom: 0,         // the frame at which that began
    said: [],             // how loud the visitor was: { frame, level }
    contextRate: 0,
    asked: [],            // the constraints of each request for the microphone
    streams: [],
    sockets: [],
    locks: [],            // what the page asked for to keep the screen on
    get openMicrophones() { return sound.streams.filter(stream => stream.getTracks().some(track => track.readyState === 'live')).length; },
    get openLocks() { return sound.locks.filter(lock => !lock.released).length; },
    get openSockets() { return sound.sockets.filter(socket => socket.readyState <= 1).length; },
    // Says PCM16 samples of 16 kHz, in base64, and resolves when the last is said.
    say(base64) {
      const samples = new Int16Array(Uint8Array.from(atob(base64), c => c.charCodeAt(0)).buffer);
      const live = sound.streams.filter(stream => stream.getTracks().some(track => track.readyState === 'live'));
      return Promise.all(live.map(stream => new Promise(resolve => {
        const buffer = sound.context.createBuffer(1, samples.length, 16000);
        const isMuted = stream.getAudioTracks().some(track => !track.enabled);
        buffer.getChannelData(0).set(Float32Array.from(samples, sample => isMuted ? 0 : sample / 32768));
        const source = new AudioBufferSourceNode(sound.context, { buffer });
        source.connect(stream.voice);
        source.onended = resolve;
        source.start();
      })));
    },
    heardSince(from) {
      const all = new Int16Array(sound.heard.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of sound.heard) { all.set(Int16Array.from(piece, x => Math.max(-32768, Math.min(32767, Math.round(x * 32768)))), at); at += piece.length; }
      const bytes = new Uint8Array(all.buffer, from * 2);
      let text = '';
      for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return btoa(text);
    },
    // How many samples since one of them were not silent.
    voicedSince(from) {
      let at = 0, voiced = 0;
      for (const piece of sound.heard) {
        if (at >= from) voiced += piece.reduce((sum, x) => sum + (x !== 0), 0);
        at += piece.length;
      }
      return voiced;
    },
    // How many seconds after the visitor's voice began, since a sample of the loudspeaker's, that fell silent for a second or longer.
    silentAfter(from) {
      const voice = sound.said.find(({ frame, level }) => frame >= sound.heardFrom + from && level > 0.03)?.frame;
      if (voice === undefined) return -1;
      let [at, last] = [sound.heardFrom, voice];
      for (const piece of sound.heard) {
        for (let i = 0; i < piece.length; i++) {
          if (piece[i] === 0 || at + i <= last) continue;
          if (at + i > last + sound.contextRate) return (last - voice) / sound.contextRate;
          last = at + i;
        }
        at += piece.length;
      }
      return (last - voice) / sound.contextRate;
    },
    get heardSamples() { return sound.heard.reduce((sum, piece) => sum + piece.length, 0); },
    unplug() { sound.streams.at(-1).getAudioTracks()[0].dispatchEvent(new Event('ended')); },
  };
  window.sound = sound;

  // The page's context: at the rate that the test asks for.
  window.AudioContext = class extends Context {
    constructor(options) {
      super(settings.contextRate ? { ...options, sampleRate: settings.contextRate } : options);
      sound.contextRate = this.sampleRate;
      sound.context = this;
    }
  };

  const recorder = URL.createObjectURL(new Blob([`
    registerProcessor('test-recorder', class extends AudioWorkletProcessor {
      process([[samples]]) {
        if (samples) this.port.postMessage({ frame: currentFrame, samples: samples.slice() });
        return true;
      }
    });`], { type: 'text/javascript' }));
  const addModule = AudioWorklet.prototype.addModule;
  AudioWorklet.prototype.addModule = async function (url) {
    if (!settings.deaf) await addModule.call(this, recorder);
    return addModule.call(this, url);
  };
  const connect = AudioNode.prototype.connect;
  const record = (node, onPiece) => {
    const recorded = new AudioWorkletNode(node.context, 'test-recorder', { numberOfOutputs: 0 });
    recorded.port.onmessage = ({ data }) => onPiece(data);
    connect.call(node, recorded);
  };
  AudioNode.prototype.connect = function (to, ...rest) {
    if (!settings.deaf && to instanceof AudioDestinationNode && this instanceof AudioWorkletNode) {
      record(this, ({ frame, samples }) => {
        sound.heardFrom ||= frame;
        sound.heard.push(samples);
      });
    } else if (!settings.deaf && to instanceof AudioWorkletNode && to.numberOfOutputs === 0) {
      record(this, ({ frame, samples }) => sound.said.push({ frame, level: Math.max(...samples) }));
    }
    return connect.call(this, to, ...rest);
  };

  // In one graph with the page's own: a stream between two would lose sound on a busy machine.
  const createMediaStreamSource = AudioContext.prototype.createMediaStreamSource;
  Context.prototype.createMediaStreamSource = function (stream) { return stream.voice ?? createMediaStreamSource.call(this, stream); };

  const request = WakeLock.prototype.request;
  WakeLock.prototype.request = async function (...args) {
    const lock = await request.apply(this, args);
    sound.locks.push(lock);
    return lock;
  };

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...args) {
      super(...args);
      if (String(args[0]).includes('/voicebooking/audio')) sound.sockets.push(this);
    }
  };

  if (settings.realMicrophone) {
    const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async constraints => {
      const stream = await getUserMedia(constraints);
      sound.streams.push(stream);
      return stream;
    };
    return;
  }
  navigator.mediaDevices.getUserMedia = async ({ audio }) => {
    sound.asked.push(audio);
    if (settings.denied) throw new DOMException('Refused by the test', 'NotAllowedError');
    const stream = sound.context.createMediaStreamDestination().stream;
    stream.voice = new GainNode(sound.context);
    const wanted = audio.deviceId?.ideal;
    const track = stream.getAudioTracks()[0];
    track.getSettings = () => ({ deviceId: wanted && devices[wanted] ? wanted : '0' });
    sound.streams.push(stream);
    return stream;
  };
  navigator.mediaDevices.enumerateDevices = async () =>
    devices.map((label, id) => ({ kind: 'audioinput', deviceId: String(id), label, groupId: '' }));
})();
