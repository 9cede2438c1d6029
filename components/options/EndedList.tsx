import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Fold.tsx';
import { dateText } from '../words/locale.ts';
import type { EndedPolicy } from './options-view.ts';

export interface EndedListProps {
  /** The one that ended last first. */
  readonly ended: readonly EndedPolicy[];
  readonly onForget: () => void;
}

/** What is remembered of subscriptions that ended, and why; it can be forgotten. Nothing where there is none. */
export function EndedList({ ended, onForget }: EndedListProps) {
  if (ended.length === 0) return null;
  const count = i18n.t('options.ended.count', ended.length, { count: ended.length });
  return (
    <Fold heading={i18n.t('options.ended.heading')} summary={count}>
      <p class="quiet-line">{i18n.t('options.ended.lead')}</p>
      <ul class="rows">
        {ended.map(({ id, name, revision, at }) => (
          <li class="list-row" key={id}>
            <span class="list-row-name">{name}</span>
            <span class="quiet-line">
              {i18n.t('options.ended.row', {
                revision: String(revision),
                day: dateText(at, { dateStyle: 'medium' }),
              })}
            </span>
          </li>
        ))}
      </ul>
      <Button onClick={onForget}>{i18n.t('options.ended.forget')}</Button>
    </Fold>
  );
}
