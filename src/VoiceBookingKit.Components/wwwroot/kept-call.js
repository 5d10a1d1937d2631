// What a tab remembers of its call over a reload: the session's secret, whether it was spoken, and whether the host spoke in it.
const key = 'voicebooking.call';

export function keep(token, spoken, hostSpeaks) {
  try { sessionStorage.setItem(key, JSON.stringify({ token, spoken, hostSpeaks })); } catch { /* a reload then starts afresh */ }
}

export function kept() {
  try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
}

export function forget() {
  try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ }
}
