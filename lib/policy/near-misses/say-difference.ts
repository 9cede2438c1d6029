import type { Span } from '../../engine/types.ts';
import { expandPatternWord } from '../../engine/words/contractions.ts';
import type { Alignment, Difference } from './align-way.ts';
import type { NearMiss } from './near-miss-types.ts';
import { anywhere, inAnyCase, withForms, withGap, withoutWord, withWord } from './suggest-pattern.ts';
import { formsOf } from './word-forms.ts';
import type { WordUnit } from './word-units.ts';

/** A difference in words, and patterns without it, the best first; whether they match is for the caller to try. */
export interface SaidDifference extends Pick<NearMiss, 'kind' | 'what' | 'at'> {
  /** What to do; the pattern that was found to match is put in the place of `{pattern}`. */
  readonly mend: string;
  /** The same where none of the patterns matches. */
  readonly otherwise: string;
  readonly patterns: readonly string[];
}

const AS_WELL = 'Write {pattern} if that should be flagged as well.';

/** Says in what the words of an alignment differ from the pattern. */
export function sayDifference(
  pattern: string,
  { difference, to }: Alignment,
  units: readonly WordUnit[],
  text: string,
): SaidDifference {
  switch (difference.kind) {
    case 'extra':
      return sayExtra(pattern, difference, units, text);
    case 'other':
      return sayOther(pattern, difference, units);
    case 'missing':
      return sayMissing(pattern, difference, units);
    case 'none':
      return sayPlace(pattern, units[to - 1]!);
  }
}

type Of<Kind extends Difference['kind']> = Extract<Difference, { kind: Kind }>;

function sayExtra(
  pattern: string,
  { from, to, gap }: Of<'extra'>,
  units: readonly WordUnit[],
  text: string,
): SaidDifference {
  const at = spanOf(units, from, to);
  const words = text.slice(at.from, at.to);
  const count = to - from - gap;
  const [before, next] = [writtenAt(units, from - 1), writtenAt(units, to)];
  const what =
    to - from === 1
      ? `"${words}" stands between "${before}" and "${next}".`
      : `"${words}" stand between "${before}" and "${next}".`;
  const otherwise = 'Put a gap such as [..2] there if that should be flagged as well.';
  return { kind: 'extra-words', at, what, mend: AS_WELL, otherwise, patterns: withGap(pattern, count) };
}

function sayOther(pattern: string, { unit, word }: Of<'other'>, units: readonly WordUnit[]): SaidDifference {
  const other = units[unit]!;
  const said = other.written.toLowerCase().replaceAll('’', "'");
  const at = { from: other.from, to: other.to };
  if (said === word) {
    const what = `"${other.written}" is not written in the case that the phrase asks for.`;
    return {
      kind: 'other-case',
      at,
      what,
      mend: AS_WELL,
      otherwise: 'Take the quotation marks out to flag any case.',
      patterns: inAnyCase(pattern),
    };
  }
  const isForm = formsOf(word).has(said);
  const what = isForm
    ? `"${other.written}" is another form of "${word}".`
    : `"${other.written}" stands where the phrase has "${word}".`;
  const wider = [word, ...contractionsOf(pattern, word)].flatMap((own) => withWord(pattern, own, said));
  const patterns = isForm ? [...withForms(pattern, word), ...wider] : wider;
  const otherwise = 'Add it as a choice if that should be flagged as well.';
  return { kind: isForm ? 'other-form' : 'other-word', at, what, mend: AS_WELL, otherwise, patterns };
}

function sayMissing(
  pattern: string,
  { unit, word }: Of<'missing'>,
  units: readonly WordUnit[],
): SaidDifference {
  const before = units[unit - 1];
  const next = units[unit];
  const what = before
    ? `"${word}" is missing after "${before.written}".`
    : `"${word}" is missing before "${next!.written}".`;
  const otherwise = 'Put the word in square brackets if that should be flagged without it.';
  return {
    kind: 'missing-word',
    what,
    mend: 'Write {pattern} if that should be flagged without it.',
    otherwise,
    patterns: withoutWord(pattern, word),
  };
}

/** All words are there; where they stand is not where the pattern wants them. */
function sayPlace(pattern: string, last: WordUnit): SaidDifference {
  const otherwise = 'Write the two halves as phrases of their own if each should be flagged.';
  if (last.goesOn) {
    const what = `a match ends with a whole word, and "${last.written}" goes on.`;
    return {
      kind: 'border',
      what,
      mend: AS_WELL,
      otherwise: `Put "${last.written}" into the phrase if that should be flagged.`,
      patterns: [],
    };
  }
  const isAnchored = /^\s*\^/.test(pattern);
  const isClosed = /[^.]\.\s*$/.test(pattern);
  if (!isAnchored && !isClosed)
    return {
      kind: 'border',
      what: 'a sentence, or a part of one, ends within these words, and a match never goes across.',
      mend: AS_WELL,
      otherwise,
      patterns: [],
    };
  const kind = isAnchored ? 'not-at-opening' : 'not-at-end';
  const what = isAnchored
    ? 'the words do not open their sentence, as "^" asks.'
    : 'the words do not end their sentence, as the full stop asks.';
  return {
    kind,
    what,
    mend: 'Write {pattern} to flag them anywhere.',
    otherwise,
    patterns: anywhere(pattern),
  };
}

/** The contractions in a pattern of which the word is a part. */
function contractionsOf(pattern: string, word: string): string[] {
  const tokens = pattern.toLowerCase().match(/[\p{L}]+['’][\p{L}]+/gu) ?? [];
  return tokens.filter((token) =>
    expandPatternWord(token.replace('’', "'")).some((words) => words.includes(word)),
  );
}

function spanOf(units: readonly WordUnit[], from: number, to: number): Span {
  return { from: units[from]!.from, to: units[to - 1]!.to };
}

function writtenAt(units: readonly WordUnit[], at: number): string {
  return units[at]?.written ?? '';
}
