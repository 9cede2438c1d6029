import shipped from '../../assets/recovery/promises.json' with { type: 'json' };
import type { Sentence, Span, TextReading } from '../engine/types.ts';
import { type FoundCommitment, findCommitments } from './commitment-finder.ts';
import { foldLetters, type PromiseLanguage, type ReadyLanguage, readyLanguage } from './promise-language.ts';
import type { Commitment } from './promise-types.ts';
import { mergeSpans, sharing } from './spans.ts';

/** Words that only join a promise to the next one. */
const JOINS = new Set('and but so then und aber dann y e pero et mais mas'.split(' '));

/** A sentence longer than this (UTF-16 units) is none, but a log or a list: nobody promises in it. */
const LONGEST_SENTENCE = 1_500;

const ENDS_IN_DAY = /\s\d{1,2}\.$/;
const GOES_ON = /^(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|[a-zäöü])/;

let languages: readonly ReadyLanguage[] | undefined;

/** What a sentence promises; places count from its beginning, so it stays good wherever the sentence moves. */
type Known = readonly Commitment[];

const NOTHING: Known = [];

/**
 * The words of a draft that bind the agent, or a colleague or team of the house, to something: in the agent's own
 * wording, in any of the languages of promises.json, in order and apart. Conditions, questions, denials, what is past,
 * other people's promises and the customer's tasks are none. Never throws.
 */
export function commitmentsIn(reading: TextReading): readonly Commitment[] {
  return followCommitments()(reading);
}

/**
 * The same for one draft that is typed on: only sentences that are not as they were are thought about again. It keeps
 * that draft's text until it is dropped.
 */
export function followCommitments(): (reading: TextReading) => readonly Commitment[] {
  let known = new Map<string, Known>();
  return (reading) => {
    languages ??= (shipped as readonly PromiseLanguage[]).map(readyLanguage);
    const next = new Map<string, Known>();
    const skipsOf = sharing(mergeSpans(reading.skips));
    const all: Commitment[] = [];
    for (const sentence of wholeSentences(reading)) {
      const text = reading.text.slice(sentence.from, sentence.to);
      const skips = skipsOf(sentence).map((skip) => within(skip, sentence));
      const key = skips.length === 0 ? text : `${text}\0${skips.map(({ from, to }) => `${from} ${to}`)}`;
      const found = known.get(key) ?? inSentence(text, skips, sentence.question, languages);
      next.set(key, found);
      for (const each of found) all.push(moved(each, sentence.from));
    }
    known = next;
    return all;
  };
}

/** A sentence does not end within a date: "am 3. Dezember". */
function wholeSentences({ sentences, text }: TextReading): readonly Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    const isCut =
      last !== undefined &&
      last.paragraph === sentence.paragraph &&
      GOES_ON.test(text.slice(sentence.from, sentence.from + 3)) &&
      ENDS_IN_DAY.test(text.slice(Math.max(last.from, last.to - 4), last.to));
    if (isCut) whole[whole.length - 1] = { ...sentence, from: last.from, first: last.first };
    else whole.push(sentence);
  }
  return whole;
}

function inSentence(
  text: string,
  skips: readonly Span[],
  isQuestion: boolean,
  ready: readonly ReadyLanguage[],
): Known {
  if (text.length > LONGEST_SENTENCE) return NOTHING;
  const folded = foldLetters(text);
  // A sentence is of one language: the one that finds most in it.
  let [best, locale]: [readonly FoundCommitment[], string] = [[], ''];
  for (const language of ready) {
    if (!language.spoken.test(folded) || !language.any.test(folded)) continue;
    const found = findCommitments(language, { text, folded, isQuestion, skips });
    if (found.length > best.length) [best, locale] = [found, language.locale];
  }
  return best.length === 0 ? NOTHING : best.map((each) => trimmed(each, locale, text, skips));
}

function trimmed(found: FoundCommitment, locale: string, text: string, skips: readonly Span[]): Commitment {
  const { from, kind, timed } = found;
  const span = { from, to: from + withoutLooseEnd(text.slice(from, found.to)).length };
  const inIt = skips.filter((skip) => skip.from < span.to && skip.to > from);
  return { ...span, kind, timed, locale, skips: inIt.map((skip) => cut(skip, span)) };
}

/** Without the marks and words at its end that lead on to what follows. */
function withoutLooseEnd(words: string): string {
  let end = words.length;
  for (;;) {
    while (end > 0 && /[\s,;]/.test(words.charAt(end - 1))) end--;
    const start = words.lastIndexOf(' ', end - 1) + 1;
    if (start === 0 || !JOINS.has(words.slice(start, end).toLowerCase())) return words.slice(0, end);
    end = start;
  }
}

function within({ from, to }: Span, sentence: Span): Span {
  return moved(cut({ from, to }, sentence), -sentence.from);
}

function cut({ from, to }: Span, span: Span): Span {
  return { from: Math.max(from, span.from), to: Math.min(to, span.to) };
}

function moved<T extends Span & { readonly skips?: readonly Span[] }>(one: T, by: number): T {
  const { from, to, skips } = one;
  return {
    ...one,
    from: from + by,
    to: to + by,
    ...(skips && { skips: skips.map((skip) => moved(skip, by)) }),
  };
}
