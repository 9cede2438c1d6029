/** SHOULD ONLY BE IMPORTED IN TESTS. States of the page that a link to a policy opens, for its tests and the gallery. */
import type {
  PolicyOffer,
  SubscribeActions,
  SubscribeView,
} from '../../components/subscribe/subscribe-view.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { summarize } from '../../lib/policy/subscription/policy-summary.ts';

const KEY = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const OTHER_KEY = 'x4Yw7rJd0q2NnQm5VtGzKfB1uHsPcLa9EoRi8TjM3Ws';

const HARBOUR = {
  format: 1,
  id: 'harbour-stays',
  name: 'Harbour Stays guest wording',
  revision: 12,
  language: 'en',
  owner: 'Guest care, Harbour Stays',
  issued: '2026-11-16',
  expires: '2027-03-31',
  note: 'Words about late check-in, after the autumn.',
  extends: ['english'],
  level: 'team',
  changes: [
    { rule: 'calm-down', severity: 'block' },
    { rule: 'as-per-policy', off: true },
  ],
  exempt: ['Harbour Sorry Lounge', 'Quay 4', 'Tide Pass', 'The Calm Down Bar', 'Lighthouse', 'Anchor Room'],
  locks: { rules: ['keys-lost'], categories: ['blame'], settings: ['sendGuard', 'sites'] },
  settings: { sites: { off: ['slack'], on: ['zendesk'] }, sendGuard: 'confirm', ownRules: false },
  recovery: {
    lines: [{ id: 'late-key', step: 'apology', text: 'I am sorry that you stood before a locked door.' }],
    limits: { minor: { percent: 10 } },
    retentionDays: 30,
  },
  rules: ['block', 'warn', 'warn', 'hint'].map((severity, at) => ({
    id: at === 0 ? 'keys-lost' : `rule-${at}`,
    name: ['Keys you lost', 'Check-in is at three', 'Read the listing', 'Kindly'][at],
    category: ['blame', 'blame', 'refusal', 'tone'][at],
    severity,
    phrases: [['you lost the keys'], ['check-in is at three'], ['read the listing'], ['kindly']][at],
    why: 'It leaves the guest alone with it.',
    alternatives: [
      [
        'we will get you a new set of keys',
        'I will see how early we can have your room ready',
        'here is what it says',
        'please',
      ][at],
    ],
    source: 'House rules',
    examples: {
      flag: [
        ['It seems you lost the keys.', 'Check-in is at three.', 'Please read the listing.', 'Kindly wait.'][
          at
        ],
      ],
      pass: ['Welcome back.'],
    },
  })),
};

/** That policy with some of it changed. */
export function harbourPolicy(more: object = {}): Policy {
  const parsed = parsePolicy({ ...HARBOUR, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

const offered = (policy: Policy, more: Partial<PolicyOffer> = {}): PolicyOffer => ({
  address: 'https://wording.harbour-stays.example/guest-care.policy.jws.json',
  host: 'wording.harbour-stays.example',
  summary: summarize(policy),
  trust: { kind: 'expected', fingerprint: KEY },
  ...{ subscribed: null, moves: null, namesake: null },
  ...more,
});

const shown = (offer: PolicyOffer): SubscribeView => ({ kind: 'offer', offer, isBusy: false, trouble: null });

/** Only what wording needs. */
const PLAIN = {
  changes: undefined,
  exempt: undefined,
  locks: undefined,
  settings: undefined,
  recovery: undefined,
  owner: undefined,
  expires: undefined,
  note: undefined,
  extends: undefined,
};

/** Far more rules than anybody reads. */
const MANY = Array.from({ length: 600 }, (_, at) => ({
  ...HARBOUR.rules[1],
  id: `many-${at}`,
  category: at % 3 === 0 ? 'refusal' : 'a-family-with-a-rather-long-name',
}));

const problem = {
  kind: 'wrong-key',
  what: 'it is signed with another key than the one you trust.',
  mend: 'Ask whoever publishes it, by another way than this address, whether they changed their key.',
} as const;

/** Every state, by name. */
export const subscribeScenes: Readonly<Record<string, SubscribeView>> = {
  ask: { kind: 'ask', problem: null },
  'ask-again': {
    kind: 'ask',
    problem: { kind: 'no-address', what: 'it is not an address.', mend: 'Copy the whole link.' },
  },
  looking: { kind: 'looking', host: 'wording.harbour-stays.example' },
  offer: shown(offered(harbourPolicy())),
  unsigned: shown(offered(harbourPolicy(PLAIN), { trust: { kind: 'unsigned' } })),
  moves: shown(
    offered(harbourPolicy(PLAIN), {
      moves: { address: 'https://old.harbour-stays.example/care.json', revision: 11 },
    }),
  ),
  namesake: shown(
    offered(harbourPolicy(PLAIN), {
      trust: { kind: 'signed', fingerprint: KEY },
      namesake: { name: 'Guest care', address: 'https://old.harbour-stays.example/care.json' },
    }),
  ),
  heir: shown(offered(harbourPolicy(PLAIN), { trust: { kind: 'heir', fingerprint: KEY } })),
  known: shown(
    offered(harbourPolicy(PLAIN), {
      trust: { kind: 'known', fingerprint: KEY },
      subscribed: { revision: 11 },
    }),
  ),
  'other-key': shown(
    offered(harbourPolicy(PLAIN), {
      trust: { kind: 'otherKey', fingerprint: KEY, instead: OTHER_KEY },
      subscribed: { revision: 11 },
    }),
  ),
  'no-key': shown(
    offered(harbourPolicy({ issued: '2025-11-16', expires: '2026-01-31', rules: MANY }), {
      trust: { kind: 'signed', fingerprint: KEY },
      subscribed: { revision: 11 },
    }),
  ),
  trouble: {
    kind: 'offer',
    offer: offered(harbourPolicy(PLAIN)),
    isBusy: false,
    trouble: {
      ...problem,
      kind: 'not-stored',
      what: 'there is no room for it.',
      mend: 'Delete old cases and try again.',
    },
  },
  busy: { kind: 'offer', offer: offered(harbourPolicy(PLAIN)), isBusy: true, trouble: null },
  refused: { kind: 'refused', host: 'wording.harbour-stays.example', refusal: problem, mayNeedAccess: false },
  unreachable: {
    kind: 'refused',
    host: 'wording.harbour-stays.example',
    refusal: {
      kind: 'unreachable',
      what: 'wording.harbour-stays.example did not answer.',
      mend: 'Look whether the address opens in a tab.',
    },
    mayNeedAccess: true,
  },
  subscribed: {
    kind: 'subscribed',
    name: 'Harbour Stays guest wording',
    host: 'wording.harbour-stays.example',
  },
  declined: { kind: 'declined', name: 'Harbour Stays guest wording' },
};

/** Actions that do nothing, for pictures; tests replace the ones they watch. */
export const idleSubscribe: SubscribeActions = {
  look() {},
  allowHost() {},
  again() {},
  subscribe() {},
  decline() {},
  openSettings() {},
};
