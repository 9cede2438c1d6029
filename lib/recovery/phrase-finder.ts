import { MATCH_STRIDE } from '../engine/match/phrase-matcher.ts';
import type { Sentence, TextReading } from '../engine/types.ts';
import type { ReadyCues } from './compile-cues.ts';
import { eachFigure } from './figures.ts';
import { keptSentences } from './kept-sentences.ts';
import { tokenFrom, tokenTo } from './tokens.ts';

/**
 * What stands in one sentence: three numbers a hit (group, from, to), offsets from the sentence's beginning. The same
 * list for as long as the sentence is as it was, wherever it moves. Skipped parts are not taken out.
 */
export type SentenceHits = readonly number[];

/** Looks for the cues' phrases in one draft as it is typed: each time only in sentences that are not as they were. */
export class PhraseFinder {
  private readonly cues: Pick<ReadyCues, 'set' | 'groupOf' | 'verbsOf' | 'figures'>;
  private last: TextReading | undefined;
  private hits: readonly SentenceHits[] = [];

  constructor(cues: Pick<ReadyCues, 'set' | 'groupOf' | 'verbsOf' | 'figures'>) {
    this.cues = cues;
  }

  /** By sentence of the reading: what stands in it. */
  find(reading: TextReading): readonly SentenceHits[] {
    const { last, hits } = this;
    const { before, after } = last ? keptSentences(last, reading) : { before: 0, after: 0 };
    const { sentences } = reading;
    this.last = reading;
    this.hits = [
      ...hits.slice(0, before),
      ...sentences.slice(before, sentences.length - after).map((sentence) => this.look(reading, sentence)),
      ...hits.slice(hits.length - after),
    ];
    this.cues.set.matcher.forget();
    return this.hits;
  }

  private look(reading: TextReading, sentence: Sentence): SentenceHits {
    const { set, groupOf, verbsOf, figures } = this.cues;
    const raw = set.matcher.match(reading, sentence);
    const hits: number[] = [];
    const add = (group: number, from: number, to: number): void => {
      hits.push(group, from - sentence.from, to - sentence.from);
    };
    for (let i = 0; i < raw.length; i += MATCH_STRIDE) {
      const start = raw[i + 1]!;
      const from = tokenFrom(reading, start < 0 ? ~start : start);
      const to = tokenTo(reading, raw[i + 2]! - 1);
      const group = groupOf[raw[i]!]!;
      const verbs = verbsOf[group];
      if (!verbs) add(group, from, to);
      else for (const one of verbs(reading.text.slice(from, to))) add(one, from, to);
    }
    eachFigure(reading, sentence, (isMoney, from, to) => {
      add(figures[0], from, to);
      if (isMoney) add(figures[1], from, to);
    });
    return hits;
  }
}
