import { matches } from './past-names.ts';

declare const document: never;
declare const window: never;

/** The shortcut that sends in most mail and helpdesk products, whether or not their own data name it. */
const USUAL = 'Control+Enter';

/** Keys held together, and where they send: `Control+Enter`, `Enter in [data-composer="chat"]`. */
const WRITTEN = /^((?:\w+\+)*)(\w+)(?: in (.+))?$/s;

/**
 * Whether a key press is one by which a product sends what is written in this composer. `keys` as sites name them:
 * `Control` stands for the Command key too.
 */
export function isSendKey(event: KeyboardEvent, composer: Element, keys: readonly string[] = []): boolean {
  return !event.isComposing && [...keys, USUAL].some((written) => isPressed(written, event, composer));
}

/** The selector of the composers in which a shortcut sends, where it is not all of them. */
export function placeOfKey(written: string): string | undefined {
  return WRITTEN.exec(written)?.[3];
}

function isPressed(written: string, event: KeyboardEvent, composer: Element): boolean {
  const [, held = '', key = '', place] = WRITTEN.exec(written) ?? [];
  return (
    event.key.toUpperCase() === key.toUpperCase() &&
    (event.ctrlKey || event.metaKey) === held.includes('Control') &&
    event.altKey === held.includes('Alt') &&
    event.shiftKey === held.includes('Shift') &&
    (place === undefined || matches(composer, place))
  );
}
