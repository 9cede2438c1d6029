import type { PromiseShown } from './promise-view.ts';
import type { StepView } from './step-view.ts';

/** The promises of a draft, but those without a time to keep where a half-done step says so already, of the same words. */
export function promisesToShow(
  promises: readonly PromiseShown[],
  steps: readonly Pick<StepView, 'mark' | 'evidence'>[],
): PromiseShown[] {
  const asked = steps.flatMap(({ mark, evidence }) => (mark === 'weak' ? evidence : []));
  return promises.filter(
    ({ due, words }) => due !== null || !asked.some((said) => words.includes(said) || said.includes(words)),
  );
}
