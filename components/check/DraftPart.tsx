import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { useId } from '../controls/use-id.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { DraftField } from './DraftField.tsx';
import { DraftReading } from './DraftReading.tsx';
import { doneText } from './done-words.ts';
import { takeDrop, takePaste } from './take-words.ts';
import { noteLines } from './trouble-words.ts';

/** As the browser's own list of endings and types. */
const ACCEPT =
  '.txt,.text,.md,.markdown,.html,.htm,.eml,.csv,.tsv,text/plain,text/html,text/csv,message/rfc822';

export interface DraftPartProps {
  readonly view: CheckView;
  readonly actions: CheckActions;
}

/** One text: the field, what to do with it, and beside it what Amend sees. */
export function DraftPart({ view, actions }: DraftPartProps) {
  const { page, content, source, reading, isEmpty } = view;
  const id = useId();
  const isRich = typeof content !== 'string';
  return (
    <div class="check-draft">
      <div class="stack check-write">
        {source && (
          <p class="quiet-line" id={`${id}-source`}>
            {[source.name, ...noteLines(source.notes)].join(' · ')}
          </p>
        )}
        {page && (
          <DraftField
            page={page}
            label={i18n.t('check.draft.label')}
            value={content}
            turn={view.turn}
            hint={i18n.t('check.draft.hint')}
            describedBy={`${id}-keys`}
            onText={actions.onText}
            onState={actions.onState}
            onField={actions.onField}
            onPaste={(event) => takePaste(event, view, actions)}
            onDrop={(event) => takeDrop(event, view, actions)}
          />
        )}
        <p class="quiet-line" id={`${id}-keys`}>
          {i18n.t('check.draft.keys')}
        </p>
        <div class="row">
          <FileButton
            label={i18n.t('check.draft.file')}
            accept={ACCEPT}
            onFiles={([file]) => actions.openFile(file)}
          />
          <Button disabled={isEmpty} look="primary" onClick={() => actions.copy(false)}>
            {i18n.t('check.draft.copy')}
          </Button>
          {isRich && (
            <Button disabled={isEmpty} onClick={() => actions.copy(true)}>
              {i18n.t('check.draft.copyFormatted')}
            </Button>
          )}
          <Button look="quiet" disabled={isEmpty} onClick={actions.clear}>
            {i18n.t('check.draft.clear')}
          </Button>
          <span class="result">{doneText(view)}</span>
        </div>
        <p class="quiet-line">{i18n.t('check.draft.kinds')}</p>
      </div>
      {reading && !isEmpty && <DraftReading view={reading} actions={actions} />}
    </div>
  );
}
