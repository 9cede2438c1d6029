/** Everything by which a page could notice or disturb the use of our buttons. */
const FENCED = [
  'keydown',
  'keypress',
  'keyup',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
  'focus',
  'blur',
] as const;

export interface Fence {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Whether an event comes from the agent; a page can make any other kind itself. */
  readonly trusts: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

/**
 * Takes the events of our card before the page sees them: a helpdesk's shortcuts, its closing on a click
 * outside and its focus traps must not act on them. They go on, as copies, inside our shadow root only;
 * untrusted ones go nowhere.
 */
export function fenceOff(fence: Fence): void {
  const { host, signal } = fence;
  const take = (event: Event) => {
    if (!event.composedPath().includes(host) || ours.has(event)) return;
    event.stopImmediatePropagation();
    if (!fence.trusts(event)) event.preventDefault();
    else relay(event, fence);
  };
  // The page may keep the dialog that holds our host in a closed shadow root of its own.
  const places = new Set<EventTarget | null>([host.ownerDocument.defaultView, host.getRootNode()]);
  for (const place of places) {
    for (const type of FENCED) place?.addEventListener(type, take, { capture: true, passive: false, signal });
  }
}

const ours = new WeakSet<Event>();

function relay(event: Event, { host, root }: Fence): void {
  // Without this the editor would lose the focus, and some editors their selection, to our button.
  if (event.type === 'mousedown') event.preventDefault();
  const copy = copyOf(event);
  if (copy === null) return;
  ours.add(copy);
  const goesOn = innerTarget(event, host, root)?.dispatchEvent(copy) ?? true;
  if (!goesOn) event.preventDefault();
}

function copyOf(event: Event): Event | null {
  const init = { bubbles: true, cancelable: true, composed: false };
  if (event.type === 'click') return new MouseEvent('click', init);
  if (event.type !== 'keydown') return null;
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing } = event as KeyboardEvent;
  // No KeyboardEvent: Firefox lets every one of those out of its shadow root, whatever it was made with.
  const said = { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing };
  return Object.assign(new Event('keydown', init), said);
}

/** From outside, a closed root shows only its host; what was really meant is found from inside. */
function innerTarget(event: Event, host: HTMLElement, root: ShadowRoot): Element | null {
  const [first] = event.composedPath();
  if (first !== host && first !== undefined && 'closest' in first) return first as Element;
  const byPointer = event.type === 'click' && (event as MouseEvent).detail > 0;
  const { clientX, clientY } = event as MouseEvent;
  return byPointer ? root.elementFromPoint(clientX, clientY) : root.activeElement;
}
