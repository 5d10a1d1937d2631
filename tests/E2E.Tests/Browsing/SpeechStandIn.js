// Stands in for the two browser speech APIs, which a headless browser has in name only. The test is the visitor's voice and ears: window.standIn.
(() => {
  let listening = null;
  const standIn = {
    spoken: [],        // what the loudspeaker began to say
    finished: [],      // what it said to its end
    recognitions: 0,   // how often a recognition was begun
    holdVoice: false,  // whether sentences go on until finishSentence()
    get isListening() { return listening !== null; },
    get isSpeaking() { return current !== null; },
    hear(text, isFinal = true) {
      const result = [{ transcript: text, confidence: 0.9 }];
      result.isFinal = isFinal;
      listening.onresult?.({ resultIndex: 0, results: [result] });
    },
    fail(error) { const one = listening; one.onerror?.({ error }); one.finish(); },
    endRecognition() { listening.finish(); },
    finishSentence() { current?.finish(); },
  };

  class StandInRecognition {
    start() {
      if (listening) throw new DOMException('already started', 'InvalidStateError');
      listening = this;
      standIn.recognitions++;
    }
    stop() { this.finish(); }
    abort() { this.finish(); }
    finish() {
      if (listening !== this) return;
      listening = null;
      queueMicrotask(() => this.onend?.({}));
    }
  }

  let current = null;
  class StandInUtterance {
    constructor(text) { this.text = text; }
    finish(error) {
      if (current !== this) return;
      current = null;
      if (error) {
        this.onerror?.({ error });
      } else {
        standIn.finished.push(this.text);
        this.onend?.({});
      }
    }
  }
  const voice = {
    getVoices: () => [],
    resume() { },
    pause() { },
    cancel() { current?.finish('canceled'); },
    speak(utterance) {
      if (!utterance.text.trim()) return; // the silence that unlocks the voice
      current = utterance;
      standIn.spoken.push(utterance.text);
      queueMicrotask(() => {
        utterance.onstart?.({});
        if (!standIn.holdVoice) setTimeout(() => utterance.finish(), 20);
      });
    },
  };

  window.standIn = standIn;
  window.SpeechRecognition = window.webkitSpeechRecognition = StandInRecognition;
  window.SpeechSynthesisUtterance = StandInUtterance;
  Object.defineProperty(window, 'speechSynthesis', { value: voice });
})();
