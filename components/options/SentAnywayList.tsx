import { i18n } from '#i18n';
import type { SentAnyway } from '../../lib/recovery/sent-anyway.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Fold.tsx';
import { dateText } from '../words/locale.ts';

export interface SentAnywayListProps {
  /** The newest first. */
  readonly sentAnyway: readonly SentAnyway[];
  readonly onDelete: () => void;
}

/** Why replies went as they were: nobody but the agent sees it, and it can be deleted. Nothing where there is none. */
export function SentAnywayList({ sentAnyway, onDelete }: SentAnywayListProps) {
  if (sentAnyway.length === 0) return null;
  const count = i18n.t('options.sentAnyway.count', sentAnyway.length, { count: sentAnyway.length });
  return (
    <Fold heading={i18n.t('options.sentAnyway.heading')} summary={count}>
      <p class="quiet-line">{i18n.t('options.sentAnyway.lead')}</p>
      <ul class="rows">
        {sentAnyway.map((sent) => (
          <li class="list-row" key={`${sent.at} ${sent.reason}`}>
            <span class="list-row-name">{i18n.t(`hold.reasons.${sent.reason}`)}</span>
            <span class="quiet-line">
              {[dateText(sent.at, { dateStyle: 'medium', timeStyle: 'short' }), ...openIn(sent)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Button onClick={onDelete}>{i18n.t('options.sentAnyway.delete')}</Button>
    </Fold>
  );
}

/** What was open, by the ids of rules and steps. */
function openIn({ rules, slots, steps }: SentAnyway): readonly string[] {
  const blanks = slots > 0 ? [i18n.t('options.sentAnyway.slots', slots, { count: slots })] : [];
  return [...rules, ...blanks, ...steps];
}
