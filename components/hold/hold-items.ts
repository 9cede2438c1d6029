import type { OpenReasons } from './open-reasons.ts';
import { stepName } from './step-name.ts';

/** One thing that is open, as the question names it. */
export type HoldItem =
  | { readonly kind: 'wording'; readonly words: string; readonly why: string }
  /** Braces included. */
  | { readonly kind: 'slot'; readonly words: string }
  /** By the step's name. */
  | { readonly kind: 'step'; readonly words: string };

/** What is open, in the order in which it is gone through. @param text the draft */
export function holdItems({ wording, slots, steps }: OpenReasons, text: string): readonly HoldItem[] {
  return [
    ...wording.map((finding): HoldItem => ({ kind: 'wording', words: finding.text, why: finding.why })),
    ...slots.map(({ from, to }): HoldItem => ({ kind: 'slot', words: text.slice(from, to) })),
    ...steps.map((step): HoldItem => ({ kind: 'step', words: stepName(step) })),
  ];
}
