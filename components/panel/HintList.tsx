import { i18n } from '#i18n';
import { SeverityMark } from '../controls/Marks.tsx';
import type { HintLine } from './hint-view.ts';

/** What is odd in the reply as a whole: order, proportion, a gesture that stands alone. */
export function HintList({ hints }: { hints: readonly HintLine[] }) {
  if (hints.length === 0) return null;
  return (
    <ul class="hints" aria-label={i18n.t('panel.hints.heading')}>
      {hints.map(({ id, text, words }) => (
        <li class="hint" key={id}>
          <SeverityMark severity="hint" />
          <p>
            {text} {words !== undefined && <q class="hint-words">{words}</q>}
          </p>
        </li>
      ))}
    </ul>
  );
}
