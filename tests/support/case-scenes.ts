/** SHOULD ONLY BE IMPORTED IN TESTS. The panel as a guide through a recovery, for the component tests and the gallery. */
import type { DraftView } from '../../components/panel/panel-view.ts';
import type { FollowUpShown } from '../../components/panel/promise-view.ts';
import type { CaseFacts, CustomerCues } from '../../lib/recovery/case-types.ts';
import type { Checklist } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import {
  BAD,
  BASE,
  checklist,
  drafts,
  FULL,
  NOW,
  type PanelScene,
  panelScenes,
  review,
} from './panel-scenes.ts';
import { toneScenes } from './tone-scenes.ts';

const HOUR = 3_600_000;

/** What a message of a customer who waits gives away. */
export const CUES: CustomerCues = {
  type: 'late-delivery',
  severity: 'major',
  again: true,
  cues: [
    { kind: 'repeat-contact', words: 'second time' },
    { kind: 'deadline', words: 'before Saturday' },
  ],
  why: [
    { of: 'type', words: 'parcel still has not come' },
    { of: 'severity', words: 'before Saturday' },
    { of: 'again', words: 'second time' },
  ],
};

/** What is kept of a case with these facts, begun two hours ago. */
export function caseWith(facts: CaseFacts, over: Partial<Checklist> = {}): Checklist {
  return { ...checklist({}), openedAt: NOW - 2 * HOUR, facts, ...over };
}

/** A draft that is neither empty nor done. */
export const BEGUN = review(
  "Hi Maria,\n\nI'm sorry we sent the wrong size, and I'm sorry you had to write twice. We will be in touch soon.",
  [],
  {
    apology: ['strong', "I'm sorry we sent the wrong size"],
    'follow-up': ['weak', 'We will be in touch soon'],
    greeting: ['strong', 'Hi Maria'],
    listening: ['weak', 'you had to write twice'],
    facts: ['weak', 'wrong size'],
  },
);

const HINTED: PanelDraft = {
  ...BEGUN,
  hints: [
    { id: 'sorry-often', words: ["I'm sorry we sent", "I'm sorry you had to write twice"] },
    { id: 'apology-only', words: [] },
    { id: 'selling', words: ['our new offer'] },
  ],
  slots: ['{day and time}', '{what you did to put it right}'],
  promises: [
    { words: 'We will be in touch soon', kind: 'write', due: null },
    { words: "I'll call you on Thursday at 3 pm", kind: 'call', due: { at: NOW + 50 * HOUR } },
    { words: "I'll write on 30 February", kind: 'write', due: null, problem: 'impossible' },
  ],
};

const promise = (id: string, hours: number, caseId = '1042'): FollowUpShown => ({
  followUp: {
    id,
    site: 'demo',
    caseId,
    kind: 'call',
    due: { at: NOW + hours * HOUR },
    madeAt: NOW - 24 * HOUR,
  },
  siteName: 'Demo helpdesk',
  isUnnamed: false,
});

const scene = (view: DraftView, over: Partial<PanelScene> = {}): PanelScene => ({ ...BASE, view, ...over });
const LATE: CaseFacts = { type: 'late-delivery', severity: 'major', cause: 'third-party', channel: 'email' };

/** Every state of the case, by name. */
export const caseScenes: Readonly<Record<string, PanelScene>> = {
  'case-sounds': scene(drafts({ ...review(''), customer: CUES })),
  'case-calm': scene(drafts({ ...review(''), customer: { cues: [] } })),
  'case-chosen': scene(drafts(BEGUN, caseWith(LATE))),
  'case-amber': scene(drafts(BEGUN, caseWith({ ...LATE, severity: 'minor', receivedAt: NOW - 23.2 * HOUR }))),
  'case-late': scene(drafts(BEGUN, caseWith({ ...LATE, again: true, receivedAt: NOW - 30 * HOUR }))),
  'case-lead': scene(drafts(BEGUN, caseWith({ type: 'privacy', cause: 'unknown' }))),
  'case-critical': scene(drafts(BEGUN, caseWith({ severity: 'critical' }))),
  'case-slip': scene(drafts(BEGUN, caseWith({ type: 'own-slip', severity: 'minor' }))),
  'case-hints': scene(drafts(HINTED, caseWith({ type: 'wrong-order' }))),
  'case-skipped': scene(
    drafts(
      BEGUN,
      caseWith(LATE, {
        hands: {
          'symbolic-atonement': { state: 'skipped', reason: 'customer-declined', at: NOW },
          empathy: { state: 'ticked', at: NOW },
          'fed-back': { state: 'ticked', to: 'operations', at: NOW },
        },
      }),
    ),
  ),
  'case-model': scene(drafts(BEGUN, { ...caseWith({ severity: 'minor' }), modelId: 'difficult-6' })),
  'case-notes': scene({
    ...drafts(BEGUN, caseWith(LATE)),
    notes: { promised: 'Friday delivery', expected: 'the parcel before the party', got: '' },
  }),
  'case-done': scene(drafts(FULL, caseWith(LATE, { closedAt: NOW, repliedAt: NOW - HOUR }))),
  'case-promises': scene(drafts(FULL, caseWith(LATE)), { followUps: [promise('one', 26)] }),
  'case-due': scene(drafts(BAD, caseWith(LATE)), {
    followUps: [promise('one', -1), promise('two', -0.1, '1077'), promise('three', 26)],
  }),
  'waiting-due': { ...panelScenes.waiting!, followUps: [promise('one', -1)] },
  'case-long': scene({
    ...drafts(
      review(
        `Apologies${'-and-apologies'.repeat(12)}.`,
        [],
        { apology: ['weak', `Apologies${'-and-apologies'.repeat(12)}`] },
        {
          customer: {
            ...CUES,
            cues: [{ kind: 'anger', words: `Unglaublich${'unglaublich'.repeat(9)}` }],
            why: [{ of: 'type', words: `Unglaublich${'unglaublich'.repeat(9)}` }],
          },
          hints: [{ id: 'apology-longer', words: [`Apologies${'-and-apologies'.repeat(12)}`] }],
          slots: [`{${'something that only you know '.repeat(5)}}`],
        },
      ),
      caseWith({ severity: 'critical', receivedAt: NOW - 3 * HOUR }),
    ),
  }),
};

/** Every state of the panel. */
export const allPanelScenes: Readonly<Record<string, PanelScene>> = {
  ...panelScenes,
  ...caseScenes,
  ...toneScenes,
};
