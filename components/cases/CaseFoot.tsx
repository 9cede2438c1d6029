import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { AskFirst } from './AskFirst.tsx';
import type { CaseNames, CaseShown, CasesActions } from './cases-view.ts';
import { noteText } from './note-words.ts';

export interface CaseFootProps {
  readonly shown: CaseShown;
  readonly names: CaseNames;
  readonly actions: CasesActions;
  readonly onRemove: () => void;
}

/** What can be done with one case. */
export function CaseFoot({ shown, names, actions, onRemove }: CaseFootProps) {
  const [copied, setCopied] = useState(false);
  const { row } = shown;
  const isClosed = row.kept?.closedAt !== undefined;
  return (
    <div class="case-foot">
      <div class="row">
        <Button onClick={() => void actions.copy(noteText(shown, names)).then(setCopied)}>
          {i18n.t('cases.copy')}
        </Button>
        {row.kept && (
          <Button onClick={() => actions.close(row, !isClosed)}>
            {i18n.t(isClosed ? 'cases.reopen' : 'cases.close')}
          </Button>
        )}
      </div>
      <AskFirst
        label={i18n.t('cases.remove')}
        confirm={i18n.t('cases.removeConfirm')}
        cancel={i18n.t('cases.keep')}
        hint={i18n.t('cases.removeHint')}
        onConfirm={onRemove}
      />
      <p class="result" role="status">
        {copied ? i18n.t('cases.copied') : ''}
      </p>
    </div>
  );
}
