import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { ProblemList } from '../controls/ProblemList.tsx';
import type { RefusedFile } from './studio-view.ts';

/** Places shown; a file with more has one fault many times. */
const MOST = 50;

/** A file that was not opened: every place, what is wrong with it, and how to mend it. */
export function RefusedFileNotice({ refused, onDismiss }: { refused: RefusedFile; onDismiss: () => void }) {
  const { file, problems } = refused;
  const more = problems.length - MOST;
  return (
    <div class="notice studio-refused" role="alert">
      <p class="notice-title">{i18n.t('studio.refused.title', { file })}</p>
      <p>{i18n.t('studio.refused.hint')}</p>
      <ProblemList problems={problems.slice(0, MOST)} />
      {more > 0 && <p>{i18n.t('studio.refused.more', more, { count: more })}</p>}
      <div class="row">
        <Button onClick={onDismiss}>{i18n.t('studio.refused.dismiss')}</Button>
      </div>
    </div>
  );
}
