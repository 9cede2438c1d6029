import { SkippedParts } from '../engine/check/drop-skipped.ts';
import { MATCH_STRIDE } from '../engine/match/phrase-matcher.ts';
import type { Span, TextReading } from '../engine/types.ts';
import { exceptionsOf, type PhraseHit, type ReadyPhrases, type Sign } from './customer-phrases.ts';
import { tokenFrom, tokenTo } from './tokens.ts';

/** How many characters before a phrase still turn it round: about two words, about six. */
const NEAR = 14;
const WITHIN_IF = 60;

/** Parts the messages of a text; no page shows it. */
export const MESSAGE_BREAK = '\f';

/** A customer's message with the phrases that stand in it. */
export class CustomerMessage {
  readonly #reading: TextReading;
  readonly #skipped: SkippedParts;
  readonly #hits: ReadonlyMap<string, readonly PhraseHit[]>;

  constructor(reading: TextReading, phrases: ReadyPhrases) {
    this.#reading = reading;
    this.#skipped = new SkippedParts(reading);
    this.#hits = hitsIn(reading, phrases, this.#skipped);
  }

  /** Where the phrases of a group stand, in order; what is quoted is not the customer's, or not now. */
  hits(group: string): readonly PhraseHit[] {
    const found = this.#hits.get(group) ?? [];
    const except = this.#hits.get(exceptionsOf(group));
    return except ? found.filter((hit) => !except.some((other) => share(hit, other))) : found;
  }

  /** Where an expression matches outside of what is quoted; each in its sentence, or the one before it. */
  find(expression: RegExp): readonly PhraseHit[] {
    const { text, sentences } = this.#reading;
    return Array.from(text.matchAll(expression), (match) => {
      const span = { from: match.index, to: match.index + match[0].length };
      const sentence = Math.max(
        0,
        sentences.findLastIndex(({ from }) => from <= span.from),
      );
      return { ...span, sentence };
    }).filter((hit) => !this.#skipped.touches(hit));
  }

  has(sign: Sign): boolean {
    return this.hits(sign).length > 0;
  }

  /** Whether a sign stands in the same sentence. */
  isBeside(hit: PhraseHit, sign: Sign): boolean {
    return this.hits(sign).some(({ sentence }) => sentence === hit.sentence);
  }

  /** "not angry", "nobody was hurt". */
  isDenied(hit: PhraseHit): boolean {
    return this.#isAfter(hit, 'unless-no', NEAR);
  }

  /** "if it breaks", "what happens when it is late". */
  isSupposed(hit: PhraseHit): boolean {
    return this.#isAfter(hit, 'condition', WITHIN_IF);
  }

  isAsked({ sentence }: PhraseHit): boolean {
    return this.#reading.sentences[sentence]?.question === true;
  }

  words({ from, to }: Span): string {
    return this.#reading.text.slice(from, to).replace(/\s+/g, ' ').trim();
  }

  #isAfter(hit: PhraseHit, sign: Sign, characters: number): boolean {
    return this.hits(sign).some(
      ({ sentence, to }) => sentence === hit.sentence && to <= hit.from && hit.from - to <= characters,
    );
  }
}

function hitsIn(
  reading: TextReading,
  phrases: ReadyPhrases,
  skipped: SkippedParts,
): ReadonlyMap<string, readonly PhraseHit[]> {
  const found = new Map<string, PhraseHit[]>();
  const { matcher } = phrases.set;
  reading.sentences.forEach((sentence, index) => {
    const raw = matcher.match(reading, sentence);
    for (let at = 0; at < raw.length; at += MATCH_STRIDE) {
      const start = raw[at + 1]!;
      const from = tokenFrom(reading, start < 0 ? ~start : start);
      const hit = { from, to: tokenTo(reading, raw[at + 2]! - 1), sentence: index };
      const name = phrases.nameOf[raw[at]!]!;
      if (!skipped.touches(hit)) found.set(name, [...(found.get(name) ?? []), hit]);
    }
  });
  matcher.forget();
  for (const hits of found.values()) hits.sort((a, b) => a.from - b.from || b.to - a.to);
  return found;
}

const share = (one: Span, other: Span) => one.from < other.to && other.from < one.to;
