import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { BacktestActions, ReplyFileRow } from './backtest-view.ts';
import { FormFields } from './FormFields.tsx';
import { sizeText } from './number-words.ts';
import { TroubleText } from './TroubleText.tsx';

export interface ReplyFileItemProps {
  readonly file: ReplyFileRow;
  readonly isBusy: boolean;
  readonly actions: Pick<BacktestActions, 'removeFile' | 'readAs'>;
}

/** A chosen file: how it is read, its first replies, and the way to read it otherwise. */
export function ReplyFileItem({ file, isBusy, actions }: ReplyFileItemProps) {
  const { id, name, size, state } = file;
  return (
    <li class="stack backtest-file">
      <div class="row">
        <span class="list-row-name">
          {name} <span class="quiet-line">{sizeText(size)}</span>
        </span>
        <Button
          look="quiet"
          disabled={isBusy}
          aria-label={i18n.t('backtest.files.removeNamed', { name })}
          onClick={() => actions.removeFile(id)}
        >
          {i18n.t('backtest.files.remove')}
        </Button>
      </div>
      {state.kind === 'looking' && <p role="status">{i18n.t('backtest.files.looking')}</p>}
      {state.kind === 'refused' && (
        <div class="notice" role="alert">
          <p class="notice-title">{i18n.t('backtest.files.refused')}</p>
          <TroubleText trouble={state.trouble} />
        </div>
      )}
      {state.kind !== 'looking' && (
        <FormFields state={state} isBusy={isBusy} onWish={(wish) => actions.readAs(id, wish)} />
      )}
      {state.kind === 'ready' && <Preview replies={state.replies} />}
    </li>
  );
}

/** What will be counted, so that a wrong column is seen before and not after. */
function Preview({ replies }: { readonly replies: readonly string[] }) {
  if (replies.length === 0) return <p class="quiet-line">{i18n.t('backtest.files.noReplies')}</p>;
  return (
    <div class="stack backtest-preview">
      <p class="quiet-line">{i18n.t('backtest.files.preview')}</p>
      <ul>
        {replies.map((reply, nth) => (
          <li key={nth}>{reply}</li>
        ))}
      </ul>
    </div>
  );
}
