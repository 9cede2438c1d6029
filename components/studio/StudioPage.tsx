import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Notice } from '../controls/Notice.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { HeadForm } from './HeadForm.tsx';
import { PublishPanel } from './PublishPanel.tsx';
import { RefusedFileNotice } from './RefusedFileNotice.tsx';
import { RulesView } from './RulesView.tsx';
import { hasFreeNumber } from './revision-number.ts';
import { StartScreen } from './StartScreen.tsx';
import { StudioHeader } from './StudioHeader.tsx';
import type { StudioActions, StudioView } from './studio-view.ts';

export interface StudioPageProps {
  readonly view: StudioView;
  /** Today as `2026-01-31`. */
  readonly today: string;
  readonly actions: StudioActions;
}

/** The policy studio: from nothing to a policy that the team has. */
export function StudioPage({ view, today, actions }: StudioPageProps) {
  const drop = useFileDrop(actions.openFile);
  return (
    <main class="studio" data-stage={view.stage} data-over={drop.isOver || undefined} {...drop.handlers}>
      {view.refused && <RefusedFileNotice refused={view.refused} onDismiss={actions.dismissRefused} />}
      {view.waiting && <WaitingNotice view={view} onAnswer={actions.openWaiting} />}
      <SavingNotices view={view} actions={actions} />
      {view.stage === 'opening' && (
        <div class="studio-start">
          <h1 class="page-title">{i18n.t('studio.title')}</h1>
          <p role="status">{i18n.t('studio.opening')}</p>
        </div>
      )}
      {(view.stage === 'unread' || view.stage === 'corrupt') && (
        <NotOpened stage={view.stage} onReopen={actions.reopen} />
      )}
      {view.stage === 'start' && <StartScreen view={view} actions={actions} />}
      {view.stage === 'working' && (
        <>
          <StudioHeader view={view} actions={actions} onChecks={actions.showChecks} />
          <SectionBody view={view} today={today} actions={actions} />
        </>
      )}
    </main>
  );
}

function SectionBody({ view, today, actions }: StudioPageProps) {
  const { section, working, list, diff } = view;
  if (working === null) return null;
  if (section === 'rules') return <RulesView view={view} actions={actions} />;
  return (
    <div class="studio-body">
      {section === 'about' && (
        <>
          <HeadForm
            policy={working.policy}
            families={list.families}
            packs={view.packs}
            book={view.book}
            refused={view.refusedHead}
            refusedNamed={view.refusedNamed}
            today={today}
            focus={view.focus}
            onChange={actions.setHead}
            onNamed={actions.setNamed}
          />
          <CloseSection onClose={actions.closePolicy} />
        </>
      )}
      {section === 'changes' && (
        <ChangesPanel
          published={working.published}
          isNumberFree={hasFreeNumber(working)}
          diff={diff}
          actions={actions}
        />
      )}
      {section === 'publish' && <PublishPanel view={view} today={today} actions={actions} />}
    </div>
  );
}

/** A file is not opened over work that is kept nowhere else before somebody says so. */
function WaitingNotice({ view, onAnswer }: { view: StudioView; onAnswer: StudioActions['openWaiting'] }) {
  const { waiting, working } = view;
  if (waiting === null || working === null) return null;
  return (
    <Notice
      title={i18n.t('studio.waiting.title', { name: waiting.name, now: working.policy.name })}
      hint={i18n.t('studio.waiting.hint', { now: working.policy.name })}
      action={{ label: i18n.t('studio.waiting.open'), run: () => onAnswer(true) }}
      dismiss={{ label: i18n.t('studio.waiting.keep'), run: () => onAnswer(false) }}
    />
  );
}

/** What is kept could not be had whole: nothing is written over it before somebody says so. */
function NotOpened({ stage, onReopen }: { stage: 'unread' | 'corrupt'; onReopen: StudioActions['reopen'] }) {
  const goOn = { label: i18n.t('studio.lost.goOn'), run: () => onReopen(true) };
  return (
    <div class="studio-start">
      <h1 class="page-title">{i18n.t('studio.title')}</h1>
      <Notice
        title={i18n.t(`studio.lost.${stage}`)}
        hint={i18n.t(`studio.lost.${stage}Hint`)}
        action={{ label: i18n.t('studio.lost.again'), run: () => onReopen(false) }}
        dismiss={stage === 'corrupt' ? goOn : undefined}
      />
    </div>
  );
}

/** Asks once more: what was not saved as a file is gone then. */
function CloseSection({ onClose }: { onClose: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="studio-panel studio-close">
      {isAsking ? (
        <Notice
          title={i18n.t('studio.close.title')}
          hint={i18n.t('studio.close.hint')}
          action={{ label: i18n.t('studio.close.confirm'), run: onClose }}
          dismiss={{ label: i18n.t('studio.close.cancel'), run: () => setAsking(false) }}
        />
      ) : (
        <div class="row">
          <Button onClick={() => setAsking(true)}>{i18n.t('studio.close.open')}</Button>
        </div>
      )}
    </section>
  );
}

function SavingNotices({ view, actions }: Omit<StudioPageProps, 'today'>) {
  if (view.saved === 'not-saved')
    return <Notice title={i18n.t('studio.head.notSavedTitle')} hint={i18n.t('studio.head.notSavedHint')} />;
  if (view.saved !== 'other-tab') return null;
  return (
    <Notice
      title={i18n.t('studio.head.otherTitle')}
      hint={i18n.t('studio.head.otherHint')}
      action={{ label: i18n.t('studio.head.takeOther'), run: actions.takeOther }}
      dismiss={{ label: i18n.t('studio.head.keepMine'), run: actions.keepMine }}
    />
  );
}

/** A file dropped anywhere on the page is opened, and never takes the page away. */
function useFileDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const keepPage = (event: DragEvent) => event.preventDefault();
    addEventListener('dragover', keepPage);
    addEventListener('drop', keepPage);
    return () => {
      removeEventListener('dragover', keepPage);
      removeEventListener('drop', keepPage);
    };
  }, []);
  const handlers = {
    onDragOver: () => setOver(true),
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    },
  };
  return { isOver, handlers };
}
