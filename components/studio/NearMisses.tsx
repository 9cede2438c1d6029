import { i18n } from '#i18n';
import type { NearMiss } from '../../lib/policy/near-misses/near-miss-types.ts';
import { Button } from '../controls/Button.tsx';
import { saidProblem } from '../words/said.ts';
import type { SentenceTrial } from './studio-view.ts';

export interface NearMissesProps {
  readonly trial: SentenceTrial | null;
  /** Puts in the pattern that would have matched; null where the words cannot be changed here. */
  readonly onWiden: ((miss: NearMiss) => void) | null;
}

/** Why a sentence was left alone, where the rule nearly caught it, and the way to have it caught. */
export function NearMisses({ trial, onWiden }: NearMissesProps) {
  if (trial === null || trial.near.length === 0) return null;
  return (
    <ul class="studio-reasons">
      {trial.near.map((miss) => (
        <li key={`${miss.field} ${miss.from}`}>
          <span>
            {i18n.t('studio.try.nearly', { words: miss.text })} {saidProblem(miss)}
          </span>
          {onWiden && miss.pattern !== undefined && (
            <Button look="fix" onClick={() => onWiden(miss)}>
              {i18n.t('studio.try.widen')} <code>{miss.pattern}</code>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
