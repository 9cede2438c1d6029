import type { PanelActions } from '../../components/panel/panel-view.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { openSettings } from '../../lib/platform/own-pages.ts';
import { stopUsing, switchOff, useOnThisSite } from '../../lib/platform/site-access.ts';
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
    turnOff: () => withOrigin((origin) => void switchOff(origin, true)),
    turnOn: () => withOrigin((origin) => void switchOff(origin, false)),
    reload: () => location.reload(),
    openSettings,
    copy: (text) => void navigator.clipboard.writeText(text),
    dismiss: source.dismiss,
  };
}

function spanOf({ from, to }: Finding) {
  return { from, to };
}
