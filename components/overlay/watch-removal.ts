/**
 * Calls back once when the element has left its document. A removed element loses its size, so watching that
 * one size does it, without an observer over the whole page; an element that was only moved stays.
 */
export function watchRemoval(element: HTMLElement, onGone: () => void, signal: AbortSignal): void {
  const observer = new ResizeObserver(() => {
    if (element.isConnected) return;
    observer.disconnect();
    onGone();
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
