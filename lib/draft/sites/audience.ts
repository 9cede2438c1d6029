import type { Audience } from '../../engine/types.ts';
import type { FieldWords } from '../composer-hints.ts';
import { namesOf, visibleNames } from '../field-names.ts';
import type { Place } from '../find-composer.ts';
import { matches } from '../past-names.ts';
import { nearest, outwards } from './outwards.ts';

declare const document: never;
declare const window: never;

/** How a product's note mark is written: where to look, a selector, and what has to be written on what it finds. */
const MARK = /^(?:(page|near):)?(.+?)(?: says (.+))?$/s;

/**
 * Who will read what is written here; anything unknown counts as public, the stricter reading.
 *
 * A note mark is a selector of the composer itself or of what stands round it. `page:SELECTOR` is one of anything in
 * the page, as a chosen tab. `near:SELECTOR says REGEX` is the one nearest to the composer, if that is written on it.
 * Beside these, what is labelled as an internal note is one.
 */
export function audienceOf({ site, words }: Place, composer: Element): Audience {
  return site?.note.some((mark) => isMarked(mark, composer)) || isNamedNote(composer, words)
    ? 'note'
    : 'public';
}

/** The parts of a note mark. */
export function noteMark(mark: string): { where?: string; selector: string; says?: string } {
  const [, where, selector = '', says] = MARK.exec(mark) ?? [];
  return { ...(where && { where }), selector, ...(says && { says }) };
}

function isMarked(mark: string, composer: Element): boolean {
  const { where, selector, says = '' } = noteMark(mark);
  const found =
    where === 'page'
      ? composer.ownerDocument.querySelector(selector)
      : where === 'near'
        ? nearest(composer, selector)
        : outwards(composer, (at) => matches(at, selector));
  return found !== null && new RegExp(says, 'iu').test(found.textContent ?? '');
}

/** The composer's own label, or that of the nearest thing round it that has one. */
function isNamedNote(composer: Element, { note, notOnlyNote }: FieldWords): boolean {
  const own = visibleNames(composer as HTMLElement);
  const round = outwards(composer, (at) => at !== composer && namesOf(at, ['aria-label']).length > 0);
  const names = [...own, ...(round ? namesOf(round, ['aria-label']) : [])];
  return names.some((name) => note.test(name) && !notOnlyNote.test(name.replace(note, '')));
}
