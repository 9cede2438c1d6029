import { i18n } from '#i18n';
import { dueText, whatText } from './follow-up-words.ts';
import type { PromiseListProps, PromiseShown } from './promise-view.ts';

/** What the draft promises and by when, as it was read: the agent sees it before it is sent. */
export function PromiseList({ promises, now }: PromiseListProps) {
  if (promises.length === 0) return null;
  return (
    <section class="section" aria-labelledby="amend-promises">
      <h2 class="section-heading" id="amend-promises">
        {i18n.t('followUps.draft.heading')}
      </h2>
      <ul class="promises">
        {promises.map((promise, at) => (
          // The same words may stand there twice, and nothing else tells them apart but their order.
          <li key={at} class="promise" data-state={stateOf(promise)}>
            <p class="promise-what">
              {whatText(promise.kind)}
              {promise.due !== null && <b class="promise-when"> {dueText(promise.due, now)}</b>}
            </p>
            <p class="step-evidence">
              <q>{promise.words}</q>
            </p>
            <PromiseHint promise={promise} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ problem, due }: PromiseShown) {
  return problem ?? (due === null ? 'undated' : 'dated');
}

function PromiseHint({ promise }: { promise: PromiseShown }) {
  const state = stateOf(promise);
  if (state === 'dated') return null;
  const text =
    state === 'undated' ? i18n.t('followUps.draft.undated') : i18n.t(`followUps.draft.problem.${state}`);
  return <p class="step-missing">{text}</p>;
}
