import { i18n } from '#i18n';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import type { Scenario } from '../../lib/practice/scenario-shape.ts';
import { channelText, coveredText } from './practice-words.ts';

export interface ScenarioListProps {
  readonly scenarios: readonly Scenario[];
  /** Newest first. */
  readonly kept: readonly PracticeResult[];
}

/** All cases, as links: Back and a bookmark work as everywhere. */
export function ScenarioList({ scenarios, kept }: ScenarioListProps) {
  return (
    <ul class="practice-list" aria-label={i18n.t('practice.cases')}>
      {scenarios.map(({ id, title, channel, from }) => {
        const last = kept.find((result) => result.scenarioId === id);
        return (
          <li key={id}>
            <a class="practice-case" href={`#${id}`}>
              <span class="practice-case-title">{title}</span>
              <span class="quiet-line">
                {channelText(channel)} · {from}
              </span>
              {last && <span class="quiet-line">{i18n.t('practice.last', { how: coveredText(last) })}</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
