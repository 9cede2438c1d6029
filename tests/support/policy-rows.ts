/** SHOULD ONLY BE IMPORTED IN TESTS. Policies in force as lists show them, for the settings and the panel. */
import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';

/** The moment of every scene, ms since the epoch. */
export const NOW = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;
const KEY = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';

export const FILE_ROW: PolicyRow = {
  id: 'file',
  name: 'Acme wording',
  level: 'team',
  from: 'file',
  revision: 3,
  since: NOW - 2 * DAY,
  owner: null,
  fingerprint: null,
  place: 'acme-wording.yaml',
  lastGood: null,
  next: null,
  problems: [],
  change: null,
  canStop: true,
};

const SUBSCRIPTION: PolicyRow = {
  ...FILE_ROW,
  id: 's-1',
  name: 'Harbour Stays guest wording',
  from: 'subscription',
  revision: 12,
  owner: 'Guest care, Harbour Stays',
  fingerprint: KEY,
  place: 'https://wording.harbour-stays.example/guest-care.policy.jws.json',
  lastGood: NOW - 40 * 60_000,
  next: NOW + 20 * 60_000,
  change: { note: 'Words about late check-in.', added: 3, removed: 1, changed: 2, at: NOW - 2 * DAY },
};

export const MANAGED_ROW: PolicyRow = {
  ...SUBSCRIPTION,
  id: 's-2',
  name: 'Harbour group standards',
  level: 'organisation',
  from: 'managed',
  revision: 4,
  since: NOW - 40 * DAY,
  owner: 'Quality, Harbour group',
  change: null,
  canStop: false,
};

const WAITING: PolicyRow = {
  ...SUBSCRIPTION,
  id: 's-3',
  name: 'words.example',
  revision: null,
  since: null,
  fingerprint: null,
  lastGood: null,
  change: null,
  place: 'https://words.example/a-folder-with-a-rather-long-name/winter.policy.jws.json',
  problems: [{ kind: 'silent', since: null }],
};

/** One of each kind, and all is well. */
export const ROWS: readonly PolicyRow[] = [MANAGED_ROW, SUBSCRIPTION, FILE_ROW];

/** Each with something in its way. */
export const TROUBLED_ROWS: readonly PolicyRow[] = [
  {
    ...MANAGED_ROW,
    problems: [
      { kind: 'expired', day: '2026-10-31' },
      { kind: 'silent', since: NOW - 3 * DAY },
    ],
  },
  {
    ...SUBSCRIPTION,
    change: { added: 0, removed: 0, changed: 0, at: NOW },
    problems: [
      {
        kind: 'refused',
        what: 'it is signed with another key than the one you trust.',
        mend: 'Ask whoever publishes it whether they changed their key.',
      },
    ],
  },
  { ...FILE_ROW, problems: [{ kind: 'unreadable' }] },
  { ...FILE_ROW, id: 'old', problems: [{ kind: 'stopped', day: '2026-10-31' }] },
  WAITING,
];
