const moving = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

// Keeps the page from scrolling under keys that move within the grid.
export function attach(grid) {
  const onKeyDown = event => { if (moving.has(event.key)) event.preventDefault(); };
  grid.addEventListener('keydown', onKeyDown);
  return {
    focus: date => grid.querySelector(`[data-date="${date}"]`)?.focus(),
    detach: () => grid.removeEventListener('keydown', onKeyDown),
  };
}
