import { i18n } from '#i18n';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import type { Scenario } from '../../lib/practice/scenario-shape.ts';
import { Button } from '../controls/Button.tsx';
import { useId } from '../controls/use-id.ts';
import { dateText } from '../words/locale.ts';
import type { PracticeActions, PracticeView } from './practice-view.ts';
import { coveredText, findingsText } from './practice-words.ts';
import { toneText } from './tone-words.ts';

export interface KeptResultsProps {
  readonly view: PracticeView;
  readonly scenarios: readonly Scenario[];
  readonly actions: Pick<PracticeActions, 'forget' | 'forgetAll'>;
}

/** What the agent chose to keep of tries, and the way to let it go. */
export function KeptResults({ view, scenarios, actions }: KeptResultsProps) {
  const id = useId();
  const { kept } = view;
  return (
    <section class="stack practice-kept" aria-labelledby={`${id}-kept`}>
      <h2 class="page-section-heading" id={`${id}-kept`}>
        {i18n.t('practice.keptHeading')}
      </h2>
      <p class="quiet-line">{i18n.t('practice.keptAbout')}</p>
      {kept.length > 0 && (
        <ul class="rows">
          {kept.map((result) => (
            <KeptRow
              key={result.id}
              result={result}
              title={titleOf(result, scenarios)}
              onForget={() => actions.forget(result.id)}
            />
          ))}
        </ul>
      )}
      {kept.length > 1 && (
        <div class="row">
          <Button look="danger" onClick={actions.forgetAll}>
            {i18n.t('practice.forgetAll')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The name of its case; a case that is there no more goes by its id. */
function titleOf({ scenarioId }: PracticeResult, scenarios: readonly Scenario[]): string {
  return scenarios.find(({ id }) => id === scenarioId)?.title ?? scenarioId;
}

function KeptRow({
  result,
  title,
  onForget,
}: {
  result: PracticeResult;
  title: string;
  onForget: () => void;
}) {
  const when = dateText(result.at, { dateStyle: 'medium', timeStyle: 'short' });
  const tone = toneText(result.tone);
  return (
    <li class="list-row">
      <span class="list-row-name">
        {title}
        <span class="list-row-about">
          {[when, coveredText(result), findingsText(result.findings)].join(' · ')}
        </span>
        {tone !== '' && <span class="list-row-about">{tone}</span>}
      </span>
      <Button look="quiet" aria-label={i18n.t('practice.forgetOne', { title, when })} onClick={onForget}>
        {i18n.t('practice.forget')}
      </Button>
    </li>
  );
}
