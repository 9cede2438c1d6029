import { SkippedParts } from '../engine/check/drop-skipped.ts';
import type { Skip, Span, TextReading } from '../engine/types.ts';
import type { Groups, ReadyCues } from './compile-cues.ts';
import { SentenceJudge, type SentenceStep } from './judge-sentence.ts';
import { PhraseFinder, type SentenceHits } from './phrase-finder.ts';
import { type OwnWording, SentenceView } from './sentence-view.ts';
import { mergeSpans, sharing } from './spans.ts';
import type { StepEvidence } from './types.ts';

/** Which sentences stand beside one, as far as they are of its paragraph: "I'll refund it. No need to send it back. Allow three days." */
const BESIDE = [-2, -1, 1, 2];

const ALL_OWN: OwnWording = { skips: [], isSkipped: () => false, isUnfilled: false };

/** What is known of a sentence, for as long as its own wording is the same, and the sentences beside it if these decide. */
interface Known {
  readonly hits: SentenceHits;
  /** What of it is not the agent's own wording, as a name. */
  readonly wording: string;
  /** As this reading sees it; it says the same as long as the wording does. */
  own: OwnWording;
  found?: readonly SentenceStep[];
  /** Those beside it, where what was found rests on them. */
  beside?: readonly (Known | undefined)[] | undefined;
}

/** Reads the steps of one draft as it is typed: only sentences that are not as they were are thought about again. */
export class StepReader {
  private readonly cues: ReadyCues;
  private readonly finder: PhraseFinder;
  private readonly judge: SentenceJudge;
  private readonly view: SentenceView;
  private neighbour: SentenceView | undefined;
  private hits: readonly SentenceHits[] = [];
  private known: readonly (Known | undefined)[] = [];

  constructor(cues: ReadyCues) {
    this.cues = cues;
    this.finder = new PhraseFinder(cues);
    this.judge = new SentenceJudge(cues);
    this.view = new SentenceView(cues.groups, cues.exceptOf);
  }

  /**
   * One entry for each step of the cues, in their order.
   * @param isOwn whether a sentence is in the language of the cues; where not given, all are
   */
  read(reading: TextReading, isOwn?: (sentence: number) => boolean): StepEvidence[] {
    const strong: (Span[] | undefined)[] = [];
    const weak: (Span[] | undefined)[] = [];
    const known = this.know(reading);
    for (let at = 0; at < known.length; at++) {
      if (!known[at] || isOwn?.(at) === false) continue;
      const { from } = reading.sentences[at]!;
      for (const { step, level, spans } of this.found(reading, known, at)) {
        const all = level === 'strong' ? strong : weak;
        all[step] ??= [];
        for (const span of spans) all[step].push(moved(span, from));
      }
    }
    return this.cues.steps.map(({ id }, step) => {
      const spans = strong[step] ?? weak[step];
      if (!spans) return { stepId: id, level: 'absent', evidence: [] };
      return { stepId: id, level: strong[step] ? 'strong' : 'weak', evidence: mergeSpans(spans) };
    });
  }

  /** What one sentence shows, thought about only if it, or those beside it that decide, are not as they were. */
  private found(
    reading: TextReading,
    known: readonly (Known | undefined)[],
    at: number,
  ): readonly SentenceStep[] {
    const one = known[at]!;
    if (one.found && (!one.beside || areBeside(one.beside, reading, known, at))) return one.found;
    one.beside = undefined;
    const standsBeside = (groups: Groups) => {
      one.beside = besideOf(reading, known, at);
      return one.beside.some((other, nth) => other && this.holds(reading, at + BESIDE[nth]!, other, groups));
    };
    const { sentences } = reading;
    one.found = this.judge.judge(this.view.show(reading, sentences[at]!, one.hits, one.own), standsBeside);
    return one.found;
  }

  private holds(reading: TextReading, at: number, { hits, own }: Known, groups: Groups): boolean {
    this.neighbour ??= new SentenceView(this.cues.groups, this.cues.exceptOf);
    return this.neighbour.show(reading, reading.sentences[at]!, hits, own).has(groups);
  }

  /** By sentence: what is known of it; undefined where no phrase stands. */
  private know(reading: TextReading): readonly (Known | undefined)[] {
    const ownOf = ownWording(reading);
    const hits = this.finder.find(reading);
    const before = this.before(hits);
    this.known = hits.map((ofSentence, at) => {
      const own = ownOf(at);
      if (ofSentence.length === 0) return undefined;
      const wording = own === ALL_OWN ? '' : wordingOf(own);
      const known = before(at);
      if (known?.wording !== wording) return { hits: ofSentence, wording, own };
      known.own = own;
      return known;
    });
    this.hits = hits;
    return this.known;
  }

  /** Answers what was known of a sentence whose hits are those of the last time, at the front or at the end. */
  private before(hits: readonly SentenceHits[]): (at: number) => Known | undefined {
    const { hits: last, known } = this;
    const shift = last.length - hits.length;
    let front = 0;
    while (front < hits.length && hits[front] === last[front]) front++;
    return (at) => {
      if (at < front) return known[at];
      return hits[at] === last[at + shift] ? known[at + shift] : undefined;
    };
  }
}

/** Those beside a sentence in its paragraph; undefined where there is none, or none of the cues' phrases in it. */
function besideOf(
  reading: TextReading,
  known: readonly (Known | undefined)[],
  at: number,
): readonly (Known | undefined)[] {
  return BESIDE.map((way) => neighbour(reading, known, at, way));
}

function areBeside(
  beside: readonly (Known | undefined)[],
  reading: TextReading,
  known: readonly (Known | undefined)[],
  at: number,
): boolean {
  return BESIDE.every((way, nth) => beside[nth] === neighbour(reading, known, at, way));
}

function neighbour(
  { sentences }: TextReading,
  known: readonly (Known | undefined)[],
  at: number,
  way: number,
): Known | undefined {
  const other = sentences[at + way];
  return other?.paragraph === sentences[at]!.paragraph ? known[at + way] : undefined;
}

/** Answers what of a sentence is the agent's own; to be asked from front to back. */
function ownWording(reading: TextReading): (at: number) => OwnWording {
  if (reading.skips.length === 0) return () => ALL_OWN;
  const skipped = new SkippedParts(reading);
  const skipsOf = sharing(mergeSpans(reading.skips));
  const slotsOf = sharing(reading.skips.filter((skip) => isOpenSlot(skip, reading.text)));
  return (at) => {
    const sentence = reading.sentences[at]!;
    const [skips, slots] = [skipsOf(sentence), slotsOf(sentence)];
    if (skips.length === 0) return ALL_OWN;
    return {
      skips: skips.map((skip) => moved(skip, -sentence.from)),
      isSkipped: (span) => skipped.touches(moved(span, sentence.from)),
      isUnfilled: slots.length > 0,
    };
  };
}

function wordingOf({ skips, isUnfilled }: OwnWording): string {
  return `${skips.map(({ from, to }) => `${from} ${to}`)} ${isUnfilled}`;
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

/** Whether it is a slot for the agent's own words; {{…}} and ${…} are filled in by the helpdesk itself. */
function isOpenSlot({ kind, from, to }: Skip, text: string): boolean {
  return kind === 'placeholder' && !/^(?:\{\{|\$)/.test(text.slice(from, to));
}
