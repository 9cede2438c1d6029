import { SkippedParts } from '../check/drop-skipped.ts';
import { foldWord } from '../text/char-kind.ts';
import { isUpper } from '../text/sentence-end.ts';
import { STRIDE } from '../text/text-reader.ts';
import type { Address, Sentence, Span, TextReading } from '../types.ts';

/** Words by which a draft shows how it speaks to its reader, folded; one with a capital counts only where it has it. */
export interface AddressWords {
  readonly formal: string;
  readonly informal: string;
  /** Words that may as well speak of somebody else: they count where no other says anything. */
  readonly maybeFormal?: string;
  readonly maybeInformal?: string;
  /** Endings of verbs that only one form has. */
  readonly formalEnd?: RegExp;
  readonly informalEnd?: RegExp;
}

interface Sign {
  readonly address: Address;
  readonly isSure: boolean;
  readonly hasCapital: boolean;
}

interface Seen extends Span {
  readonly address: Address;
  readonly isSure: boolean;
}

/**
 * Tells the form of address that a draft uses. Where it mixes forms, the nearest to the match decides, first in its sentence; words of others
 * (quotations, the thread below) say nothing. Undefined where nothing tells.
 */
export function addressFinder(
  words: AddressWords,
  fold: (word: string) => string,
): (reading: TextReading, match: Span) => Address | undefined {
  const signs = signsOf(words);
  const read = (reading: TextReading) => seenIn(reading, words, signs, fold);
  let last: { readonly reading: TextReading; readonly seen: readonly Seen[] } | undefined;
  return (reading, match) => {
    // Several findings ask of the same reading; none is kept longer than the next takes to come.
    if (last?.reading !== reading) last = { reading, seen: read(reading) };
    const around = reading.sentences.find(({ to }) => to > match.from) ?? match;
    const inSentence = last.seen.filter(({ from, to }) => from >= around.from && to <= around.to);
    return (nearest(inSentence, match) ?? nearest(last.seen, match))?.address;
  };
}

function signsOf(words: AddressWords): ReadonlyMap<string, Sign> {
  const signs = new Map<string, Sign>();
  const add = (list: string | undefined, address: Address, isSure: boolean) => {
    for (const word of list?.split(' ') ?? []) {
      const hasCapital = /^\p{Lu}/u.test(word);
      signs.set(word.toLowerCase(), { address, isSure, hasCapital });
    }
  };
  add(words.maybeFormal, 'formal', false);
  add(words.maybeInformal, 'informal', false);
  add(words.formal, 'formal', true);
  add(words.informal, 'informal', true);
  return signs;
}

function seenIn(
  reading: TextReading,
  words: AddressWords,
  signs: ReadonlyMap<string, Sign>,
  fold: (word: string) => string,
): Seen[] {
  const { tokens, text, sentences } = reading;
  const skipped = new SkippedParts(reading);
  const seen: Seen[] = [];
  const look = (sentence: Sentence, token: number) => {
    const from = tokens[token * STRIDE]!;
    const to = tokens[token * STRIDE + 1]!;
    const word = fold(foldWord(text.slice(from, to)));
    const sign = signs.get(word) ?? signByEnd(word, words);
    if (!sign || skipped.touches({ from, to })) return;
    if (sign.hasCapital && !isUpper(text, from)) return;
    // Where every word has a capital, it says little.
    const isSure = sign.isSure && !(sign.hasCapital && token === sentence.first);
    seen.push({ from, to, address: sign.address, isSure });
  };
  for (const sentence of sentences)
    for (let token = sentence.first; token < sentence.end; token++) look(sentence, token);
  const sure = seen.filter(({ isSure }) => isSure);
  return sure.length > 0 ? sure : seen;
}

function signByEnd(word: string, { formalEnd, informalEnd }: AddressWords): Sign | undefined {
  if (formalEnd?.test(word)) return { address: 'formal', isSure: true, hasCapital: false };
  if (informalEnd?.test(word)) return { address: 'informal', isSure: true, hasCapital: false };
  return undefined;
}

/** The one with the fewest units between; of two as near the one before, which the reader has met. */
function nearest(seen: readonly Seen[], match: Span): Seen | undefined {
  let best: Seen | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of seen) {
    const distance = Math.max(one.from - match.to, match.from - one.to, 0);
    if (distance < least) {
      best = one;
      least = distance;
    }
  }
  return best;
}
