import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { number } from '../words/locale.ts';
import { saidProblem } from '../words/said.ts';
import { ChooseSource } from './ChooseSource.tsx';
import { FoundRules } from './FoundRules.tsx';
import type { ImportActions, ImportView } from './import-view.ts';

export interface ImportDialogProps {
  readonly view: ImportView;
  readonly actions: ImportActions;
}

/** Rules out of a spreadsheet or a style: bring it, look at what will come, take it over whole or not at all. */
export function ImportDialog({ view, actions }: ImportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="import"
      aria-labelledby="import-title"
      onCancel={(event) => {
        event.preventDefault();
        actions.close();
      }}
    >
      <header class="import-head">
        <h2 ref={title} id="import-title" class="import-title" tabIndex={-1}>
          {i18n.t('importer.title')}
        </h2>
        <p class="quiet-line">{i18n.t('importer.lead')}</p>
      </header>
      <LiveRegion message={saidOf(view)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="import-body" tabIndex={0} aria-labelledby="import-title">
        {view.stage === 'choose' && (
          <ChooseSource problem={view.problem} canOpen={view.canOpen} actions={actions} />
        )}
        {view.stage === 'reading' && <p>{i18n.t('importer.reading', { name: view.name })}</p>}
        {view.stage === 'found' && <FoundRules view={view} actions={actions} />}
      </section>
      <footer class="import-foot">
        <DialogButtons view={view} actions={actions} />
      </footer>
    </dialog>
  );
}

function DialogButtons({ view, actions }: ImportDialogProps) {
  const count = view.stage === 'found' ? view.found.outcome.rules.length : 0;
  return (
    <>
      {count > 0 && (
        <Button
          look="primary"
          disabled={view.stage === 'found' && view.isBusy}
          onClick={() => actions.takeOver()}
        >
          {i18n.t('importer.take', count, { count: number(count) })}
        </Button>
      )}
      {view.stage === 'found' && (
        <Button onClick={() => actions.startOver()}>{i18n.t('importer.another')}</Button>
      )}
      <Button look="quiet" onClick={() => actions.close()}>
        {i18n.t('importer.cancel')}
      </Button>
    </>
  );
}

/** What has just come of it, for those who listen. */
function saidOf(view: ImportView): string {
  if (view.stage === 'reading') return i18n.t('importer.reading', { name: view.name });
  if (view.stage === 'choose') return view.problem === null ? '' : saidProblem(view.problem);
  if (view.isBusy) return '';
  const { taken, found } = view.found.outcome;
  return i18n.t('importer.said', { taken: number(taken), found: number(found) });
}
