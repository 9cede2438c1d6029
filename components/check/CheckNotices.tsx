import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { CheckActions, CheckTrouble, CheckView } from './check-view.ts';
import { troubleWords } from './trouble-words.ts';

export interface CheckNoticesProps {
  readonly view: CheckView;
  readonly actions: Pick<CheckActions, 'dismiss' | 'bringBack'>;
}

/** What went otherwise than meant, and the way back to a text that was replaced. */
export function CheckNotices({ view, actions }: CheckNoticesProps) {
  return (
    <>
      {view.trouble && <TroubleNotice trouble={view.trouble} onDismiss={actions.dismiss} />}
      {view.hasBefore && view.macros === null && (
        <p class="row check-before">
          <span class="quiet-line">{i18n.t('check.before.said')}</span>
          <Button look="quiet" onClick={actions.bringBack}>
            {i18n.t('check.before.back')}
          </Button>
        </p>
      )}
    </>
  );
}

function TroubleNotice({ trouble, onDismiss }: { trouble: CheckTrouble; onDismiss: () => void }) {
  const { title, hint } = troubleWords(trouble);
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{title}</p>
      <p class="notice-hint">{hint}</p>
      <div class="row">
        <Button look="quiet" onClick={onDismiss}>
          {i18n.t('check.trouble.dismiss')}
        </Button>
      </div>
    </div>
  );
}
