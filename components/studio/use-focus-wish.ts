import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusField } from './focus-field.ts';
import type { Section, StudioView } from './studio-view.ts';

type Wish = NonNullable<StudioView['focus']>;

/** Wishes that were followed: who comes back to a part is not led there again. */
const followed = new WeakSet<object>();

/** Whether there is a field of this part to lead to. */
export function isWishedFor(wish: Wish | null, section: Section): wish is Wish {
  return wish?.section === section && !followed.has(wish);
}

/** Leads to the field that was wished for, once. */
export function follow(wish: Wish, box: HTMLElement | null): void {
  followed.add(wish);
  if (box) focusField(box, wish.field);
}

/** Leads to the field of About, in this box, that somebody followed a note to. */
export function useAboutFocus(box: RefObject<HTMLElement | null>, wish: Wish | null): void {
  useEffect(() => {
    if (isWishedFor(wish, 'about')) follow(wish, box.current);
  }, [wish]);
}
