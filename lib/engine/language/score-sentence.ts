import { foldWord } from '../text/char-kind.ts';
import { isUpper } from '../text/sentence-end.ts';
import { STRIDE } from '../text/text-reader.ts';
import type { Sentence, TextReading } from '../types.ts';
import { COMMON_WORDS } from './common-words.ts';
import { foldAccents } from './fold-accents.ts';

/** By language of `SCORED`: how much speaks for it. */
export type Scores = readonly number[];

/** The languages that are told apart, those that are not checked among them. */
export const SCORED = Object.keys(COMMON_WORDS) as readonly (keyof typeof COMMON_WORDS)[];

/** What a word says that only one language has; one of several languages says less of each. */
const OF_ONE = 3;
const OF_MORE = [0, OF_ONE, 1.2, 0.5, 0.25];
/** Of two the commonest in one is often rarer in the other, so the first words of a list say a little more. */
const COMMONEST = 60;
const BONUS = 0.3;

/** What letters say, where the word itself is not known, or is known to several. */
const LETTERS: readonly (readonly [
  letters: RegExp,
  says: Partial<Record<(typeof SCORED)[number], number>>,
])[] = [
  [/ñ/, { es: 3 }],
  [/[ãõ]/, { pt: 3 }],
  [/ß/, { de: 4 }],
  [/[äöü]/, { de: 2.5 }],
  [/[œèêëîïûùæ]/, { fr: 1.5, pt: 0.2, it: 0.3 }],
  [/ç/, { fr: 1.2, pt: 1.5 }],
  [/[íóú]/, { es: 1.5, pt: 1 }],
  [/á/, { es: 1.2, pt: 1.2 }],
  [/é/, { fr: 1, es: 0.8, pt: 0.8 }],
  [/[âô]/, { pt: 1, fr: 0.8 }],
  [/à/, { fr: 1, pt: 0.8, it: 0.8 }],
  [/[ìò]/, { it: 2 }],
];

/** What folded endings and turns say of words that are in no list. */
const TURNS: readonly (readonly [turn: RegExp, says: Partial<Record<(typeof SCORED)[number], number>>])[] = [
  [/(?:cion|ciones|siones)$/, { es: 2 }],
  [/(?:cao|coes|soes|sao)$/, { pt: 2 }],
  [/(?:tion|tions)$/, { en: 0.6, fr: 0.6 }],
  [/(?:ung|ungen|keit|heit|keiten|schaft|lich|liche|lichen|isch|ische|ischen)$/, { de: 2 }],
  [
    /(?:ieren|iert|chen|tzt|stell|bar)|^ge.+t$|^(?:ver|zer|ent|aus|auf|ein|vor|nach)\w{5,}(?:en|t)$/,
    { de: 0.8 },
  ],
  [/sch|tz|ck.|chts?$/, { de: 0.6 }],
  [
    /(?:eau|eaux|eux|euse|ment|ments|ais|ait|aient|ons|ez|eur|eurs|ette|ille|oir|ique|iques)$|oi|eau|ou[vr]/,
    { fr: 0.8 },
  ],
  [
    /(?:dad|dades|miento|mientos|ando|iendo|aste|iste|aron|ieron|aba|abamos|emos|ible|arse|erse|irse)$/,
    { es: 0.9 },
  ],
  [
    /(?:dade|dades|mento|mentos|ando|endo|indo|aram|eram|iram|ou|eu|iu|avel|ivel|agem|eiro|eira)$|lh|nh/,
    { pt: 0.8 },
  ],
  [/(?:ar|er|ir)(?:l[aeo]s?|[mts]e|nos|[mts]el[ao]s?)$/, { es: 1.5 }],
  [/^ll|[ae](?:l[aeo]s?|me|nos)$/, { es: 0.9 }],
  [/mente$/, { es: 0.6, pt: 0.6, it: 0.6 }],
  [/(?:ing|ed|ly|ght|ness|ful|less|ould|ally)$|^(?:wh|th|kn)|sh$|th$/, { en: 0.9 }],
  [/[aeiou]{2}[kl]|ij|aa|oo[rk]|uu/, { nl: 0.6 }],
  [/(?:zione|zioni|tta|tto|ggi|cchi|gli|sce)$/, { it: 1 }],
];

const ELIDED = /^(?:[cjlmnst]|qu|jusqu|lorsqu)['’]/;
const ENGLISH_ENDING = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/;
/** A name with an accent says little of the language that it stands in. */
const NAME = 0.25;

const GERMAN = SCORED.indexOf('de');

let known: ReadonlyMap<string, Scores> | undefined;

/** Made when a text first asks. */
function knownWords(): ReadonlyMap<string, Scores> {
  const known = new Map<string, number[]>();
  SCORED.forEach((language, at) => {
    const words = COMMON_WORDS[language].split(' ');
    for (const [nth, word] of [...new Set(words)].entries()) {
      const scores = known.get(word) ?? SCORED.map(() => 0);
      scores[at] = nth < COMMONEST ? 1 + BONUS : 1;
      known.set(word, scores);
    }
  });
  return new Map(
    [...known].map(([word, scores]) => {
      const shared = scores.filter((score) => score > 0).length;
      return [word, scores.map((score) => score * (OF_MORE[shared] ?? 0.1))] as const;
    }),
  );
}

/** How much a sentence speaks for each language. @param isOwn of a word `from..to`, whether it is the agent's */
export function scoreSentence(
  { tokens, text }: TextReading,
  { first, end }: Sentence,
  isOwn: (from: number, to: number) => boolean,
): Scores {
  const scores = SCORED.map(() => 0);
  for (let token = first; token < end; token++) {
    const from = tokens[token * STRIDE]!;
    const to = tokens[token * STRIDE + 1]!;
    if (isOwn(from, to))
      scoreWord(foldWord(text.slice(from, to)), token > first && isUpper(text, from), scores);
  }
  return scores;
}

function scoreWord(word: string, isName: boolean, scores: number[]): void {
  const folded = foldAccents(word);
  if (ELIDED.test(word)) scores[SCORED.indexOf('fr')]! += 2;
  else if (ENGLISH_ENDING.test(word)) scores[SCORED.indexOf('en')]! += 2;
  known ??= knownWords();
  const own = known.get(folded);
  const weight = isName && !own ? NAME : 1;
  // A capital within a sentence is a name's, as "Plus", but for German nouns.
  const isOdd = (at: number) => isName && at !== GERMAN;
  if (own) for (let at = 0; at < scores.length; at++) scores[at]! += own[at]! * (isOdd(at) ? NAME : 1);
  if (folded !== word) addSaid(LETTERS, word, weight, scores);
  if (!own && folded.length > 3) addSaid(TURNS, folded, weight, scores);
}

function addSaid(table: typeof LETTERS, word: string, weight: number, scores: number[]): void {
  for (const [pattern, says] of table) {
    if (!pattern.test(word)) continue;
    for (const [language, score] of Object.entries(says))
      scores[SCORED.indexOf(language as (typeof SCORED)[number])]! += score * weight;
  }
}
