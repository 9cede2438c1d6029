import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { RECIPES } from '../../lib/policy/import/table/recipes.ts';
import type { PolicyProblem } from '../../lib/policy/problem.ts';
import { Button } from '../controls/Button.tsx';
import { FileDropZone } from '../controls/FileDropZone.tsx';
import { said } from '../words/said.ts';
import { droppedEntries, listedEntries } from './dropped-entries.ts';
import type { ImportActions } from './import-view.ts';

const ACCEPT =
  '.csv,.tsv,.tab,.txt,.yml,.yaml,.zip,text/csv,text/tab-separated-values,text/plain,application/zip';

export interface ChooseSourceProps {
  readonly problem: PolicyProblem | null;
  readonly canOpen?: boolean | undefined;
  readonly actions: Pick<ImportActions, 'chooseFiles' | 'paste' | 'openPolicy'>;
}

/** Three ways to bring rules: a file, a folder, cells from the clipboard. */
export function ChooseSource({ problem, canOpen = false, actions }: ChooseSourceProps) {
  return (
    <div class="import-choose">
      {problem && (
        <div class="notice" role="alert">
          <p class="notice-title">
            {said(problem.where)}: {said(problem.what)}
          </p>
          <p class="notice-hint">{said(problem.mend)}</p>
          {canOpen && <Button onClick={() => actions.openPolicy()}>{i18n.t('importer.openPolicy')}</Button>}
        </div>
      )}
      <FileWay actions={actions} />
      <PasteWay actions={actions} />
      <details class="import-kinds">
        <summary>{i18n.t('importer.kinds.heading')}</summary>
        <dl>
          <dt>{i18n.t('importer.kinds.vale')}</dt>
          <dd>{i18n.t('importer.kinds.valeExpects')}</dd>
          {RECIPES.map(({ id, name, expects }) => [
            <dt key={id}>{said(name)}</dt>,
            <dd key={`${id}-is`}>{said(expects)}</dd>,
          ])}
        </dl>
      </details>
    </div>
  );
}

function FileWay({ actions }: Pick<ChooseSourceProps, 'actions'>) {
  return (
    <FileDropZone
      class="import-drop"
      onDrop={(dropped) => void droppedEntries(dropped).then(actions.chooseFiles)}
    >
      <div class="row">
        <Picker label={i18n.t('importer.choose')} onFiles={actions.chooseFiles} />
        <Picker label={i18n.t('importer.chooseFolder')} isFolder onFiles={actions.chooseFiles} />
      </div>
      <p class="quiet-line">{i18n.t('importer.drop')}</p>
    </FileDropZone>
  );
}

interface PickerProps {
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: ImportActions['chooseFiles'];
}

function Picker({ label, isFolder = false, onFiles }: PickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        class="hidden-visually"
        type="file"
        tabIndex={-1}
        aria-label={label}
        {...(isFolder ? { webkitdirectory: true } : { accept: ACCEPT })}
        onChange={({ currentTarget }) => {
          const files = listedEntries(currentTarget.files ?? []);
          // The same file, mended, must be seen as a new choice.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button onClick={() => picker.current?.click()}>{label}</Button>
    </>
  );
}

function PasteWay({ actions }: Pick<ChooseSourceProps, 'actions'>) {
  const [typed, setTyped] = useState('');
  return (
    <div class="import-paste">
      <label class="import-label" for="import-paste">
        {i18n.t('importer.paste')}
      </label>
      <textarea
        id="import-paste"
        class="input"
        rows={4}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onPaste={(event) => {
          const data = event.clipboardData;
          if (!data || typed !== '') return;
          const pasted = { html: data.getData('text/html'), text: data.getData('text/plain') };
          if (pasted.text.trim() === '') return;
          event.preventDefault();
          actions.paste(pasted);
        }}
      />
      {typed.trim() !== '' && (
        <div class="row">
          <Button onClick={() => actions.paste({ html: '', text: typed })}>
            {i18n.t('importer.readPasted')}
          </Button>
        </div>
      )}
    </div>
  );
}
