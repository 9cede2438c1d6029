import { useState } from 'preact/hooks';

let made = 0;

/**
 * An id that no other element of the page has, as long as the component lives. Preact's own begins anew in every tree,
 * and again where a tree grows: two fields with one id, and a label leads to the wrong one.
 */
export function useId(): string {
  const [id] = useState(() => `id-${++made}`);
  return id;
}
