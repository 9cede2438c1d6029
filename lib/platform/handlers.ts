import { wordSources } from '../draft/composer-hints.ts';
import { openMusts } from '../recovery/open-musts.ts';
import { stepLine } from '../recovery/step-line.ts';
import { countFindings } from './badge.ts';
import { caseHandlers } from './case-handlers.ts';
import { getCaseNotes } from './case-notes.ts';
import { noteCaseTrouble } from './case-trouble.ts';
import { getChecklist, noteReplied } from './checklists.ts';
import {
  deleteFollowUp,
  listFollowUps,
  notePromises,
  setFollowUpDone,
  snoozeFollowUp,
} from './follow-ups.ts';
import { secretOfInstall } from './install-secret.ts';
import { caseOfTab, sitesOfFrame } from './known-sites.ts';
import {
  bringCard,
  bringComposer,
  bringCustomer,
  bringExpressions,
  bringHold,
  bringLanguage,
  bringPromises,
  bringRewrite,
  bringSteps,
  bringTone,
  injectLoader,
} from './loader-scripts.ts';
import { refreshPolicies } from './policy/keep-policies.ts';
import { readRecoveryBook } from './recovery-source.ts';
import { shippedWriting } from './reply-files.ts';
import { recordFault } from './report.ts';
import { noteSentAnyway } from './sent-anyway.ts';
import { type Handlers, serve } from './serve.ts';
import { readSettings } from './settings.ts';
import { openSidePanel } from './side-panel.ts';
import { isOff, kindsOffAt } from './site-switches.ts';

/** What the worker answers. Nothing is kept in its memory: it may be stopped between any two messages. */
export const backgroundHandlers: Handlers<'background'> = {
  async 'bring-composer'(_input, { tabId, frameId, url, tabUrl }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    if ((await isOff(url)) || (await isOff(tabUrl))) return { brought: false };
    // Before the composer runs, so that its own first count comes after.
    await countFindings(tabId, frameId, 0);
    return { brought: await bringComposer(tabId, frameId) };
  },
  async 'bring-loader'(_input, { tabId, tabUrl }) {
    if (tabId === undefined || (await isOff(tabUrl))) return { brought: false };
    return { brought: await injectLoader(tabId) };
  },
  async 'bring-card'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringCard(tabId, frameId) };
  },
  async 'bring-steps'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringSteps(tabId, frameId) };
  },
  async 'bring-expressions'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringExpressions(tabId, frameId) };
  },
  async 'bring-promises'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringPromises(tabId, frameId) };
  },
  async 'bring-hold'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringHold(tabId, frameId) };
  },
  async 'bring-language'({ language }, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringLanguage(tabId, frameId, language) };
  },
  async 'bring-rewrite'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: (await readSettings()).rewriting && (await bringRewrite(tabId, frameId)) };
  },
  async 'bring-customer'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringCustomer(tabId, frameId) };
  },
  async 'bring-tone'(_input, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return { brought: false };
    return { brought: await bringTone(tabId, frameId) };
  },
  async 'site-here'(_input, { frameId, url, tabUrl }) {
    // The tab's address is the newer one after a page changed its own.
    const frame = frameId === 0 ? (tabUrl ?? url) : url;
    const secret = await secretOfInstall();
    return {
      sites: sitesOfFrame(frame, tabUrl, secret),
      outerCase: caseOfTab(tabUrl, secret),
      offKinds: await kindsOffAt([url, tabUrl]),
      guard: (await readSettings()).sendGuard,
      words: wordSources(),
    };
  },
  async count({ count }, { tabId, frameId }) {
    if (tabId !== undefined && frameId !== undefined) await countFindings(tabId, frameId, count);
    return {};
  },
  async replied(sent) {
    const now = Date.now();
    const [promised, replied] = await Promise.all([
      notePromises(sent, now),
      noteReplied(sent, sent.replyId, now, sent.promises),
    ]);
    // Its page has no place to say it.
    await noteCaseTrouble(promised.error ?? (replied.ok ? null : replied.error));
    return {};
  },
  async 'case-musts'({ case: { site, id } }) {
    const [book, checklist] = await Promise.all([readRecoveryBook(), getChecklist({ site, caseId: id })]);
    return { steps: openMusts(book, checklist).map((step) => ({ ...step, signs: [...step.signs] })) };
  },
  async 'step-line'({ case: { site, id }, stepId, voice }) {
    const ref = { site, caseId: id };
    const [book, checklist, notes] = await Promise.all([
      shippedWriting(voice).then(readRecoveryBook),
      getChecklist(ref),
      getCaseNotes(ref),
    ]);
    const line = stepLine(book, checklist, notes, stepId);
    return { line: line && { ...line, before: [...line.before], after: [...line.after] } };
  },
  async 'sent-anyway'(note) {
    await noteSentAnyway(note, Date.now());
    return {};
  },
  async 'follow-ups-list'() {
    return { followUps: [...(await listFollowUps())], error: null };
  },
  async 'follow-up-done'({ id, done }) {
    return setFollowUpDone(id, done, Date.now());
  },
  async 'follow-up-snooze'({ id, until }) {
    return snoozeFollowUp(id, until);
  },
  async 'follow-up-delete'({ id }) {
    return deleteFollowUp(id);
  },
  async 'policy-refresh'({ id }) {
    return refreshPolicies(id);
  },
  async 'open-panel'(_input, { windowId }) {
    return { opened: await openSidePanel(windowId) };
  },
  ...caseHandlers,
  async fault({ code, place }) {
    await recordFault(code, place);
    return {};
  },
};

/** Starts answering in the worker. */
export function serveBackground(): void {
  serve<'background'>(backgroundHandlers);
}
