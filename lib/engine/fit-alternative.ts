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
  /** Whether an alternative keeps its capital within a sentence; where not said, as English words do. */
  readonly keepsCapital?: ((alternative: string) => boolean) | undefined;
  /** What the agent is asked to fill in where an alternative only begins a sentence; where not said, "what". */
  readonly slot?: string | undefined;
}

const CLOSING = /[.,;:!?…]/;
/** An end on which more has to follow. */
const OPEN_END = /(?:[:…]|\.\.\.|\s(?:and|are|for|from|have|is|need|of|on|that|to|with))$/;
const OPENING = /^[¿¡]+/;
const STAYS_UPPER =
  /^(?:I(?:['’]\p{L}+)?(?![\p{L}\p{N}])|[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*\p{Lu}|\p{Lu}\p{Ll}*\p{N})/u;

/**
 * An alternative made ready to stand exactly in place of `from..to`. At a sentence's opening, or where the draft had
 * a capital, it begins with one; inside a sentence it begins small unless its first word is "I", an acronym or the
 * like. Its own closing mark goes where the draft already has one behind the match; what only begins a sentence gets a
 * slot there, or "this is who can help you" would end it.
 */
export function fitAlternative(alternative: string, place: Place): string {
  const trimmed = alternative.trim();
  const cased =
    place.lead === undefined ? fitCase(trimmed, place) : `${place.lead} ${toSmall(trimmed, place)}`;
  return fitEnd(dropOpening(cased, place), place);
}

function fitCase(alternative: string, place: Place): string {
  if (alternative === '') return alternative;
  if (!place.opensSentence && !hasCapital(place.text, place.from)) return toSmall(alternative, place);
  const [opening = ''] = OPENING.exec(alternative) ?? [];
  const first = String.fromCodePoint(alternative.codePointAt(opening.length) ?? 0);
  return opening + first.toUpperCase() + alternative.slice(opening.length + first.length);
}

/** A capital that a name or a title has; "I", an acronym and what is shouted say nothing. */
function hasCapital(text: string, from: number): boolean {
  return (
    isUpper(text, from) && !isUpper(text, from + 1) && !/^I(?![\p{L}\p{N}])/u.test(text.slice(from, from + 2))
  );
}

function toSmall(alternative: string, { keepsCapital }: Place): string {
  if (alternative === '' || STAYS_UPPER.test(alternative) || keepsCapital?.(alternative)) return alternative;
  const first = String.fromCodePoint(alternative.codePointAt(0)!);
  return first.toLowerCase() + alternative.slice(first.length);
}

/** A mark that opens a question in Spanish stands before the words already where they were one. */
function dropOpening(alternative: string, { text, from }: Place): string {
  const [opening] = OPENING.exec(alternative) ?? [];
  return opening && text.slice(0, from).trimEnd().endsWith(opening)
    ? alternative.slice(opening.length)
    : alternative;
}

function fitEnd(alternative: string, { text, to, slot = 'what' }: Place): string {
  let next = to;
  while (next < text.length && /["”’»)\]*_]/.test(text[next]!)) next++;
  const mark = text[next] ?? '';
  if (!CLOSING.test(mark)) return alternative;
  if (mark !== ':' && OPEN_END.test(alternative))
    return `${alternative.replace(/\s*(?:…|\.\.\.)$/, '')} {${slot}}`;
  return alternative.replace(/\s*[.,;:!?…]+$/u, '');
}
