import { i18n } from '#i18n';
import { defineBackground } from '#imports';
import { manyNoticeText, noticeText } from '../components/panel/follow-up-words.ts';
import { isUnnamed } from '../lib/draft/sites/unnamed-case.ts';
import { tellFollowUps } from '../lib/platform/alarms.ts';
import { recountOnNavigation, showSwitches } from '../lib/platform/badge.ts';
import { forgetOldCases } from '../lib/platform/case-retention.ts';
import { catchFaults } from '../lib/platform/catch-faults.ts';
import { serveBackground } from '../lib/platform/handlers.ts';
import { welcomeAfterInstall } from '../lib/platform/install.ts';
import { keepLoaderRegistered } from '../lib/platform/loader-registration.ts';
import type { FollowUpWords } from '../lib/platform/notifications.ts';
import { keepPolicies } from '../lib/platform/policy/keep-policies.ts';
import { recordFault } from '../lib/platform/report.ts';
import { offerSelectionCheck } from '../lib/platform/selection-menu.ts';
import { openPanelOnKey } from '../lib/platform/side-panel.ts';
import { followSiteSettings } from '../lib/platform/site-effects.ts';

// Every listener is added in the first turn of the worker: one that comes later misses the event that woke it.
export default defineBackground({
  main() {
    catchFaults('background', undefined, recordFault);
    serveBackground();
    openPanelOnKey();
    offerSelectionCheck(() => i18n.t('menu.checkSelection'));
    recountOnNavigation();
    showSwitches();
    followSiteSettings();
    keepLoaderRegistered();
    welcomeAfterInstall();
    tellFollowUps(followUpWords);
    forgetOldCases();
    keepPolicies();
  },
});

const followUpWords: FollowUpWords = {
  one: (followUp, siteName, now) => {
    const { caseId } = followUp;
    return noticeText(followUp, { caseId, siteName, isUnnamed: isUnnamed(caseId) }, now);
  },
  many: manyNoticeText,
  done: () => i18n.t('followUps.notice.done'),
  snooze: () => i18n.t('followUps.notice.snooze'),
};
