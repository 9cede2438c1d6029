/** SHOULD ONLY BE IMPORTED IN TESTS. Every state of the side panel, for the component tests and the gallery. */
import type { PanelProps } from '../../components/panel/Panel.tsx';
import type { DraftView, PanelActions, PanelSite } from '../../components/panel/panel-view.ts';
import type { Finding, Severity } from '../../lib/engine/types.ts';
import { emptyChecklist } from '../../lib/recovery/checklist-changes.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { Checklist, StepEvidence, StepLevel, StepState } from '../../lib/recovery/types.ts';
import { NO_RECOVERY } from '../../lib/review/draft-recovery.ts';
import { type PanelDraft, panelDraftOf } from '../../lib/review/panel-draft.ts';
import { NOW, ROWS, TROUBLED_ROWS } from './policy-rows.ts';

export { NOW };

type Found = readonly [words: string, severity: Severity, why: string, ...alternatives: string[]];
type Covered = Readonly<Record<string, readonly [StepLevel, string]>>;

/** A draft with these words flagged and these steps found; both are looked up in the text. */
export function review(
  text: string,
  found: readonly Found[] = [],
  covered: Covered = {},
  over: Partial<PanelDraft> = {},
): PanelDraft {
  const state = panelDraftOf({
    draftId: 'draft-1',
    replyId: 'draft-1.1',
    revision: 1,
    editorKind: 'contenteditable',
    caseRef: { site: 'demo', id: '1042' },
    siteName: 'Demo helpdesk',
    where: 'public',
    text,
    ignored: 0,
    ...NO_RECOVERY,
    findings: found.map(([words, severity, why, ...alternatives]) =>
      findingIn(text, words, severity, why, alternatives),
    ),
    steps: Object.entries(covered).map(([stepId, [level, words]]) => stepIn(text, stepId, level, words)),
  });
  return { ...state, ...over };
}

function findingIn(
  text: string,
  words: string,
  severity: Severity,
  why: string,
  alternatives: string[],
): Finding {
  const from = text.indexOf(words);
  return {
    from,
    to: from + words.length,
    ruleId: `rule-${words.length}`,
    category: 'wording',
    severity,
    text: words,
    why,
    alternatives,
    ...(alternatives.length > 0 ? { whole: 0 } : {}),
  };
}

function stepIn(text: string, stepId: string, level: StepLevel, words: string): StepEvidence {
  const from = text.indexOf(words);
  return { stepId, level, evidence: [{ from, to: from + words.length }] };
}

/** What is kept of the case: these steps, the rest open. */
export function checklist(steps: Readonly<Record<string, Omit<StepState, 'at'>>>): Checklist {
  const empty = emptyChecklist({ site: 'demo', caseId: '1042' }, defaultModel.id, NOW);
  const states = Object.entries(steps);
  const signs = states.map(([id, { level, earlier }]) => [
    id,
    { level, ...(earlier && { earlier }), at: NOW },
  ]);
  const hands = states.flatMap(([id, { hand: state }]) => (state ? [[id, { state, at: NOW }]] : []));
  return { ...empty, signs: Object.fromEntries(signs), hands: Object.fromEntries(hands) };
}

export const BAD = review(
  "Hi Maria,\n\nThat's not my job. Please calm down. We'll get back to you ASAP, and we apologize for any inconvenience.",
  [
    [
      "That's not my job",
      'block',
      'It turns the customer away. Say who will take care of it.',
      'Let me find the right person for you',
      'I will take care of this',
    ],
    [
      'Please calm down',
      'warn',
      'It tells the customer how to feel. Show that you see what happened.',
      'I can see how frustrating this is',
    ],
    ['ASAP', 'hint', 'Nobody can plan with it. Name a time.', 'by Thursday at 3 pm', 'within 24 hours'],
  ],
  { apology: ['weak', 'we apologize for any inconvenience'] },
);

