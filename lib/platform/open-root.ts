interface ClosedRoots {
  /** Chromium's way. */
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}
/** Firefox's way. */
interface OpenableElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * An element's shadow root, closed ones too, as only extensions may: some helpdesks keep their editor in one. Asks the
 * browser itself, without what makes its interfaces alike: the loader cannot carry that into every page.
 */
export function openRoot(element: HTMLElement): ShadowRoot | null {
  const opened = (element as OpenableElement).openOrClosedShadowRoot;
  if (opened !== undefined) return opened;
  try {
    return (globalThis as ClosedRoots).chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  } catch {
    return element.shadowRoot;
  }
}
