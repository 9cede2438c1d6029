/** SHOULD ONLY BE IMPORTED IN TESTS. States of the tab of past replies, for the component tests and the gallery. */
import type { BacktestActions, BacktestView, RunDone } from '../../components/backtest/backtest-view.ts';
import { Backtest } from '../../lib/policy/backtest/backtest.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';

const REPLIES = [
  'Hi Anna, that is not my department. I have asked the warehouse and it left on Monday.',
  'You should have read the terms before you ordered, but I have changed the date for you.',
  "Unfortunately there's nothing we can do about the delay. As I said before, calm down.",
  'Thank you for writing. The new one is packed and you get its number within the hour.',
  'Per our policy we cannot refund this. I guess it may arrive soon.',
];

const change = {
  name: 'Harbour desk wording',
  revision: 5,
  rules: [
    ...shippedPolicy.rules.filter(({ category }) => category !== 'refusal'),
    {
      id: 'the-warehouse',
      name: 'The warehouse',
      category: 'deflection',
      severity: 'warn' as const,
      phrases: ['the warehouse'],
      why: 'Customers do not care which house of ours it is.',
      alternatives: ['we'],
    },
  ],
  guards: shippedPolicy.guards,
  lists: shippedPolicy.lists,
};

function done(isCompared: boolean): RunDone {
  const test = new Backtest(change, isCompared ? { before: shippedPolicy } : {});
  for (let nth = 0; nth < 100; nth++)
    test.add(`${REPLIES[nth % REPLIES.length]} Case ${nth}.`, { file: 'quarter.csv', line: nth * 4 + 2 });
  return {
    kind: 'done',
    outcome: test.outcome(),
    problems: [],
    notes: [
      {
        file: 'quarter.csv',
        where: 'lines 12, 40',
        what: '2 rows have more or fewer fields than the first.',
        mend: 'They were read where they have the column; put fields that hold the delimiter in quotes.',
      },
    ],
    isStopped: false,
    took: 4.2,
  };
}

const READY: BacktestView['files'][number] = {
  id: 1,
  name: 'quarter.csv',
  size: 33_400_000,
  state: {
    kind: 'ready',
    form: { kind: 'csv', encoding: 'utf-8', delimiter: ',', header: true, column: 1 },
    columns: [
      { name: 'id', samples: ['48211'] },
      { name: 'body', samples: ['Hi Anna, that is not my department. I have asked…'] },
    ],
    replies: REPLIES.slice(0, 3),
  },
};

const EMPTY: BacktestView = {
  policies: [
    { id: 'studio', name: 'Harbour desk wording', revision: 5, from: 'studio' },
    { id: 'force', name: 'English service wording', revision: 1, from: 'force' },
  ],
  policy: 'studio',
  against: null,
  files: [],
  run: { kind: 'idle' },
};

/** Every state there is to see, by name. */
export const backtestScenes: Readonly<Record<string, BacktestView>> = {
  empty: EMPTY,
  ready: { ...EMPTY, files: [READY] },
  refused: {
    ...EMPTY,
    files: [
      {
        ...READY,
        name: 'quarter.xlsx',
        state: {
          kind: 'refused',
          trouble: {
            where: 'the file',
            what: 'it is a spreadsheet of a newer Excel, or a zip archive.',
            mend: 'In Excel: File › Save as › CSV UTF-8. Unpack an archive first.',
          },
        },
      },
    ],
  },
  running: {
    ...EMPTY,
    files: [READY],
    run: {
      kind: 'running',
      bytes: 14_200_000,
      total: 33_400_000,
      replies: 42_500,
      pace: 24_800,
      left: 2.4,
      isStopping: false,
    },
  },
  done: { ...EMPTY, files: [READY], run: done(false) },
  compared: { ...EMPTY, against: 'force', files: [READY], run: done(true) },
  stuck: {
    ...EMPTY,
    files: [READY],
    run: {
      kind: 'failed',
      name: 'team.yaml',
      trouble: { where: 'rules[3] › why', what: 'it is missing.', mend: 'Add "why".' },
    },
  },
};

/** Actions that do nothing. */
export const idleBacktest: BacktestActions = {
  addFiles: () => undefined,
  removeFile: () => undefined,
  readAs: () => undefined,
  choosePolicy: () => undefined,
  chooseAgainst: () => undefined,
  addPolicyFile: () => undefined,
  start: () => undefined,
  stop: () => undefined,
  save: () => undefined,
  ruleHref: (ruleId) => `#studio/rule/${ruleId}`,
};
