import { innermost, type OpenRoot } from './shadow.ts';

declare const document: never;
declare const window: never;

/** What is heard of the frames within a page. */
export interface FrameEar {
  /** Something in a frame has the focus. `deaf`: call it to hear no more from that frame until it loads again. */
  readonly onFocus: (element: Element, deaf: () => void) => void;
  readonly open: OpenRoot;
  readonly signal: AbortSignal;
}

const isFrame = (node: unknown): node is HTMLIFrameElement =>
  /^I?FRAME$/.test((node as Partial<Element> | null)?.tagName ?? '');

/**
 * Hears the focus in the frames of a document from outside, as far as they are of its origin. Editors write their
 * frame with `document.open`, which takes away every listener in it, our own script's too, and no browser runs
 * that script again. Listens to loading and to focus only: no timer runs, and no node is watched.
 */
export function hearFrames(doc: Document, { onFocus, open, signal }: FrameEar): void {
  const options = { capture: true, signal };

  const hearIn = (inner: Document) => {
    inner.addEventListener('load', onLoad, options);
    inner.defaultView?.addEventListener('blur', onBlur, options);
    // Most pages have none, and need not be searched.
    if (!inner.defaultView?.length) return;
    for (const frame of inner.querySelectorAll('iframe, frame')) hear(frame as HTMLIFrameElement);
  };
  const hear = (frame: HTMLIFrameElement) => {
    frame.addEventListener('load', onLoaded, { signal });
    const inner = documentOf(frame);
    if (inner === null) return;
    inner.defaultView?.addEventListener('focusin', onFocusIn, options);
    hearIn(inner);
    look(inner);
  };
  // Only on the way down, so that what is added here comes after all that the page does as its frame loads.
  const onLoad = ({ target }: Event) => {
    if (isFrame(target)) target.addEventListener('load', onLoaded, { signal });
  };
  const onLoaded = ({ currentTarget }: Event) => hear(currentTarget as HTMLIFrameElement);
  const onFocusIn = (event: Event) => tell(innermost(event.composedPath(), open));
  const onBlur = ({ target }: Event) => {
    // In Firefox the page learns a turn later that its focus went into a frame.
    if (target && 'document' in target) setTimeout(look, 0, doc);
  };
  const look = (inner: Document) => {
    const focused = inner.hasFocus() && inner.activeElement ? innermost([inner.activeElement], open) : null;
    if (isFrame(focused)) hear(focused);
    else if (inner !== doc) tell(focused);
  };
  const tell = (element: Element | null) => {
    const view = element?.ownerDocument.defaultView;
    if (element && view) onFocus(element, () => view.removeEventListener('focusin', onFocusIn, true));
  };

  hearIn(doc);
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    // Another origin's, in browsers that say so by throwing.
    return null;
  }
}
