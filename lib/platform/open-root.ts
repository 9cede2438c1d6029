import { browser } from './browser.ts';

interface ClosedRoots {
  /** Chromium's way. */
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}
/** Firefox's way. */
interface OpenableElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** An element's shadow root, closed ones too, as only extensions may: some helpdesks keep their editor in one. */
export function openRoot(element: HTMLElement): ShadowRoot | null {
  const opened = (element as OpenableElement).openOrClosedShadowRoot;
  if (opened !== undefined) return opened;
  try {
    return (browser as unknown as ClosedRoots).dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  } catch {
    return element.shadowRoot;
  }
}