export const FULL = review(
  "Hi Maria,\n\nI'm sorry we sent the wrong size. I've sent the right one by express today, it reaches you tomorrow. You planned your weekend around it, so I can see how frustrating this was. I've added a 10 euro credit for the trouble. I'll call you on Thursday at 3 pm to make sure it fits.",
  [],
  {
    apology: ['strong', "I'm sorry we sent the wrong size"],
    'urgent-reinstatement': ['strong', "I've sent the right one by express today"],
    empathy: ['strong', 'I can see how frustrating this was'],
    'symbolic-atonement': ['strong', "I've added a 10 euro credit"],
    'follow-up': ['strong', "I'll call you on Thursday at 3 pm"],
  },
  {
    skipped: [
      { kind: 'quote', count: 1 },
      { kind: 'signature', count: 1 },
      { kind: 'quote', count: 1 },
      { kind: 'link', count: 3 },
      { kind: 'placeholder', count: 1 },
    ],
  },
);

const CALM = review(
  "Hi Maria,\n\nThank you for your patience. I'm sorry your parcel came late.",
  [],
  { apology: ['strong', "I'm sorry your parcel came late"] },
  { ignored: 1 },
);

const NOTE = { ...CALM, where: 'note', draftId: 'draft-2', empty: false } as const;

const HALF = review('We apologize for any inconvenience. We will be in touch soon.', [], {
  apology: ['weak', 'We apologize for any inconvenience'],
  'follow-up': ['weak', 'We will be in touch soon'],
});

const LONG = review(
  `Unfortunately${'-and-unfortunately'.repeat(9)} ${'the department that is in charge of this never '.repeat(4)}.`,
  [
    [
      `Unfortunately${'-and-unfortunately'.repeat(9)}`,
      'warn',
      'W'.repeat(140),
      'x'.repeat(160),
      'Ich werde mich persönlich um die schnellstmögliche Klärung Ihres Anliegens kümmern und mich melden',
    ],
    [
      'the department that is in charge of this never ',
      'hint',
      'Diese Formulierung schiebt die Verantwortung auf eine andere Abteilung ab und lässt den Kunden allein.',
      'Die zuständige Kollegin meldet sich bis Donnerstag, 15 Uhr, bei Ihnen',
    ],
  ],
  {},
  {
    siteName: 'A helpdesk with quite a long name of its own',
    caseRef: { site: 'demo', id: 'a-case-id-that-goes-on-and-on-0123456789' },
  },
);

const HOSTILE = review('Calm down', [
  ['Calm down', 'warn', '<img src=x onerror=alert(1)>', '<b>bold</b>', '"><script>alert(1)</script>'],
]);

/** A panel that shows the first of these drafts. */
export function drafts(
  first: PanelDraft,
  kept: Checklist | null = null,
  ...others: readonly PanelDraft[]
): DraftView {
  return {
    kind: 'draft',
    drafts: [first, ...others],
    current: first.draftId,
    checklist: kept,
    book: shippedBook,
    notes: {},
    dismissed: [],
  };
}

const HERE: PanelSite = {
  host: 'demo.example',
  name: 'Demo helpdesk',
  granted: false,
  off: null,
  offKinds: [],
  // By the clock of wherever the pictures are made.
  tomorrow: new Date(2026, 10, 22, 8).getTime(),
};

/** What stands around every draft. */
export const BASE: Omit<PanelProps, 'view' | 'actions'> = {
  policy: { name: 'English service wording', revision: '3', since: NOW - 2 * 86_400_000 },
  site: HERE,
  notices: [],
  followUps: [],
  now: NOW,
};

export type PanelScene = Omit<PanelProps, 'actions'>;

