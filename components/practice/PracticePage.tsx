import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { ShellNav } from '../options/ShellNav.tsx';
import { KeptResults } from './KeptResults.tsx';
import type { PracticeActions, PracticeView } from './practice-view.ts';
import { ScenarioList } from './ScenarioList.tsx';
import { ScenarioPart } from './ScenarioPart.tsx';

export interface PracticePageProps {
  readonly view: PracticeView;
  readonly actions: PracticeActions;
}

/** Cases to practise replies on: the list of them, or the one that is open. */
export function PracticePage({ view, actions }: PracticePageProps) {
  const { open, scenarios, isForeign, kept, trouble } = view;
  const main = useRef<HTMLElement>(null);
  const opened = open?.scenario.id ?? null;
  const before = useRef(opened);
  // Whoever goes by key or ear is taken along: to the case, and back to where it stands in the list.
  useEffect(() => {
    if (before.current === opened) return;
    const place = opened === null ? `a[href="#${before.current}"]` : 'h1';
    main.current?.querySelector<HTMLElement>(place)?.focus();
    before.current = opened;
  }, [opened]);
  return (
    <>
      <ShellNav current="practice" />
      <main class="page practice" ref={main}>
        {open ? (
          <ScenarioPart key={open.scenario.id} view={view} open={open} actions={actions} />
        ) : (
          <>
            <header class="stack">
              <h1 class="page-title" tabIndex={-1}>
                {i18n.t('practice.title')}
              </h1>
              <p class="page-lead">{i18n.t('practice.lead')}</p>
              {isForeign && <p class="page-lead">{i18n.t('practice.foreign')}</p>}
            </header>
            {scenarios && <ScenarioList scenarios={scenarios} kept={kept} />}
            {scenarios && <KeptResults view={view} scenarios={scenarios} actions={actions} />}
          </>
        )}
        <p class="result" role="status">
          {trouble ? i18n.t('practice.trouble') : ''}
        </p>
        <LiveRegion message={open?.isKept ? i18n.t('practice.keptSaid') : ''} />
      </main>
    </>
  );
}
