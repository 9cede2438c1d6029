/** SHOULD ONLY BE IMPORTED IN TESTS. States of the options page, for the component tests and the gallery. */
import type { OptionsActions, OptionsView } from '../../components/options/options-view.ts';
import { NOW } from './panel-scenes.ts';
import { FILE_ROW, MANAGED_ROW, ROWS, TROUBLED_ROWS } from './policy-rows.ts';

const SHIPPED: OptionsView = {
  policy: {
    name: 'English service wording',
    revision: '3',
    origin: 'shipped',
    rules: 42,
    since: NOW - 2 * 86_400_000,
  },
  policies: { rows: [], checking: [], isOffline: false, notes: [], linkProblem: null },
  importing: { kind: 'idle' },
  sites: [
    { id: 'zendesk', name: 'Zendesk', hosts: ['*.zendesk.com'], state: 'on', isFixed: false },
    {
      id: 'outlook',
      name: 'Outlook on the web',
      hosts: ['outlook.office.com', 'outlook.live.com'],
      state: 'on',
      isFixed: true,
    },
    { id: 'slack', name: 'Slack', hosts: ['app.slack.com'], state: 'ask', isFixed: true },
  ],
  added: [],
  off: [],
  checklists: 0,
  retention: { days: 90, by: 'default', most: 3650 },
  shortcuts: [{ name: 'Open the side panel', keys: '' }],
  report: 'Amend 0.1.0\nChrome 156\nPolicy: English service wording, revision 3, shipped',
  failed: false,
};

/** Every state, by name; null while the settings are being read. */
export const optionsScenes: Readonly<Record<string, OptionsView | null>> = {
  loading: null,
  shipped: SHIPPED,
  imported: {
    ...SHIPPED,
    policy: { ...SHIPPED.policy, name: 'Acme wording', origin: 'file', rules: 58 },
    policies: { ...SHIPPED.policies, rows: [FILE_ROW] },
    importing: {
      kind: 'imported',
      name: 'Acme wording',
      level: 'personal',
      powers: [{ kind: 'underline', rules: 3 }],
    },
    added: [{ origin: 'https://support.acme.example', host: 'support.acme.example' }],
    sites: [
      ...SHIPPED.sites,
      { id: 'gmail', name: 'Gmail', hosts: ['mail.google.com'], state: 'off', isFixed: true },
    ],
    off: [
      { host: 'mail.google.com', until: null },
      { host: 'a-desk-with-a-long-name.zendesk.com', until: new Date(2026, 10, 22, 8).getTime() },
      { host: 'acme.zendesk.com', kind: 'ckeditor5' },
      { host: null, kind: 'textarea' },
    ],
    checklists: 12,
    failed: true,
  },
  managed: {
    ...SHIPPED,
    policy: { ...SHIPPED.policy, origin: 'file' },
    policies: { ...SHIPPED.policies, rows: [MANAGED_ROW] },
    retention: { days: 30, by: 'policy', most: 3650, setBy: 'Acme wording' },
    sites: [
      ...SHIPPED.sites.map((site) =>
        site.id === 'zendesk' ? { ...site, setBy: 'Your organisation' } : site,
      ),
      {
        id: 'gmail',
        name: 'Gmail',
        hosts: ['mail.google.com'],
        state: 'off',
        isFixed: true,
        setBy: 'Acme wording',
      },
    ],
    off: [{ host: 'wiki.acme.example', until: null, by: 'Acme wording' }],
    setForYou: {
      lines: [
        { what: 'sitesOff', places: ['Gmail', 'wiki.acme.example'], by: 'Acme wording' },
        { what: 'sitesOn', places: ['Zendesk'], by: 'Your organisation' },
        { what: 'guard', guard: { mode: 'confirm', sendAnyway: 'reason' }, by: 'Acme wording' },
        { what: 'noOwnRules', by: 'Your organisation' },
        { what: 'rewritingOff', by: 'Your organisation' },
        { what: 'onlySigned', by: 'Your organisation' },
        { what: 'recovery', by: 'Acme wording' },
      ],
      problems: [
        {
          where: 'sendGuard',
          what: '"always" is not one of "off", "soft", "confirm".',
          mend: 'Write one of them.',
        },
        { where: 'sitesOff', what: 'Amend knows no product "gmial".', mend: 'Did you mean "gmail"?' },
      ],
    },
  },
  policies: {
    ...SHIPPED,
    policy: { ...SHIPPED.policy, origin: 'file', rules: 371 },
    policies: {
      rows: ROWS,
      checking: ['s-1'],
      isOffline: false,
      notes: [
        {
          where: 'Acme wording',
          what: 'it turns the rule "keys-lost" off, which "Harbour group standards" locks.',
          mend: 'Ask its owner, or leave the rule as it is.',
        },
      ],
      linkProblem: { what: 'it is not an address.', mend: 'Copy the whole link.' },
    },
    importing: { kind: 'stopped', name: 'Winter wording' },
  },
  'policy-problems': {
    ...SHIPPED,
    policy: { ...SHIPPED.policy, origin: 'file', rules: 58 },
    policies: {
      ...SHIPPED.policies,
      rows: TROUBLED_ROWS,
      isOffline: true,
    },
  },
  reading: { ...SHIPPED, importing: { kind: 'reading' } },
  refused: {
    ...SHIPPED,
    importing: {
      kind: 'refused',
      file: 'acme-wording.yaml',
      problems: [
        {
          where: 'rules[3] "not-my-job" › alternatives[0]',
          what: 'This is a number.',
          mend: 'Write a text.',
        },
        {
          where: 'line 4, column 7',
          what: '<img src=x onerror=alert(1)> is no key.',
          mend: 'Did you mean "rules"?',
        },
      ],
    },
  },
};

/** Actions that do nothing, for pictures; tests replace the ones they watch. */
export const idleOptions: OptionsActions = {
  importFile() {},
  checkPolicy() {},
  stopPolicy() {},
  openPolicyLink() {},
  turnOn() {},
  turnOffEverywhere() {},
  turnSiteOn() {},
  turnSiteOff() {},
  allowSite() {},
  stopSite() {},
  deleteChecklists() {},
  deleteSentAnyway() {},
  forgetEnded() {},
  setRetention() {},
  openCases() {},
  changeShortcuts() {},
  copy: () => Promise.resolve(),
  dismissFailure() {},
};
