// Keeps the screen on while a call is spoken: a phone that locks itself takes the microphone away.
export class Awake {
  #lock = null;
  #isWanted = false;
  #onReturn = () => this.#ask();

  begin() {
    if (this.#isWanted || !navigator.wakeLock) return;
    this.#isWanted = true;
    // Whoever looks at another page meanwhile loses the lock, and gets it again on return.
    document.addEventListener('visibilitychange', this.#onReturn);
    this.#ask();
  }

  end() {
    this.#isWanted = false;
    document.removeEventListener('visibilitychange', this.#onReturn);
    this.#lock?.release().catch(() => { });
    this.#lock = null;
  }

  async #ask() {
    if (document.visibilityState !== 'visible' || (this.#lock && !this.#lock.released)) return;
    let lock;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      return; // a battery that is low, or a page in a frame that may not: the call goes on
    }
    if (this.#isWanted && !(this.#lock && !this.#lock.released)) this.#lock = lock;
    else lock.release().catch(() => { });
  }
}
