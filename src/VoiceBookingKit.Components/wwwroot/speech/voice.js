// Says the receptionist's sentences with the browser's own voice, one after the other.
const startLimit = 4000;      // a voice that has not begun by then is stuck
const perCharacter = 130;     // slower than any voice speaks
const usualCharacter = 66;    // as voices speak, for those that don't tell where they are
const afterglow = 900;        // how long the room may still carry the last words

export class Voice {
  #synthesis = globalThis.speechSynthesis;
  #queue = [];
  #current = null;
  #silenced = null;
  #trail = [];
  #said = { turn: null, text: '' };
  #language;
  #onSpeaking;
  #speaking = false;
  #watchdog = 0;

  constructor(language, onSpeaking) {
    this.#language = language;
    this.#onSpeaking = onSpeaking;
  }

  get available() { return Boolean(this.#synthesis && globalThis.SpeechSynthesisUtterance); }

  get speaking() { return this.#current !== null; }

  // Browsers let a page speak only after it has begun to within a click.
  prime() {
    if (!this.available) return;
    const silence = new SpeechSynthesisUtterance(' ');
    silence.volume = 0;
    this.#synthesis.resume();
    this.#synthesis.speak(silence);
    this.#synthesis.getVoices(); // starts loading them
  }

  say(turn, text, isFiller = false) {
    if (!this.available || turn === this.#silenced) return;
    this.#queue.push({ turn, text, isFiller });
    if (!this.#current) this.#next();
  }

  // Falls silent at once; what is left of the turn is not said either.
  hush() {
    if (this.#current) this.#silenced = this.#current.turn;
    else if (this.#queue.length > 0) this.#silenced = this.#queue[0].turn;
    this.#queue.length = 0;
    const current = this.#current;
    this.#current = null;
    clearTimeout(this.#watchdog);
    if (current) {
      this.#remember(current);
      this.#synthesis.cancel();
    }
    this.#report(false);
  }

  // What was heard so far of the turn being said, without fillers: null while silent.
  get position() {
    const current = this.#current;
    if (!current) return null;
    const before = this.#said.turn === current.turn ? this.#said.text : '';
    const now = current.started && !current.isFiller ? current.text.slice(0, reachedWord(current)) : '';
    return { turn: current.turn, text: `${before} ${now}`.trim() };
  }

  // What a microphone in the same room may hear: the last words up to now.
  get audible() {
    const now = performance.now();
    this.#trail = this.#trail.filter(said => now - said.at < afterglow);
    const sofar = this.#current ? this.#current.text.slice(0, this.#current.reached) : '';
    return [...this.#trail.map(said => said.text), sofar].join(' ').trim();
  }

  #next() {
    const sentence = this.#queue.shift();
    if (!sentence) {
      this.#report(false);
      return;
    }

    const utterance = new SpeechSynthesisUtterance(sentence.text);
    // Held here, or some browsers collect it and its end is never heard of.
    this.#current = { ...sentence, utterance, reached: 0, started: false };
    utterance.lang = this.#language;
    const voice = this.#pickVoice();
    if (voice) utterance.voice = voice;

    const mine = this.#current;
    const finish = () => {
      if (this.#current !== mine) return;
      clearTimeout(this.#watchdog);
      this.#remember(mine);
      this.#settle(mine);
      this.#current = null;
      this.#next();
    };
    utterance.onstart = () => {
      if (this.#current !== mine) return;
      mine.started = true;
      mine.began = performance.now();
      mine.reached = sentence.text.length; // narrowed by boundary events where the voice sends them
      this.#report(true);
      this.#watch(finish, startLimit + sentence.text.length * perCharacter);
    };
    utterance.onboundary = event => {
      mine.word = event.charIndex;
      mine.reached = event.charIndex + (event.charLength || 12);
    };
    utterance.onend = finish;
    utterance.onerror = finish;
    this.#watch(finish, startLimit);
    this.#synthesis.resume(); // some browsers pause by themselves after a quarter of a minute
    this.#synthesis.speak(utterance);
  }

  #watch(giveUp, after) {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      this.#synthesis.cancel();
      giveUp();
    }, after);
  }

  #remember(said) {
    if (said.started) this.#trail.push({ text: said.text, at: performance.now() });
  }

  #settle(said) {
    if (!said.started || said.isFiller) return;
    const before = this.#said.turn === said.turn ? this.#said.text : '';
    this.#said = { turn: said.turn, text: `${before} ${said.text}`.trim() };
  }

  #report(speaking) {
    if (speaking === this.#speaking) return;
    this.#speaking = speaking;
    this.#onSpeaking(speaking);
  }

  // Voices load late, so each sentence looks again; one of the browser's default for the language is what people are used to.
  #pickVoice() {
    const base = this.#language.split('-')[0];
    const voices = this.#synthesis.getVoices().filter(voice => voice.lang.replace('_', '-').split('-')[0] === base);
    const score = voice =>
      (voice.lang.replace('_', '-') === this.#language ? 4 : 0) + (/natural|neural|premium|enhanced/i.test(voice.name) ? 3 : 0) +
      (voice.default ? 2 : 0) + (voice.localService ? 1 : 0);
    return voices.sort((a, b) => score(b) - score(a))[0];
  }
}

// Where the word begins that is being said.
function reachedWord({ text, word, began }) {
  if (word !== undefined) return word;
  const reached = Math.floor((performance.now() - began) / usualCharacter);
  return reached >= text.length ? text.length : text.lastIndexOf(' ', reached) + 1;
}
