import bundledCues from '../../assets/recovery/cues.en.json' with { type: 'json' };
import { compilePhrases, findPhrases } from '../engine/phrase-set.ts';
import type { TextReading } from '../engine/types.ts';
import { phraseGroups, type ReadyStep, readySteps } from './compile-cues.ts';
import type { StepCues } from './cue-schema.ts';
import { toClause } from './find-clause.ts';
import { matchStep, type SentenceEvidence } from './match-step.ts';
import type { CountWords, SentenceView } from './sentence-view.ts';
import { mergeSpans } from './spans.ts';
import type { StepEvidence } from './types.ts';
import { viewSentences, wordCounter } from './view-sentences.ts';

/** Reads which recovery steps a text covers: one entry for each step of its cues, in their order. */
export type StepDetector = (reading: TextReading) => StepEvidence[];

/**
 * Makes a detector from cues of any language or model. Compiling is the dear part: keep the detector.
 * Throws an Error that names the group and the place when a phrase or a path of the cues cannot be read.
 */
export function createStepDetector(cues: StepCues): StepDetector {
  const steps = readySteps(cues);
  const { set, problems } = compilePhrases(phraseGroups(cues));
  const problem = problems[0];
  if (problem) throw new Error(`${problem.ruleId} ${problem.field} "${problem.pattern}": ${problem.message}`);
  return (reading) => {
    const views = viewSentences(reading, findPhrases(set, reading));
    const clauses: Clauses = { text: reading.text, skips: mergeSpans(reading.skips) };
    const countWords = wordCounter(reading);
    return steps.map((step) => detectStep(step, views, clauses, countWords));
  };
}

let detector: StepDetector | undefined;

/**
 * Reads which of the five recovery steps an English text covers, in their order, with the words that show
 * it: `text.slice(from, to)`. Quotes, threads, code and links never count. Never throws.
 */
export function detectSteps(reading: TextReading): StepEvidence[] {
  // The shape is held by a test against `stepCuesSchema`: parsing here would bring Zod into every page.
  detector ??= createStepDetector(bundledCues as StepCues);
  return detector(reading);
}

type Clauses = Parameters<typeof toClause>[2];

function detectStep(
  step: ReadyStep,
  views: readonly SentenceView[],
  clauses: Clauses,
  countWords: CountWords,
): StepEvidence {
  const found = views.map((view, at) => {
    const beside = [views[at - 1], views[at + 1]].filter((other) => other !== undefined);
    const neighbours = beside.filter((other) => areNeighbours(other, view));
    return { view, ...asFarAsFilled(matchStep(step, view, neighbours, countWords), view) };
  });
  const level = (['strong', 'weak'] as const).find((one) =>
    found.some((sentence) => sentence[one].length > 0),
  );
  if (!level) return { stepId: step.id, level: 'absent', evidence: [] };
  const spans = found.flatMap(({ view, ...spansOf }) =>
    spansOf[level].map((span) => toClause(span, view, clauses)),
  );
  return { stepId: step.id, level, evidence: mergeSpans(spans) };
}

/** A sentence with a slot left to fill says nothing definite yet, whatever its other words say. */
function asFarAsFilled(found: SentenceEvidence, view: SentenceView): SentenceEvidence {
  return view.isUnfilled ? { strong: [], weak: [...found.strong, ...found.weak] } : found;
}

function areNeighbours(a: SentenceView, b: SentenceView): boolean {
  return a.paragraph === b.paragraph && Math.abs(a.at - b.at) === 1;
}