/** Every state, by name. */
export const panelScenes: Readonly<Record<string, PanelScene>> = {
  loading: { ...BASE, site: null, view: { kind: 'loading' } },
  'browser-page': { ...BASE, site: null, view: { kind: 'browser-page' } },
  'unknown-site': { ...BASE, view: { kind: 'unknown-site', host: 'support.example' } },
  off: { ...BASE, site: { ...HERE, off: { until: null } }, view: { kind: 'off', host: 'demo.example' } },
  policies: {
    ...BASE,
    view: drafts(BAD),
    policy: { name: 'Harbour group standards', revision: '4', since: NOW - 40 * 86_400_000, rows: ROWS },
  },
  'policy-problems': {
    ...BASE,
    view: drafts(BAD),
    policy: {
      name: 'Harbour group standards',
      revision: '4',
      since: NOW - 40 * 86_400_000,
      rows: TROUBLED_ROWS,
    },
  },
  'off-by-policy': {
    ...BASE,
    site: { ...HERE, off: { until: null, by: 'Acme wording' } },
    view: { kind: 'off', host: 'demo.example' },
  },
  'off-by-organisation': {
    ...BASE,
    site: { ...HERE, off: { until: null, by: 'Your organisation' } },
    view: { kind: 'off', host: 'demo.example' },
  },
  'off-until': {
    ...BASE,
    site: { ...HERE, off: { until: HERE.tomorrow } },
    view: { kind: 'off', host: 'demo.example' },
  },
  'kind-off': {
    ...BASE,
    site: { ...HERE, offKinds: [{ kind: 'ckeditor5', everywhere: false }] },
    view: { kind: 'waiting', siteName: 'Demo helpdesk' },
  },
  'kind-off-draft': {
    ...BASE,
    site: {
      ...HERE,
      granted: true,
      offKinds: [
        { kind: 'ckeditor5', everywhere: false },
        { kind: 'textarea', everywhere: true },
      ],
    },
    view: drafts({ ...CALM, editorKind: 'quill' }),
  },
  waiting: {
    ...BASE,
    site: { ...HERE, host: 'support.example', name: null, granted: true },
    view: { kind: 'waiting', siteName: 'support.example' },
  },
  failed: { ...BASE, site: null, view: { kind: 'failed' } },
  stopped: { ...BASE, view: drafts({ ...review('Hi Maria.'), failed: true }) },
  'empty-draft': { ...BASE, view: drafts(review('')) },
  sent: {
    ...BASE,
    view: drafts(review(''), checklist({ apology: { level: 'strong' }, empathy: { level: 'weak' } })),
  },
  calm: { ...BASE, view: drafts(CALM) },
  bad: { ...BASE, view: drafts(BAD) },
  full: { ...BASE, view: drafts(FULL) },
  half: { ...BASE, view: drafts(HALF) },
  hand: {
    ...BASE,
    view: drafts(
      CALM,
      checklist({
        apology: { level: 'strong', hand: 'unticked' },
        empathy: { level: 'absent', hand: 'ticked' },
      }),
    ),
  },
  composers: { ...BASE, view: drafts(BAD, null, NOTE, { ...CALM, draftId: 'draft-3' }) },
  note: { ...BASE, view: drafts(NOTE) },
  notices: {
    ...BASE,
    notices: [
      { kind: 'policy' },
      { kind: 'storage' },
      { kind: 'promises' },
      { kind: 'stale' },
      { kind: 'unsupported', text: 'Let me look into this' },
    ],
    view: drafts(CALM),
  },
  chat: {
    ...BASE,
    policy: null,
    view: { ...drafts({ ...CALM, caseRef: { site: 'whatsapp', id: '~3biii2p61xpw' } }), isUnnamed: true },
  },
  'no-case': { ...BASE, policy: null, view: drafts({ ...CALM, caseRef: null }) },
  long: {
    ...BASE,
    policy: {
      name: 'The wording policy of a department with a long name',
      revision: '2026-11-21-final-b',
      since: NOW - 400 * 86_400_000,
    },
    view: drafts(LONG),
  },
  hostile: { ...BASE, view: drafts(HOSTILE) },
};

/** Actions that do nothing, for pictures; tests replace the ones they watch. */
export const idleActions: PanelActions = {
  jump() {},
  fix() {},
  fixAll() {},
  ignore() {},
  insert() {},
  tick() {},
  setFacts() {},
  setNotes() {},
  setModel() {},
  closeCase() {},
  chooseLens() {},
  putAt() {},
  chooseToneProfile() {},
  dismissSuggestion() {},
  followUpDone() {},
  followUpReopen() {},
  followUpSnooze() {},
  openCases() {},
  showDraft() {},
  bringOver() {},
  leaveBehind() {},
  useSite() {},
  stopSite() {},
  turnOff() {},
  turnOn() {},
  turnKindOff() {},
  turnKindOn() {},
  reload() {},
  openSettings() {},
  copy: () => Promise.resolve(),
  report: () => Promise.resolve('Amend 0.1.0\nThis tab: zendesk, allowed'),
  dismiss() {},
};
