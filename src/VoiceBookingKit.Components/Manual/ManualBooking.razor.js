// The visitor's IANA zone.
export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
}

// On a small screen the times of a day lie below its month.
export function reveal(element) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { top } = element.getBoundingClientRect();
  if (top > innerHeight * 0.75) element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
