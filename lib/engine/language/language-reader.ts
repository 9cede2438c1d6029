import { SkippedParts } from '../check/drop-skipped.ts';
import type { Sentence, TextReading } from '../types.ts';
import { LANGUAGES, type Language } from './language-words.ts';
import type { ParagraphLanguages } from './paragraph-languages.ts';
import { SCORED, type Scores, scoreSentence } from './score-sentence.ts';

export { languageAt, type ParagraphLanguages } from './paragraph-languages.ts';

/** So much more must speak for a paragraph's language than for the next one, or its neighbours decide. */
const SURE = 2.5;
/** Where no paragraph is sure the best one will do, if it is ahead at all. */
const AHEAD = 0.4;

/**
 * Tells the language of each paragraph of a draft as it is typed: sentences that are as they were are not looked at again.
 * Short paragraphs that say little are in the language of those around them, the nearest first.
 *
 * The words and letters are our own. Libraries that know a hundred languages by their trigrams (franc-min, tinyld) ask
 * for longer texts than a greeting by their own account, and weigh more than all that is here.
 */
export class LanguageReader {
  #known: ReadonlyMap<string, Scores> = new Map();
  #last: { readonly reading: TextReading; readonly languages: ParagraphLanguages } | undefined;

  read(reading: TextReading): ParagraphLanguages {
    if (this.#last?.reading !== reading) this.#last = { reading, languages: settle(this.#scores(reading)) };
    return this.#last.languages;
  }

  #scores(reading: TextReading): readonly Scores[] {
    const known = new Map<string, Scores>();
    const skipped = new SkippedParts(reading);
    const byParagraph = reading.paragraphs.map(() => SCORED.map(() => 0));
    for (const sentence of reading.sentences) {
      const scores = this.#scoreOf(sentence, reading, skipped, known);
      const sum = byParagraph[sentence.paragraph]!;
      for (let at = 0; at < sum.length; at++) sum[at]! += scores[at]!;
    }
    this.#known = known;
    return byParagraph;
  }

  #scoreOf(
    sentence: Sentence,
    reading: TextReading,
    skipped: SkippedParts,
    known: Map<string, Scores>,
  ): Scores {
    if (reading.skips.length > 0 && skipped.touches(sentence))
      return scoreSentence(reading, sentence, (from, to) => !skipped.touches({ from, to }));
    const text = reading.text.slice(sentence.from, sentence.to);
    const scores = this.#known.get(text) ?? scoreSentence(reading, sentence, () => true);
    known.set(text, scores);
    return scores;
  }
}

/** The language of each paragraph of a text that is read once. */
export function languagesOf(reading: TextReading): ParagraphLanguages {
  return new LanguageReader().read(reading);
}

type Guess = { readonly at: number; readonly ahead: number } | undefined;

function settle(paragraphs: readonly Scores[]): ParagraphLanguages {
  const guesses = paragraphs.map(guess);
  const draft = guess(sum(paragraphs));
  const nearest = nearestSure(guesses);
  return guesses.map((own, nth) => {
    if (own !== undefined && own.ahead >= SURE) return checked(own.at);
    const around = nearest[nth] ?? (draft && draft.ahead >= AHEAD ? draft : undefined);
    // What it does say must not speak against those around it.
    const isOdd = around && own && own.at !== around.at && own.ahead > SURE / 2;
    const settled = isOdd ? own : (around ?? (own && own.ahead >= AHEAD ? own : undefined));
    return settled && checked(settled.at);
  });
}

function guess(scores: Scores): Guess {
  let best = 0;
  let second = -1;
  for (let at = 1; at < scores.length; at++) {
    if (scores[at]! > scores[best]!) {
      second = best;
      best = at;
    } else if (second < 0 || scores[at]! > scores[second]!) second = at;
  }
  const ahead = (scores[best] ?? 0) - (scores[second] ?? 0);
  return (scores[best] ?? 0) > 0 ? { at: best, ahead } : undefined;
}

/** Of each paragraph the nearest sure one, that before where two are as near; in one walk to either side. */
function nearestSure(guesses: readonly Guess[]): readonly Guess[] {
  const isSure = (nth: number) => (guesses[nth]?.ahead ?? 0) >= SURE;
  const after: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let nth = guesses.length - 1; nth >= 0; nth--) {
    after[nth] = next;
    if (isSure(nth)) next = nth;
  }
  let last = Number.NEGATIVE_INFINITY;
  return guesses.map((_, nth) => {
    const nearest = nth - last <= after[nth]! - nth ? last : after[nth]!;
    if (isSure(nth)) last = nth;
    return guesses[nearest];
  });
}

function sum(paragraphs: readonly Scores[]): Scores {
  const all = SCORED.map(() => 0);
  for (const scores of paragraphs) for (let at = 0; at < all.length; at++) all[at]! += scores[at]!;
  return all;
}

/** One of the languages that are checked. */
function checked(at: number): Language | undefined {
  const language = SCORED[at];
  return LANGUAGES.find((one) => one === language);
}
