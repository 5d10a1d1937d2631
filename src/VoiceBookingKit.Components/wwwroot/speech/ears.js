// Listens with the browser's own recogniser for as long as it is wanted, whatever makes a single recognition end.
const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
const quickEnd = 1200;
const mostQuickEnds = 6;

export class Ears {
  static get available() { return Boolean(Recognition); }

  #recognition = null;
  #wanted = false;
  #began = 0;
  #quickEnds = 0;
  #restart = 0;
  #pending = '';   // words that may still change
  #language;
  #events;

  // events: heard(text, isFinal), speech(isSpeaking), failed(code)
  constructor(language, events) {
    this.#language = language;
    this.#events = events;
  }

  start() {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#quickEnds = 0;
    this.#begin();
  }

  // What was said so far stands.
  stop() {
    this.#wanted = false;
    this.#settle();
    clearTimeout(this.#restart);
    const recognition = this.#recognition;
    this.#recognition = null;
    try { recognition?.abort(); } catch { /* it had ended by itself */ }
  }

  #begin() {
    const recognition = new Recognition();
    this.#recognition = recognition;
    recognition.lang = this.#language;
    recognition.interimResults = true;
    recognition.maxAlternatives = 1;
    // Android repeats itself when it listens on and on.
    recognition.continuous = !/Android/i.test(navigator.userAgent);

    const mine = handler => event => { if (this.#recognition === recognition) handler(event); };
    recognition.onresult = mine(event => this.#hear(event));
    recognition.onspeechstart = mine(() => this.#events.speech(true));
    recognition.onspeechend = mine(() => this.#events.speech(false));
    recognition.onerror = mine(event => this.#fail(event.error));
    recognition.onend = mine(() => this.#again());
    this.#began = performance.now();
    try {
      recognition.start();
    } catch {
      this.#again(); // still busy with the last one
    }
  }

  #hear(event) {
    this.#quickEnds = 0;
    let interim = '';
    for (let i = event.resultIndex; i < event.results.length; i++) {
      const result = event.results[i];
      if (result.isFinal) this.#events.heard(result[0].transcript.trim(), true);
      else interim += result[0].transcript;
    }
    this.#pending = interim.trim();
    if (this.#pending) this.#events.heard(this.#pending, false);
  }

  // A recognition that ends owes its last words as final ones.
  #settle() {
    const pending = this.#pending;
    this.#pending = '';
    if (pending) this.#events.heard(pending, true);
  }

  // Silence and its own time limit end a recognition; neither ends the call.
  #again() {
    this.#settle();
    this.#recognition = null;
    if (!this.#wanted) return;
    this.#quickEnds = performance.now() - this.#began < quickEnd ? this.#quickEnds + 1 : 0;
    if (this.#quickEnds >= mostQuickEnds) {
      this.#giveUp('network');
      return;
    }
    this.#restart = setTimeout(() => { if (this.#wanted) this.#begin(); }, 150 * 2 ** this.#quickEnds);
  }

  #fail(error) {
    switch (error) {
      case 'not-allowed':
        this.#giveUp('denied');
        break;
      case 'service-not-allowed':
      case 'language-not-supported':
        this.#giveUp('unsupported');
        break;
      case 'audio-capture':
        this.#giveUp('no-microphone');
        break;
      // 'no-speech', 'aborted' and a passing 'network' end this recognition; the next begins by itself.
    }
  }

  #giveUp(code) {
    this.stop();
    this.#events.failed(code);
  }
}
