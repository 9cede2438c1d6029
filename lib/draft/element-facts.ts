import type { Left, SkipRule } from './skip-rules.ts';

declare const document: never;
declare const window: never;

/** What reading a draft needs to know of an element, from its selectors and its computed style. */
export interface ElementFacts {
  /** Why it is left out of the text, or null. */
  readonly left: Left | null;
  /** It begins and ends a block. */
  readonly block: boolean;
  /** Its blanks and line feeds are painted as they are. */
  readonly keep: boolean;
}

const INLINE = /^(?:inline|contents|ruby|$)/;
/** Changes of these may change the facts of what is inside or beside. */
const TELLING = ['class', 'style', 'hidden', 'id', 'contenteditable', 'aria-hidden', 'data-signature'];
/** And these, whether anybody may write. */
const BARRING = ['aria-readonly', 'aria-disabled'];

/** What a MutationObserver must watch so that `forgetIfTold` hears of every change that matters. */
export const FACTS_OBSERVED: MutationObserverInit = {
  characterData: true,
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: [...TELLING, ...BARRING],
};

/**
 * Remembers the facts of an editor's elements: style is most of the cost of reading a long draft, and it
 * hardly ever changes under typing.
 */
export class FactsOf {
  readonly #skip: SkipRule;
  #known = new WeakMap<Element, ElementFacts>();

  constructor(skip: SkipRule) {
    this.#skip = skip;
  }

  of(element: Element): ElementFacts {
    const known = this.#known.get(element);
    if (known) return known;
    const facts = this.#look(element);
    this.#known.set(element, facts);
    return facts;
  }

  forget(): void {
    this.#known = new WeakMap();
  }

  /** Forgets where an attribute changed. */
  forgetIfTold(records: readonly MutationRecord[]): void {
    if (records.some(({ type }) => type === 'attributes')) this.forget();
  }

  #look(element: Element): ElementFacts {
    const left = this.#skip(element);
    if (left) return { left, block: true, keep: false };
    const style = (element.ownerDocument.defaultView as Window).getComputedStyle(element);
    const hidden = style.display === 'none' || style.visibility === 'hidden';
    return {
      left: hidden ? 'hidden' : null,
      block: !INLINE.test(style.display),
      keep: keepsBlanks(style),
    };
  }
}

/** Whether blanks and line feeds inside are painted as they are. */
export function keepsBlanks(style: CSSStyleDeclaration): boolean {
  return /pre|break|preserve/.test(style.whiteSpace);
}
