import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HistoryEntry } from '../../lib/recovery/case-history.ts';
import { Button } from '../controls/Button.tsx';
import type { CaseNames } from './cases-view.ts';
import { entryText } from './history-words.ts';
import { stampText } from './stamp.ts';

/** What happened last is what people look for. */
const SHOWN = 12;

export interface CaseHistoryProps {
  readonly history: readonly HistoryEntry[];
  readonly names: CaseNames;
}

/** What happened to a case, line by line, in the order in which it came. */
export function CaseHistory({ history, names }: CaseHistoryProps) {
  const [all, setAll] = useState(false);
  const older = all ? 0 : Math.max(0, history.length - SHOWN);
  if (history.length === 0) return <p class="quiet-line">{i18n.t('cases.noHistory')}</p>;
  return (
    <>
      {older > 0 && (
        <div class="row">
          <Button look="quiet" onClick={() => setAll(true)}>
            {i18n.t('cases.olderEntries', older, { count: older })}
          </Button>
        </div>
      )}
      <ol class="case-history">
        {history.slice(older).map((entry, index) => (
          <li key={older + index} class="case-event">
            <time class="case-time">{stampText(entry.at)}</time>
            <span>{entryText(entry, names)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
