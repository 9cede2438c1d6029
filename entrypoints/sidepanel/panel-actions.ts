import type { PanelActions } from '../../components/panel/panel-view.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { openSettings } from '../../lib/platform/own-pages.ts';
import { stopUsing, useOnThisSite } from '../../lib/platform/site-access.ts';
import { turnKindOff, turnKindOn, turnOff, turnOn } from '../../lib/platform/site-switches.ts';
import { troubleshootingReport } from '../../lib/platform/troubleshooting.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { PanelSource } from './panel-source.ts';

/** What the panel's buttons do. */
export function panelActions(source: PanelSource): PanelActions {
  const withDraft = (run: (draft: PanelDraft) => void) => {
    const draft = source.draft();
    if (draft) run(draft);
  };
  const withOrigin = (run: (origin: string) => void) => {
    const origin = source.origin();
    if (origin !== undefined) run(origin);
  };
  const switched = async (switching: Promise<{ readonly ok: boolean }>) => {
    if (!(await switching).ok) source.notify({ kind: 'switch' });
  };
  return {
    jump: (finding) =>
      withDraft(({ draftId }) => source.send({ kind: 'jump', draftId, span: spanOf(finding) })),
    fix: (finding, text) =>
      withDraft(({ draftId }) =>
        source.send({
          kind: 'fix',
          draftId,
          ruleId: finding.ruleId,
          span: spanOf(finding),
          expected: finding.text,
          text,
        }),
      ),
    fixAll: () => withDraft(({ draftId }) => source.send({ kind: 'fix-all', draftId })),
    ignore: (finding, scope) =>
      withDraft(({ draftId }) =>
        source.send({ kind: 'ignore', draftId, ruleId: finding.ruleId, span: spanOf(finding), scope }),
      ),
    insert: (text) => withDraft(({ draftId }) => source.send({ kind: 'insert', draftId, text })),
    tick: (stepId, hand) =>
      withDraft(async (draft) => {
        if (!(await source.checklist.tick(draft, stepId, hand))) source.notify({ kind: 'storage' });
      }),
    showDraft: source.choose,
    // The browser asks only within the click itself, so nothing is awaited before.
    useSite: () => withOrigin((origin) => void useOnThisSite(origin, source.tabId())),
    stopSite: () => withOrigin((origin) => void stopUsing(origin)),
    turnOff: (until) => withOrigin((origin) => switched(turnOff(origin, until ?? undefined))),
    turnOn: () => withOrigin((origin) => switched(turnOn(origin))),
    turnKindOff: (kind) => withOrigin((origin) => switched(turnKindOff(new URL(origin).hostname, kind))),
    turnKindOn: (kind) => withOrigin((origin) => switched(turnKindOn(new URL(origin).hostname, kind))),
    reload: () => location.reload(),
    openSettings,
    copy: (text) => navigator.clipboard.writeText(text),
    report: () => troubleshootingReport(source.reported()),
    dismiss: source.dismiss,
  };
}

function spanOf({ from, to }: Finding) {
  return { from, to };
}
