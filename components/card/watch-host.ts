/** Said on our host by a page, these would take the card out of everybody's reach. */
const DISABLING = ['inert', 'aria-hidden'];
/** A page that says it again after this many times wants the card gone. */
const PATIENCE = 10;

export interface HostWatch {
  /** It is no longer of use: the page took it out, or closed it, something else fills the screen, or is clicked. */
  readonly onGone: () => void;
  /** The page had disabled it, which took the focus away; it is as it was. */
  readonly onFreed: () => void;
  readonly signal: AbortSignal;
}

/** Sees to it that a card's host can be used, and tells when that has come to an end. */
export function watchHost(host: HTMLElement, { onGone, onFreed, signal }: HostWatch): void {
  const parent = host.parentNode;
  if (parent === null) return;
  let left = PATIENCE;
  const observer = new MutationObserver(() => {
    const disabled = DISABLING.filter((name) => host.hasAttribute(name));
    if (host.parentNode !== parent || (disabled.length > 0 && left-- === 0)) return onGone();
    for (const name of disabled) host.removeAttribute(name);
    if (disabled.length > 0) onFreed();
  });
  observer.observe(parent, { childList: true });
  observer.observe(host, { attributeFilter: DISABLING });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // In the page around the editor's frame, where the editor itself hears nothing.
  const onPointerDown = (event: PointerEvent) => {
    if (!isOnHost(event, host)) onGone();
  };
  host.ownerDocument.defaultView?.addEventListener('pointerdown', onPointerDown, { capture: true, signal });
  const onToggle = (event: Event) => {
    if ((event as ToggleEvent).newState === 'closed') onGone();
  };
  host.addEventListener('toggle', onToggle, { signal });
  // What goes to full screen covers what was above it, and where it ends by Escape no page hears that key.
  host.ownerDocument.addEventListener('fullscreenchange', onGone, { signal });
}

/** Whether an event was meant for the host, which a closed shadow root of the page hides from those outside. */
export function isOnHost(event: PointerEvent, host: HTMLElement): boolean {
  if (event.composedPath().includes(host)) return true;
  if (event.view?.document !== host.ownerDocument) return false;
  const root = host.getRootNode() as Document | ShadowRoot;
  return root.elementFromPoint(event.clientX, event.clientY) === host;
}
