import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Arrow keys through the items of a list, one of which is current. Where the item that had the focus goes
 * away (fixed, ignored), the focus moves to its neighbour instead of falling out of the list.
 * @param count how many items there are
 */
export function useArrowKeys(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const hadFocus = useRef(false);
  const [current, setCurrent] = useState(0);
  const at = Math.max(0, Math.min(current, count - 1));

  useLayoutEffect(() => {
    const active = list.current?.ownerDocument.activeElement;
    if (hadFocus.current && (!active || active === list.current?.ownerDocument.body))
      focusItem(list.current, at);
    hadFocus.current = false;
  }, [count, at]);

  return {
    list,
    current: at,
    setCurrent,
    /** Call before asking for a change that may take the focused item away. */
    keepFocus(): void {
      hadFocus.current = list.current?.contains(list.current.ownerDocument.activeElement) ?? false;
    },
    onKeyDown(event: KeyboardEvent): void {
      const to = MOVES[event.key]?.(at, count - 1);
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setCurrent(to);
      focusItem(list.current, to);
    },
  };
}

function focusItem(list: HTMLUListElement | null, index: number): void {
  list?.querySelectorAll<HTMLElement>('[data-words]')[index]?.focus();
}
