export { forget, kept } from '../kept-call.js';

export function open(dialog) {
  if (dialog.isConnected && !dialog.open) dialog.showModal();
}

// The browser tells .NET by the dialog's close event, as it does when Escape is pressed.
export function close(dialog) {
  dialog.close();
}
