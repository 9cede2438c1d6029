import { i18n } from '#i18n';
import { FIELD_MAX, FORMATTED_MAX } from '../../lib/macros/open-text.ts';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { useId } from '../controls/use-id.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { DraftField } from './DraftField.tsx';
import { DraftReading } from './DraftReading.tsx';
import { doneText } from './done-words.ts';
import { isFormatted, readRich, richHtml } from './rich-text.ts';
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
      <div class="check-write">
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

/** What is too much for a field goes to be read in parts; formatting comes along where the field is still empty. */
function takePaste(event: ClipboardEvent, view: CheckView, actions: CheckActions): void {
  const data = event.clipboardData;
  if (data === null) return;
  const [file] = data.files;
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (file && text === '') {
    event.preventDefault();
    actions.openFile(file);
  } else if (text.length > FIELD_MAX) {
    event.preventDefault();
    actions.openText(text);
  } else if (html !== '' && html.length <= FORMATTED_MAX) takeFormatted(event, html, view, actions);
  else if (typeof view.content !== 'string') insertPlain(event, text);
}

function takeFormatted(event: ClipboardEvent, html: string, view: CheckView, actions: CheckActions): void {
  const content = readRich(html);
  if (view.isEmpty && isFormatted(content)) {
    event.preventDefault();
    actions.openFormatted(content);
  } else if (typeof view.content !== 'string') {
    event.preventDefault();
    // By the browser's own command, so that Ctrl+Z takes it back; it is written out of the short list alone.
    document.execCommand('insertHTML', false, richHtml(content));
  }
}

/** The browser would take over styles and pictures of where it was copied. */
function insertPlain(event: ClipboardEvent, text: string): void {
  event.preventDefault();
  document.execCommand('insertText', false, text);
}
