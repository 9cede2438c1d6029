import { SkippedParts } from '../engine/check/drop-skipped.ts';
import type { Skip, Span, TextReading } from '../engine/types.ts';
import type { ReadyCues } from './compile-cues.ts';
import { matchStep, type SentenceEvidence } from './match-step.ts';
import { PhraseFinder, type SentenceHits } from './phrase-finder.ts';
import type { SentenceView } from './sentence-view.ts';
import { mergeSpans, sharing } from './spans.ts';
import { toClause } from './to-clause.ts';
import type { StepEvidence, StepLevel } from './types.ts';
import { type OwnWording, viewSentence } from './view-sentence.ts';

/** A sentence's level of one step, and the words that show it, from the sentence's beginning. */
interface SentenceStep {
  readonly level: StepLevel;
  readonly spans: readonly Span[];
}

/** Which sentences stand beside one, as far as they are of its paragraph: "I'll refund it. No need to send it back. Allow three days." */
const BESIDE = [-2, -1, 1, 2];

const NOTHING: SentenceStep = { level: 'absent', spans: [] };

/** What is known of a sentence, for as long as its own wording and then the sentences beside it are the same. */
interface Known {
  readonly ownWording: string;
  readonly view: SentenceView;
  found?: { readonly beside: readonly SentenceView[]; readonly steps: readonly SentenceStep[] };
}

/** Reads the steps of one draft as it is typed: only sentences that are not as they were are thought about again. */
export class StepReader {
  private readonly cues: ReadyCues;
  private readonly finder: PhraseFinder;
  private readonly known = new WeakMap<SentenceHits, Known>();

  constructor(cues: ReadyCues) {
    this.cues = cues;
    this.finder = new PhraseFinder(cues);
  }

  /** One entry for each step of the cues, in their order. */
  read(reading: TextReading): StepEvidence[] {
    const sentences = this.look(reading);
    return this.cues.steps.map(({ id }, step) => {
      for (const level of ['strong', 'weak'] as const) {
        const spans = sentences.flatMap(({ from, steps }) => {
          const found = steps[step]!;
          return found.level === level ? found.spans.map((span) => moved(span, from)) : [];
        });
        if (spans.length > 0) return { stepId: id, level, evidence: mergeSpans(spans) };
      }
      return { stepId: id, level: 'absent', evidence: [] };
    });
  }

  /** The sentences that hold anything, with what they show. */
  private look(
    reading: TextReading,
  ): readonly { readonly from: number; readonly steps: readonly SentenceStep[] }[] {
    const { sentences } = reading;
    const known = this.view(reading);
    return known.flatMap((one, at) => {
      if (!one) return [];
      const { from, paragraph } = sentences[at]!;
      const beside = BESIDE.map((way) => at + way).flatMap((other) =>
        known[other] && sentences[other]!.paragraph === paragraph ? [known[other].view] : [],
      );
      if (!one.found || !areSame(one.found.beside, beside))
        one.found = {
          beside,
          steps: this.cues.steps.map((step) => readStep(matchStep(step, one.view, beside), one.view)),
        };
      return [{ from, steps: one.found.steps }];
    });
  }

  /** By sentence: what is known of it; undefined where no phrase stands. */
  private view(reading: TextReading): readonly (Known | undefined)[] {
    const skipped = new SkippedParts(reading);
    const skipsOf = sharing(mergeSpans(reading.skips));
    const slotsOf = sharing(reading.skips.filter((skip) => isOpenSlot(skip, reading.text)));
    const hits = this.finder.find(reading);
    return reading.sentences.map((sentence, at) => {
      const [skips, slots] = [skipsOf(sentence), slotsOf(sentence)];
      const ofSentence = hits[at]!;
      if (ofSentence.length === 0) return undefined;
      const own: OwnWording = {
        skips: skips.map((skip) => moved(skip, -sentence.from)),
        isSkipped: (span) => skips.length > 0 && skipped.touches(moved(span, sentence.from)),
        isUnfilled: slots.length > 0,
      };
      return this.know(ofSentence, own, () =>
        viewSentence(reading, sentence, ofSentence, own, this.cues.exceptOf),
      );
    });
  }

  private know(hits: SentenceHits, { skips, isUnfilled }: OwnWording, view: () => SentenceView): Known {
    const ownWording = `${skips.map(({ from, to }) => `${from} ${to}`)} ${isUnfilled}`;
    let known = this.known.get(hits);
    if (known?.ownWording !== ownWording) {
      known = { ownWording, view: view() };
      this.known.set(hits, known);
    }
    return known;
  }
}

function readStep({ strong, weak }: SentenceEvidence, { parts }: SentenceView): SentenceStep {
  if (strong.length === 0 && weak.length === 0) return NOTHING;
  const [level, spans] = strong.length > 0 ? (['strong', strong] as const) : (['weak', weak] as const);
  return { level, spans: spans.map((span) => toClause(span, parts)) };
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

function areSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** Whether it is a slot for the agent's own words; {{…}} and ${…} are filled in by the helpdesk itself. */
function isOpenSlot({ kind, from, to }: Skip, text: string): boolean {
  return kind === 'placeholder' && !/^(?:\{\{|\$)/.test(text.slice(from, to));
}
