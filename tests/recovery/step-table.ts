/** By step: sentences that show it fully, sentences that show it half, and sentences that never show it fully. */
export type StepTable = Readonly<Record<string, StepSentences>>;

interface StepSentences {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly trap: readonly string[];
}
