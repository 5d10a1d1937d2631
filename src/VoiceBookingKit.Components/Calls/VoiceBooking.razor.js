import { Ears } from '../speech/ears.js';
import { Voice } from '../speech/voice.js';
import { withoutEcho } from '../speech/echo.js';
import { Awake } from '../audio/awake.js';
import { LiveLine } from '../audio/live-line.js';
import { forget, keep, kept } from '../kept-call.js';

const interimEvery = 120;
const retryEvery = 500;
const mostTries = 360;
const longest = 4000; // characters; what is longer would not pass the connection in one piece

// The browser's side of one VoiceBooking component. `owner` is the .NET side; `isLive` tells whether the host can hear and speak.
export function attach(root, owner, language, isLive) {
  return new Line(root, owner, bestLanguage(language), isLive);
}

class Line {
  #root;
  #deliver;
  #ears = null;
  #live = null;
  #voice;
  #awake = new Awake();
  #interim = { text: '', timer: 0 };
  #onClick;

  constructor(root, owner, language, isLive) {
    this.#root = root;
    this.#deliver = new Deliveries(owner);
    this.language = language;
    this.#voice = new Voice(language, speaking => this.#deliver.latest('OnPlayback', speaking));
    if (isLive) {
      this.#live = new LiveLine(root, {
        deaf: code => this.#deaf(code),
        devices: (list, current) => this.#deliver.latest('OnMicrophones', list, current),
      });
    }
    this.#onClick = event => { if (event.target.closest?.('[data-vb-talk]')) this.#prime(); };
    root.addEventListener('click', this.#onClick, { capture: true });
  }

  visitor() {
    const canTalk = isSecureContext && (this.#live ? LiveLine.available : Ears.available);
    return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? null, language: this.language, canTalk };
  }

  // Asks for the microphone and begins to listen, with the host's ears or the browser's own: 'ready', or why not.
  async listen(isLive) {
    const answer = await this.#listen(isLive);
    if (answer === 'ready') this.#awake.begin();
    return answer;
  }

  async #listen(isLive) {
    if (isLive && this.#live) return await this.#live.listen();
    this.#live?.hangUp(); // primed, and not needed
    if (!isSecureContext) return 'insecure';
    if (!Ears.available) return 'unsupported';
    const refusal = await askForMicrophone();
    if (refusal) return refusal;
    this.#ears ??= new Ears(this.language, {
      heard: (text, isFinal) => this.#heard(text, isFinal),
      speech: () => { },
      failed: code => this.#deaf(code),
    });
    this.#ears.start();
    return 'ready';
  }

  // Opens the sound of a session that the host hears and speaks in.
  connect(ticket, path) { this.#live?.connect(ticket, path); }

  chooseMicrophone(id) { return this.#live?.choose(id); }

  mute() {
    this.#live?.mute(true);
    this.#ears?.stop();
  }

  unmute() { this.#live?.mute(false); this.#ears?.start(); }

  // The call is over; a goodbye is still said to its end.
  finish() {
    this.#awake.end();
    this.#live?.finish();
    this.#ears?.stop();
  }

  say(turn, text, isFiller) { this.#voice.say(turn, text, isFiller); }

  hush() { this.#voice.hush(); this.#live?.hush(); }

  keep(token, spoken, hostSpeaks) { keep(token, spoken, hostSpeaks); }

  kept() { return kept(); }

  forget() { forget(); }

  hangUp() {
    this.#awake.end();
    this.#live?.hangUp();
    this.#ears?.stop();
    this.#voice.hush();
    clearTimeout(this.#interim.timer);
  }

  stop() {
    this.hangUp();
    this.#deliver.close();
    this.#root.removeEventListener('click', this.#onClick, { capture: true });
  }

  #prime() {
    this.#voice.prime();
    this.#live?.prime();
  }

  #deaf(code) {
    this.#awake.end();
    this.#voice.hush();
    this.#deliver.all('OnDeaf', code);
  }

  #heard(text, isFinal) {
    const theirs = withoutEcho(text, this.#voice.audible);
    if (!theirs) return;
    // Whether they interrupt is for the session to judge: an "mm-hm" does not.
    if (!isFinal) {
      this.#sendInterim(theirs);
      return;
    }
    clearTimeout(this.#interim.timer);
    this.#interim.timer = 0;
    this.#deliver.all('OnHeard', theirs.slice(0, longest), this.#voice.position);
  }

  // Interim words come many times a second; the newest few are enough.
  #sendInterim(text) {
    this.#interim.text = text;
    this.#interim.timer ||= setTimeout(() => {
      this.#interim.timer = 0;
      this.#deliver.latest('OnHearing', this.#interim.text.slice(0, longest), this.#voice.position);
    }, interimEvery);
  }
}

// Brings news to .NET in order, and waits out a dropped connection.
class Deliveries {
  #owner;
  #queue = Promise.resolve();
  #number = 0;
  #closed = false;

  constructor(owner) { this.#owner = owner; }

  // News that must arrive, each once: numbered, so that a repetition is known as such.
  all(method, ...values) {
    const number = ++this.#number;
    this.#queue = this.#queue.then(async () => {
      for (let tries = 0; tries < mostTries && !this.#closed; tries++) {
        try {
          await this.#owner.invokeMethodAsync(method, number, ...values);
          return;
        } catch {
          await new Promise(resolve => setTimeout(resolve, retryEvery));
        }
      }
    });
  }

  // News of which only the latest counts: lost when nobody can take it.
  latest(method, ...values) {
    if (!this.#closed) this.#owner.invokeMethodAsync(method, ...values).catch(() => { });
  }

  close() { this.#closed = true; }
}

// Asked for beforehand, since a recogniser tells no one why it can't listen. The stream is let go: some phones give the microphone to one taker only.
async function askForMicrophone() {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    stream.getTracks().forEach(track => track.stop());
    return null;
  } catch (error) {
    switch (error.name) {
      case 'NotFoundError':
      case 'OverconstrainedError':
      case 'NotReadableError':
        return 'no-microphone';
      default:
        return 'denied';
    }
  }
}

// The visitor's own variant of the language, where they have one.
function bestLanguage(language) {
  const base = language.split('-')[0];
  return navigator.languages?.find(own => own.includes('-') && own.split('-')[0] === base) ?? language;
}
