import shipped from '../../assets/recovery/promises.json' with { type: 'json' };
import type { Sentence, TextReading } from '../engine/types.ts';
import { type FoundCommitment, findCommitments, type PromiseSentence } from './commitment-finder.ts';
import { foldLetters, type PromiseLanguage, type ReadyLanguage, readyLanguage } from './promise-language.ts';
import type { Commitment } from './promise-types.ts';

/** What only joins a promise to the next one. */
const LOOSE_END = /[\s,;]*(?:\s(?:and|but|so|then|und|aber|dann|y|e|pero|et|mais|mas))*[\s,;]*$/i;

const ENDS_IN_DAY = /\s\d{1,2}\.$/;
const STARTS_WITH_MONTH = /^(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;

let languages: readonly ReadyLanguage[] | undefined;

/**
 * The words of a draft that bind the agent, or a colleague or team of the house, to something: in the agent's own
 * wording, in any of the languages of promises.json, in order and apart. Conditions, questions, denials, what is past,
 * other people's promises and the customer's tasks are none. Never throws.
 */
export function commitmentsIn(reading: TextReading): readonly Commitment[] {
  languages ??= (shipped as readonly PromiseLanguage[]).map(readyLanguage);
  const folded = foldLetters(reading.text);
  const spoken = languages.filter(({ any }) => any.test(folded));
  if (spoken.length === 0) return [];
  return wholeSentences(reading).flatMap((sentence) => inSentence(reading, folded, sentence, spoken));
}

/** A sentence does not end within a date: "am 3. Dezember". */
function wholeSentences({ sentences, text }: TextReading): readonly Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    const isCut =
      last !== undefined &&
      last.paragraph === sentence.paragraph &&
      ENDS_IN_DAY.test(text.slice(last.from, last.to)) &&
      STARTS_WITH_MONTH.test(text.slice(sentence.from, sentence.from + 12));
    if (isCut) whole[whole.length - 1] = { ...sentence, from: last.from, first: last.first };
    else whole.push(sentence);
  }
  return whole;
}

function inSentence(
  reading: TextReading,
  folded: string,
  sentence: Sentence,
  spoken: readonly ReadyLanguage[],
): Commitment[] {
  const own = sentenceOf(reading, folded, sentence);
  // A sentence is of one language: the one that finds most in it.
  let [best, locale]: [readonly FoundCommitment[], string] = [[], ''];
  for (const language of spoken) {
    const found = findCommitments(language, own);
    if (found.length > best.length) [best, locale] = [found, language.locale];
  }
  return best.map((each) => placed(each, locale, own, sentence.from));
}

function sentenceOf({ text, skips }: TextReading, folded: string, sentence: Sentence): PromiseSentence {
  const { from, to, question } = sentence;
  return {
    text: text.slice(from, to),
    folded: folded.slice(from, to),
    isQuestion: question,
    skips: skips
      .filter((skip) => skip.from < to && skip.to > from)
      .map((skip) => ({ from: Math.max(skip.from - from, 0), to: Math.min(skip.to, to) - from })),
  };
}

function placed(
  { from, to, kind, timed }: FoundCommitment,
  locale: string,
  { text, skips }: PromiseSentence,
  by: number,
): Commitment {
  const words = text.slice(from, to).replace(LOOSE_END, '');
  const end = from + words.length;
  const within = skips.filter((skip) => skip.from < end && skip.to > from);
  return {
    from: from + by,
    to: end + by,
    kind,
    timed,
    locale,
    skips: within.map((skip) => ({ from: Math.max(skip.from, from) + by, to: Math.min(skip.to, end) + by })),
  };
}
