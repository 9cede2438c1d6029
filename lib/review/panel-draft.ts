import type { Span } from '../engine/types.ts';
import type { StepEvidence, StepLevel } from '../recovery/types.ts';
import { isInPart } from './in-part.ts';
import type { ReviewState } from './types.ts';

/** One step as the panel shows it: its level and the words that show it, cut out of the draft. */
export interface StepShown {
  readonly stepId: string;
  readonly level: StepLevel;
  readonly words: readonly string[];
}

/**
 * What leaves the page for an open panel: what it has to show and nothing else. The draft itself stays behind;
 * of its text only flagged words and the words that cover a step are in here.
 */
export interface PanelDraft extends Omit<ReviewState, 'text' | 'steps'> {
  /** Whether the draft holds no words yet. */
  readonly empty: boolean;
  readonly steps: readonly StepShown[];
}

/** Cuts a session's state down to what a panel has to show. */
export function panelDraftOf({ text, steps, ...rest }: ReviewState): PanelDraft {
  return {
    ...rest,
    empty: text.trim() === '' && !isInPart(rest),
    steps: steps.map((step) => shown(step, text)),
  };
}

function shown({ stepId, level, evidence }: StepEvidence, text: string): StepShown {
  return { stepId, level, words: wordsOf(text, evidence) };
}

function wordsOf(text: string, spans: readonly Span[]): string[] {
  const words = spans.map((span) => text.slice(span.from, span.to).replace(/\s+/g, ' ').trim());
  return [...new Set(words)].filter((part) => part !== '');
}
