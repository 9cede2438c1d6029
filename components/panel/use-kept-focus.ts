import { useLayoutEffect, useRef } from 'preact/hooks';

const FOCUSABLE = 'input, select, textarea, summary, button:not([tabindex="-1"]), a[href]';

/**
 * Keeps the focus of those who go by key in the panel when what had it goes away, as a line that was inserted or a
 * suggestion that was used: it moves to the first control of what stood around it. A list that moves it better by itself
 * has done so before.
 */
export function useKeptFocus<E extends HTMLElement>() {
  const root = useRef<E>(null);
  const around = useRef<readonly Element[]>([]);

  useLayoutEffect(() => {
    const noted = (event: FocusEvent) => {
      const target = event.target as Element;
      // Who points at things would only wonder at a ring somewhere else.
      around.current = target.matches(':focus-visible') ? pathOf(target, root.current) : [];
    };
    const { current } = root;
    current?.addEventListener('focusin', noted);
    return () => current?.removeEventListener('focusin', noted);
  }, []);

  useLayoutEffect(() => {
    const [focused] = around.current;
    if (!focused || focused.isConnected) return;
    const { activeElement, body } = focused.ownerDocument;
    if (activeElement !== null && activeElement !== body) return;
    const left = around.current.find((each) => each.isConnected);
    around.current = [];
    left?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  });

  return root;
}

/** The element and all around it, from the inside out. */
function pathOf(element: Element, root: Element | null): Element[] {
  const path: Element[] = [];
  for (let each: Element | null = element; each && each !== root; each = each.parentElement) path.push(each);
  return root === null ? path : [...path, root];
}
