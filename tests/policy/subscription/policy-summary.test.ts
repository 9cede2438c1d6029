import { describe, expect, it } from 'vitest';
import { summarize } from '../../../lib/policy/subscription/policy-summary.ts';
import { harbourPolicy } from '../../support/subscribe-scenes.ts';

const kinds = (more: object) => summarize(harbourPolicy(more)).powers.map(({ kind }) => kind);
const NOTHING = {
  extends: undefined,
  changes: undefined,
  exempt: undefined,
  locks: undefined,
  settings: undefined,
  recovery: undefined,
};

describe('a policy in short', () => {
  it('counts the rules that run, by how severe they are', () => {
    const [first, ...rest] = harbourPolicy().rules;
    const { rules, bySeverity } = summarize(harbourPolicy({ rules: [{ ...first, off: true }, ...rest] }));
    expect([rules, bySeverity]).toEqual([3, { block: 0, warn: 2, hint: 1 }]);
  });

  it('puts the largest family first', () => {
    const families = summarize(harbourPolicy()).families.map(({ category, count }) => [category, count]);
    expect(families).toEqual([
      ['blame', 2],
      ['refusal', 1],
      ['tone', 1],
    ]);
  });

  it.each<[string, object, readonly string[]]>([
    ['rules alone', {}, ['underline', 'alone', 'unchecked']],
    ['a lock on all rules', { locks: { rules: ['*'] } }, ['underline', 'alone', 'unchecked', 'lock-rules']],
    ['settings that say nothing', { settings: { sites: {} } }, ['underline', 'alone', 'unchecked']],
    [
      'no question before sending',
      { settings: { sendGuard: 'off' } },
      ['underline', 'alone', 'unchecked', 'send-guard'],
    ],
    [
      'no kinder sentences',
      { settings: { rewriting: false } },
      ['underline', 'alone', 'unchecked', 'rewriting'],
    ],
    ['only recovery', { rules: undefined, recovery: { retentionDays: 5 } }, ['retention']],
    ['a pack alone', { rules: undefined, extends: ['english'] }, ['packs', 'unchecked']],
  ])('tells what it will do: %s', (_, more, expected) => {
    expect(kinds({ ...NOTHING, ...more })).toEqual(expected);
  });

  it('is whose it says, a team’s where it says nothing', () => {
    expect(summarize(harbourPolicy({ level: undefined })).level).toBe('team');
    expect(summarize(harbourPolicy({ level: 'organisation' })).level).toBe('organisation');
  });

  it("takes the place of nothing and locks nothing as the agent's own", () => {
    const policy = harbourPolicy({
      ...NOTHING,
      locks: { rules: ['*'], settings: ['sites'] },
      settings: { ownRules: false, sendGuard: 'off' },
    });
    expect(summarize(policy, 'personal').powers.map(({ kind }) => kind)).toEqual(['underline', 'send-guard']);
  });

  it('stays short with 20,000 rules', () => {
    const [rule] = harbourPolicy().rules;
    const rules = Array.from({ length: 20_000 }, (_, at) => ({ ...rule, id: `r-${at}` }));
    const { families, rules: count } = summarize({ ...harbourPolicy(), rules: rules as never });
    expect([count, families[0]?.count, families[0]?.rules.length]).toEqual([20_000, 20_000, 25]);
  });
});
