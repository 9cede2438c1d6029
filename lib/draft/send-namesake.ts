import { rootOf } from './past-names.ts';
import { controlNames } from './sites/sending-words.ts';

declare const document: never;
declare const window: never;

const NAMES = ['aria-label', 'value', 'title', 'data-tooltip'];

/**
 * Finds a control again that its page drew anew: one of the same kind and name in the same tree. Another is never
 * pressed in its place, for "Send" is not "Schedule send". Null where there is none, or more than one.
 */
export function namesakeOf(control: Element): () => Element | null {
  const root = rootOf(control) as Document | ShadowRoot;
  const { localName } = control;
  const spelled = (at: Element) => JSON.stringify([at.getAttribute('role'), ...controlNames(at, NAMES)]);
  const name = spelled(control);
  return () => {
    const found = [...root.querySelectorAll(localName)].filter((at) => spelled(at) === name);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}
