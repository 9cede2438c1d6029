import type { PanelActions } from '../../components/panel/panel-view.ts';
import { openCases, openSettings } from '../../lib/platform/own-pages.ts';
import { troubleshootingReport } from '../../lib/platform/troubleshooting.ts';
import { caseActions, followUpActions } from './case-actions.ts';
import { draftActions } from './draft-actions.ts';
import type { PanelSource } from './panel-source.ts';
import { siteActions } from './site-actions.ts';

/** What the panel's buttons do. */
export function panelActions(source: PanelSource): PanelActions {
  return {
    ...draftActions(source),
    ...caseActions(source),
    ...followUpActions(source),
    ...siteActions(source),
    chooseLens: (lensId) => source.chooseLens(lensId),
    chooseToneProfile: (profile) => source.chooseToneProfile(profile),
    showDraft: (draftId) => source.choose(draftId),
    openCases,
    openSettings,
    reload: () => location.reload(),
    copy: (text) => navigator.clipboard.writeText(text),
    report: () => troubleshootingReport(source.reported()),
    dismiss: (kind) => source.dismiss(kind),
  };
}
