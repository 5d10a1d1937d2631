// Tells a visitor's words from the receptionist's own, which the microphone hears too.
const words = text => text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}\s]/gu, '').split(/\s+/).filter(Boolean);

// The part of what was heard that the loudspeaker did not say: '' when all of it is echo.
// `spoken` is what the receptionist said of late, up to the present word.
export function withoutEcho(heard, spoken) {
  const listened = words(heard);
  const said = words(spoken);
  if (listened.length === 0 || said.length === 0) return heard.trim();

  const echoed = echoLength(listened, said);
  if (echoed === 0) return heard.trim();
  return dropWords(heard.trim(), echoed);
}

// How many words from the start are echo: the longest beginning of which three quarters occur in what was said, in order and close together.
function echoLength(listened, said) {
  let best = 0;
  for (let start = 0; start < said.length; start++) {
    let at = start;
    let matched = 0;
    for (let i = 0; i < listened.length; i++) {
      const found = said.slice(at, at + 3).indexOf(listened[i]);
      if (found < 0) continue;
      at += found + 1;
      matched++;
      if (matched >= (i + 1) * 0.75 && i + 1 > best) best = i + 1;
    }
  }
  return best;
}

function dropWords(text, count) {
  const parts = text.split(/\s+/);
  // A mark that stands alone is no word, so parts and words may differ in number.
  let dropped = 0;
  while (parts.length > 0 && dropped < count) {
    dropped += words(parts.shift()).length;
  }
  return parts.join(' ');
}
