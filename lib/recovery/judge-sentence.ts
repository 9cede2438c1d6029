import type { Span } from '../engine/types.ts';
import type { Groups, ReadyCue, ReadyCues } from './compile-cues.ts';
import { matchCue, mayHold } from './match-step.ts';
import type { SentenceView } from './sentence-view.ts';
import { toClause } from './to-clause.ts';
import type { StepLevel } from './types.ts';

/** What a sentence shows of one step: how well, and by which words, from the sentence's beginning. */
export interface SentenceStep {
  /** The step's place among the steps. */
  readonly step: number;
  readonly level: Exclude<StepLevel, 'absent'>;
  readonly spans: readonly Span[];
}

const NOTHING: readonly SentenceStep[] = [];

/** Reads what single sentences show. Only cues whose rarest word stands in a sentence are thought of. */
export class SentenceJudge {
  readonly #cues: Pick<ReadyCues, 'steps' | 'cuesOf'>;
  readonly #weak: ReadyCue[] = [];
  /** By cue: the sentence for which it was last thought of. */
  readonly #thought: number[] = [];
  #sentence = 0;
  readonly #strongSpans: (Span[] | undefined)[] = [];
  readonly #weakSpans: (Span[] | undefined)[] = [];
  readonly #found: number[] = [];

  constructor(cues: Pick<ReadyCues, 'steps' | 'cuesOf'>) {
    this.#cues = cues;
  }

  /** `standsBeside` is asked only where it decides. */
  judge(sentence: SentenceView, standsBeside: (groups: Groups) => boolean): readonly SentenceStep[] {
    this.#gather(sentence, standsBeside);
    for (const cue of this.#weak) if (!this.#strongSpans[cue.step]) this.#match(cue, sentence);
    this.#weak.length = 0;
    if (this.#found.length === 0) return NOTHING;
    const steps = this.#found.map((step) => this.#take(step, sentence));
    this.#found.length = 0;
    return steps;
  }

  /** Matches the strong cues that may hold, and keeps the weak ones for later. */
  #gather(sentence: SentenceView, standsBeside: (groups: Groups) => boolean): void {
    const { cuesOf } = this.#cues;
    this.#sentence++;
    for (const group of sentence.groups) {
      const waiting = cuesOf[group];
      if (!waiting) continue;
      for (const cue of waiting) {
        if (this.#thought[cue.number] === this.#sentence) continue;
        this.#thought[cue.number] = this.#sentence;
        if (!mayHold(cue, sentence)) continue;
        if (cue.beside && !standsBeside(cue.beside)) continue;
        if (cue.level === 'weak') this.#weak.push(cue);
        else this.#match(cue, sentence);
      }
    }
  }

  #match(cue: ReadyCue, sentence: SentenceView): void {
    const { step } = cue;
    matchCue(cue, this.#cues.steps[step]!, sentence, (level, span) => {
      if (!this.#strongSpans[step] && !this.#weakSpans[step]) this.#found.push(step);
      const spans = level === 'strong' ? this.#strongSpans : this.#weakSpans;
      spans[step] ??= [];
      spans[step].push(span);
    });
  }

  #take(step: number, sentence: SentenceView): SentenceStep {
    const strong = this.#strongSpans[step];
    const spans = strong ?? this.#weakSpans[step]!;
    this.#strongSpans[step] = this.#weakSpans[step] = undefined;
    return { step, level: strong ? 'strong' : 'weak', spans: spans.map((span) => toClause(span, sentence)) };
  }
}
