// Keeps the last words in view, until the visitor scrolls back to read.
export function follow(scroller) {
  const nearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  let following = true;
  const onScroll = () => { following = nearEnd(); };
  const toEnd = () => { if (following) scroller.scrollTop = scroller.scrollHeight; };

  const words = new MutationObserver(toEnd);
  const size = new ResizeObserver(toEnd);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  words.observe(scroller, { childList: true, subtree: true, characterData: true });
  size.observe(scroller);
  toEnd();

  return {
    stop() {
      words.disconnect();
      size.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    },
  };
}
