import { i18n } from '#i18n';
import { FileDropZone } from '../controls/FileDropZone.tsx';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { ShellNav } from '../options/ShellNav.tsx';
import { BusyBar } from './BusyBar.tsx';
import { CheckNotices } from './CheckNotices.tsx';
import type { CheckActions, CheckView } from './check-view.ts';
import { DraftPart } from './DraftPart.tsx';
import { doneText } from './done-words.ts';
import { MacrosPart } from './MacrosPart.tsx';

export interface CheckPageProps {
  readonly view: CheckView;
  readonly actions: CheckActions;
}

/** Any text, checked without a site: one in a field, or a whole table of macros. */
export function CheckPage({ view, actions }: CheckPageProps) {
  const { macros, busy } = view;
  return (
    <>
      <ShellNav current="check" />
      <main class="page check">
        <header class="stack">
          <h1 class="page-title">{i18n.t('check.title')}</h1>
          <p class="page-lead">{i18n.t('check.lead')}</p>
        </header>
        <FileDropZone
          class="check-drop"
          leaves={isForField}
          onDrop={(dropped) => {
            const [file] = dropped.files;
            const text = dropped.getData('text/plain');
            if (file) actions.openFile(file);
            else if (text !== '') actions.openText(text);
          }}
        >
          <CheckNotices view={view} actions={actions} />
          {busy && <BusyBar busy={busy} onStop={actions.stop} />}
          {macros ? (
            <MacrosPart view={view} macros={macros} actions={actions} />
          ) : (
            <DraftPart view={view} actions={actions} />
          )}
        </FileDropZone>
        <LiveRegion message={doneText(view)} />
      </main>
    </>
  );
}

/** Words that are dropped at a place in a field go there. */
function isForField({ target, dataTransfer }: DragEvent): boolean {
  const isFile = dataTransfer?.types.includes('Files') ?? false;
  return !isFile && target instanceof Element && target.closest('.draft-field') !== null;
}
