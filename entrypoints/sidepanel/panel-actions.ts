import { insertPlace } from '../../components/panel/insert-place.ts';
import type { PanelActions } from '../../components/panel/panel-view.ts';
import type { Span } from '../../lib/engine/types.ts';
import { call } from '../../lib/platform/call.ts';
import { openCases, openSettings } from '../../lib/platform/own-pages.ts';
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
  const kept = (run: (draft: PanelDraft) => Promise<boolean>) =>
    withDraft(async (draft) => {
      if (!(await run(draft))) source.notify({ kind: 'storage' });
    });
  const promised = async (asked: ReturnType<typeof call<'follow-up-done'>>) => {
    const answer = await asked;
    if (!answer.ok || answer.value.error !== null) source.notify({ kind: 'storage' });
  };
  const switched = async (switching: Promise<{ readonly ok: boolean }>) => {
    if (!(await switching).ok) source.notify({ kind: 'switch' });
  };
  return {
    jump: (place) => withDraft(({ draftId }) => source.send({ kind: 'jump', draftId, span: spanOf(place) })),
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
    insert: (text, stepId) =>
      withDraft((draft) => {
        const { draftId, revision, steps } = draft;
        const at = insertPlace(source.modelOf(draft), stepId, steps);
        source.send({ kind: 'insert', draftId, text, ...(at === undefined ? {} : { at, revision }) });
      }),
    tick: (stepId, hand, why) =>
      kept((draft) => source.record.tick(draft, source.modelOf(draft), stepId, hand, why)),
    setFacts: (facts) => kept((draft) => source.record.setFacts(draft, facts)),
    setNotes: (notes) => kept((draft) => source.record.setNotes(draft, notes)),
    setModel: (modelId) => kept((draft) => source.record.setModel(draft, modelId)),
    closeCase: (isClosed) => kept((draft) => source.record.close(draft, isClosed)),
    chooseLens: source.chooseLens,
    chooseToneProfile: source.chooseToneProfile,
    insertAt: (text, at, revision) =>
      withDraft(({ draftId }) => {
        // Typed on since: the place is another by now.
        if (revision === null) return source.notify({ kind: 'stale' });
        source.send({ kind: 'insert', draftId, text, at, revision });
      }),
    dismissSuggestion: (key) => withDraft((draft) => source.record.dismiss(draft, key)),
    followUpDone: (id) => promised(call('follow-up-done', { id, done: true })),
    followUpReopen: (id) => promised(call('follow-up-done', { id, done: false })),
    followUpSnooze: (id, until) => promised(call('follow-up-snooze', { id, until })),
    openCases,
    showDraft: source.choose,
    bringOver: () => kept(source.bringOver),
    leaveBehind: () => withDraft(source.leaveBehind),
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

function spanOf({ from, to }: Span) {
  return { from, to };
}
