import { isUpper } from './text/sentence-end.ts';

/** Where an alternative is to go in. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the matched words open a sentence. */
  readonly opensSentence: boolean;
  /** Words that have to stay before the alternative, being half of the first word matched. */
  readonly lead?: string | undefined;
}

const CLOSING = /[.,;:!?…]/;
const STAYS_UPPER =
  /^(?:I(?:['’]\p{L}+)?(?![\p{L}\p{N}])|[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*\p{Lu}|\p{Lu}\p{Ll}*\p{N})/u;

/**
 * An alternative made ready to stand exactly in place of `from..to`. At a sentence's opening, or where the draft had
 * a capital, it begins with one; inside a sentence it begins small unless its first word is "I", an acronym or the
 * like. Its own closing mark goes where the draft already has one behind the match.
 */
export function fitAlternative(alternative: string, place: Place): string {
  const trimmed = alternative.trim();
  const cased = place.lead === undefined ? fitCase(trimmed, place) : `${place.lead} ${toSmall(trimmed)}`;
  return dropDoubledMark(cased, place);
}

function fitCase(alternative: string, { text, from, opensSentence }: Place): string {
  if (alternative === '') return alternative;
  const first = String.fromCodePoint(alternative.codePointAt(0)!);
  const rest = alternative.slice(first.length);
  if (opensSentence || hasCapital(text, from)) return first.toUpperCase() + rest;
  return toSmall(alternative);
}

/** A capital that a name or a title has; a word all in capitals is an acronym or shouted, and says nothing. */
function hasCapital(text: string, from: number): boolean {
  return isUpper(text, from) && !isUpper(text, from + 1);
}

function toSmall(alternative: string): string {
  if (alternative === '' || STAYS_UPPER.test(alternative)) return alternative;
  const first = String.fromCodePoint(alternative.codePointAt(0)!);
  return first.toLowerCase() + alternative.slice(first.length);
}

function dropDoubledMark(alternative: string, { text, to }: Place): string {
  if (!CLOSING.test(alternative.at(-1) ?? '')) return alternative;
  let next = to;
  while (next < text.length && /["”’»)\]*_]/.test(text[next]!)) next++;
  if (!CLOSING.test(text[next] ?? '')) return alternative;
  return alternative.replace(/[.,;:!?…]+$/u, '');
}
