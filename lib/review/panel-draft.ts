import type { Span } from '../engine/types.ts';
import type { DraftPromise, RecoveryHint } from '../recovery/case-types.ts';
import type { StepLevel } from '../recovery/types.ts';
import { isInPart } from './in-part.ts';
import type { ReviewState, StepRead } from './types.ts';

/** One step as the panel shows it: its level and the words that show it, cut out of the draft. */
export interface StepShown {
  readonly stepId: string;
  readonly level: StepLevel;
  readonly words: readonly string[];
  /** The sentences that those words stand in, as offsets of the draft: where a line beside them may go. */
  readonly places: readonly Span[];
}

/** A hint on the reply as a whole, with the words it rests on. */
export interface HintShown extends Pick<RecoveryHint, 'id'> {
  readonly words: readonly string[];
}

/** A promise that stands in the draft: its words, and by when it is to be kept. */
export interface PromiseShown extends Omit<DraftPromise, keyof Span> {
  readonly words: string;
}

/**
 * What leaves the page for an open panel: what it has to show and nothing else. The draft itself stays behind; of its
 * text only flagged words, the words that cover a step, bear a hint, promise something or move the tone, and open slots
 * are in here.
 */
export interface PanelDraft extends Omit<ReviewState, 'text' | 'steps' | 'hints' | 'promises' | 'slots'> {
  /** Whether the draft holds no words yet. */
  readonly empty: boolean;
  readonly steps: readonly StepShown[];
  readonly hints: readonly HintShown[];
  readonly promises: readonly PromiseShown[];
  /** What still waits for the agent's own words, as `{day and time}`; each once. */
  readonly slots: readonly string[];
}

/** Cuts a session's state down to what a panel has to show. */
export function panelDraftOf({ text, steps, hints, promises, slots, ...rest }: ReviewState): PanelDraft {
  const words = (spans: readonly Span[]) => wordsOf(text, spans);
  return {
    ...rest,
    empty: text.trim() === '' && !isInPart(rest),
    steps: steps.map(({ stepId, level, evidence, places = evidence }: StepRead) => ({
      ...{ stepId, level, places },
      words: words(evidence),
    })),
    hints: hints.map(({ id, evidence }) => ({ id, words: words(evidence) })),
    promises: promises.map(({ from, to, ...promise }) => ({
      ...promise,
      words: words([{ from, to }]).join(),
    })),
    slots: words(slots),
  };
}

/** More than a panel can show of one sentence, in UTF-16 units: a draft without a full stop is one sentence. */
const MOST_WORDS = 1_000;

function wordsOf(text: string, spans: readonly Span[]): string[] {
  const words = spans.map(({ from, to }) =>
    text
      .slice(from, Math.min(to, from + MOST_WORDS))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(words)].filter((part) => part !== '');
}
