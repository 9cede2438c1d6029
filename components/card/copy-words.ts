/** Puts words on the clipboard; false when the browser refuses. Call it from the agent's own click or key. */
export async function copyWords(doc: Document, words: string): Promise<boolean> {
  try {
    await doc.defaultView?.navigator.clipboard.writeText(words);
    return doc.defaultView !== null;
  } catch {
    // A frame without the clipboard permission, or a page without https: the older way still works there.
    return copyByCommand(doc, words);
  }
}

function copyByCommand(doc: Document, words: string): boolean {
  const view = doc.defaultView;
  if (view === null || typeof doc.execCommand !== 'function') return false;
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', words);
    copied = event.clipboardData !== null;
  };
  view.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return doc.execCommand('copy') && copied;
  } finally {
    view.removeEventListener('copy', fill, { capture: true });
  }
}
