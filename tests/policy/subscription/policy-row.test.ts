import { describe, expect, it } from 'vitest';
import {
  policyRows,
  type RowLayer,
  type RowSubscription,
} from '../../../lib/policy/subscription/policy-row.ts';

const layer: RowLayer = {
  id: 'l-1',
  name: 'Team wording',
  revision: 7,
  level: 'team',
  since: 1_000,
  source: { kind: 'subscription', subscriptionId: 's-1' },
  signed: 'k',
  owner: 'Care',
};
const subscription: RowSubscription = {
  id: 's-1',
  address: 'https://example.com/p.json',
  name: 'Team wording',
  level: 'team',
  fingerprint: 'k',
  lastGood: 2_000,
  next: 3_000,
  problem: null,
  changed: { added: 1, removed: 0, changed: 0, at: 1_000 },
  managed: false,
};

describe('the list of what is in force', () => {
  it('brings a policy and its subscription together, by the id that it is stopped by', () => {
    expect(policyRows([layer], [subscription])).toEqual([
      {
        id: 's-1',
        name: 'Team wording',
        level: 'team',
        from: 'subscription',
        revision: 7,
        since: 1_000,
        owner: 'Care',
        fingerprint: 'k',
        place: 'https://example.com/p.json',
        lastGood: 2_000,
        next: 3_000,
        problems: [],
        change: subscription.changed,
        canStop: true,
      },
    ]);
  });

  it('shows a subscription before its first copy came, after what is in force', () => {
    const rows = policyRows([layer], [{ ...subscription, id: 's-2' }, subscription]);
    expect(rows.map(({ id, revision }) => [id, revision])).toEqual([
      ['s-1', 7],
      ['s-2', null],
    ]);
  });

  it('shows what is kept of a subscription that cannot be read any more', () => {
    expect(policyRows([layer], [])).toMatchObject([
      { id: 'l-1', from: 'subscription', next: null, canStop: true },
    ]);
  });

  it.each<[string, Partial<RowLayer>, Partial<RowSubscription>, object]>([
    ['managed by the administrator', {}, { managed: true }, { from: 'managed', canStop: false }],
    [
      'managed and written into the configuration',
      { source: { kind: 'managed' } },
      {},
      { from: 'managed', canStop: false },
    ],
    [
      'a file',
      { source: { kind: 'file', fileName: 'a.yaml' } },
      {},
      { from: 'file', place: 'a.yaml', canStop: true },
    ],
    ["the agent's own", { source: { kind: 'own' } }, {}, { from: 'own', canStop: false }],
    [
      'past its day',
      { problem: 'expired', expires: '2026-01-31' },
      {},
      { problems: [{ kind: 'expired', day: '2026-01-31' }] },
    ],
    ['lost', { problem: 'unreadable' }, {}, { problems: [{ kind: 'unreadable' }] }],
    [
      'silent',
      {},
      { problem: { kind: 'unreachable', what: '', mend: '' } },
      { problems: [{ kind: 'silent', since: 2_000 }] },
    ],
    [
      'refused',
      {},
      { problem: { kind: 'rollback', what: 'w', mend: 'm' } },
      { problems: [{ kind: 'refused', what: 'w', mend: 'm' }] },
    ],
  ])('says of one that is %s', (_, ofLayer, ofSubscription, expected) => {
    const [row] = policyRows([{ ...layer, ...ofLayer }], [{ ...subscription, ...ofSubscription }]);
    expect(row).toMatchObject(expected);
  });

  it('says all that is in the way', () => {
    const problem = { kind: 'unreachable', what: '', mend: '' };
    const [row] = policyRows(
      [{ ...layer, problem: 'stopped', expires: '2026-01-31' }],
      [{ ...subscription, problem }],
    );
    expect(row?.problems.map(({ kind }) => kind)).toEqual(['stopped', 'silent']);
  });
});
