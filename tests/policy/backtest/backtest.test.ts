import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/engine/read-text.ts';
import type { Rule } from '../../../lib/engine/types.ts';
import { Backtest } from '../../../lib/policy/backtest/backtest.ts';
import type { BacktestPolicy } from '../../../lib/policy/backtest/backtest-types.ts';
import { exampleAround } from '../../../lib/policy/backtest/example-around.ts';
import { SpreadExamples } from '../../../lib/policy/backtest/spread-examples.ts';
import { tallySheet } from '../../../lib/policy/backtest/tally-sheet.ts';
import { shippedPolicy } from '../../../lib/policy/shipped-policy.ts';

const rule = (id: string, phrase: string, more: Partial<Rule> = {}): Rule & { name: string } => ({
  id,
  name: `Rule ${id}`,
  category: 'test',
  severity: 'warn',
  phrases: [phrase],
  why: 'It hurts.',
  alternatives: [],
  ...more,
});
const policy = (...rules: Rule[]): BacktestPolicy => ({ name: 'Test', revision: 3, rules });
const BOATS = policy(
  rule('sunk', 'sank'),
  rule('tide', 'high tide', { severity: 'block' }),
  rule('never', 'green whale'),
);
const place = { file: 'past.csv', line: 1 };

function outcomeOf(replies: readonly string[], after: BacktestPolicy, before?: BacktestPolicy) {
  const backtest = new Backtest(after, { before });
  replies.forEach((text, nth) => {
    backtest.add(text, { file: 'past.csv', line: nth + 2 });
  });
  return backtest.outcome();
}
const tallyOf = (replies: readonly string[], by = BOATS) => outcomeOf(replies, by).tally;

describe('a tally', () => {
  const REPLIES = ['The boat sank. It sank at high tide.', 'All is well.', 'It sank.', '', 'At high tide!'];

  it('counts places and replies, each reply by its worst severity', () => {
    expect(tallyOf(REPLIES)).toMatchObject({
      policy: { name: 'Test', revision: 3 },
      replies: 5,
      flagged: 3,
      fires: 5,
      severities: {
        block: { fires: 2, replies: 2 },
        warn: { fires: 3, replies: 1 },
        hint: { fires: 0, replies: 0 },
      },
    });
  });

  it('names every rule that runs, those that never fired as well, with the sentences and where they stand', () => {
    const { rules } = tallyOf(REPLIES);
    expect(rules.map(({ ruleId, fires, replies }) => [ruleId, fires, replies])).toEqual([
      ['sunk', 3, 2],
      ['tide', 2, 2],
      ['never', 0, 0],
    ]);
    expect(rules[0]!.examples).toEqual([
      { file: 'past.csv', line: 2, text: 'The boat sank.', from: 9, to: 13 },
      { file: 'past.csv', line: 4, text: 'It sank.', from: 3, to: 7 },
    ]);
    expect(rules[2]!.examples).toEqual([]);
  });

  it('leaves out rules that are off and names those that cannot be read', () => {
    const broken = policy(rule('off', 'sank', { off: true }), rule('bad', 'a (b'), rule('good', 'tide'));
    const backtest = new Backtest(broken);
    backtest.add('It sank at high tide.', place);
    expect(backtest.problems.map(({ ruleId }) => ruleId)).toEqual(['bad']);
    expect(backtest.outcome().tally.rules.map(({ ruleId, fires }) => [ruleId, fires])).toEqual([['good', 1]]);
  });

  it('counts nothing that is quoted or signed', () => {
    expect(tallyOf(['> The boat sank.\n\nThank you.\n\n-- \nCaptain of the boat that sank']).fires).toBe(0);
  });
});

const sentence = fc.constantFrom(
  'The boat sank.',
  'It was at high tide.',
  'All is well.',
  'We sank at high tide!',
  '\ud800',
  '\u0000 sank',
);
const reply = fc.array(sentence, { maxLength: 4 }).map((parts) => parts.join(' '));
const countsOf = ({ rules, ...rest }: ReturnType<typeof tallyOf>) => ({
  ...rest,
  rules: rules.map(({ examples: _examples, ...counts }) => counts),
});

describe('whatever the replies are', () => {
  it('their order changes no count', () => {
    fc.assert(
      fc.property(fc.array(reply), (replies) => {
        expect(countsOf(tallyOf(replies.toReversed()))).toEqual(countsOf(tallyOf(replies)));
      }),
    );
  });

  it('the tallies of two halves add up to that of the whole', () => {
    fc.assert(
      fc.property(fc.array(reply), fc.nat(), (replies, cut) => {
        const at = replies.length === 0 ? 0 : cut % replies.length;
        const [whole, one, other] = [replies, replies.slice(0, at), replies.slice(at)].map((part) =>
          tallyOf(part),
        );
        expect(one!.fires + other!.fires).toBe(whole!.fires);
        expect(one!.flagged + other!.flagged).toBe(whole!.flagged);
        whole!.rules.forEach(({ replies: sum }, nth) => {
          expect(one!.rules[nth]!.replies + other!.rules[nth]!.replies).toBe(sum);
        });
      }),
    );
  });

  it('a policy compared with itself shows no difference', () => {
    fc.assert(
      fc.property(fc.array(reply), (replies) => {
        const { comparison } = outcomeOf(replies, BOATS, BOATS);
        expect(comparison).toEqual({
          added: 0,
          addedReplies: 0,
          gone: 0,
          goneReplies: 0,
          changed: 0,
          rules: [],
        });
      }),
    );
  });

  it('what is new one way is gone the other way', () => {
    const other = policy(rule('sunk', 'boat sank'), rule('well', 'all is well'));
    fc.assert(
      fc.property(fc.array(reply), (replies) => {
        const there = outcomeOf(replies, other, BOATS).comparison!;
        const back = outcomeOf(replies, BOATS, other).comparison!;
        expect([there.added, there.addedReplies, there.gone]).toEqual([
          back.gone,
          back.goneReplies,
          back.added,
        ]);
      }),
    );
  });
});

describe('a comparison', () => {
  const replies = ['The boat sank.', 'It sank at high tide.', 'The green whale sank.'];

  it('tells what is new and what is gone, with sentences, the largest difference first', () => {
    const after = policy(rule('tide', 'high tide', { severity: 'block' }), rule('never', 'green whale'));
    const before = policy(rule('tide', 'high tide', { severity: 'block' }), rule('sunk', 'sank'));
    const { comparison } = outcomeOf(replies, after, before);
    expect(comparison).toMatchObject({ added: 1, addedReplies: 1, gone: 3, goneReplies: 3, changed: 0 });
    expect(comparison!.rules).toMatchObject([
      { ruleId: 'sunk', before: 3, after: null, added: 0, gone: 3 },
      { ruleId: 'never', before: null, after: 1, added: 1, gone: 0 },
    ]);
    expect(comparison!.rules[0]!.goneExamples.map(({ text }) => text)).toEqual(replies);
    expect(comparison!.rules[1]!.addedExamples.map(({ text }) => text)).toEqual(['The green whale sank.']);
  });

  it('calls words that both flag changed, never new or gone', () => {
    const renamed = policy(rule('foundered', '[boat] sank', { severity: 'block' }));
    const { comparison } = outcomeOf(replies, renamed, policy(rule('sunk', 'sank')));
    expect(comparison).toMatchObject({ added: 0, gone: 0, changed: 3 });
    expect(comparison!.rules).toMatchObject([
      { ruleId: 'foundered', before: null, after: 3, changed: 3 },
      { ruleId: 'sunk', before: 3, after: null, changed: 0 },
    ]);
    const raised = outcomeOf(replies, policy(rule('sunk', 'sank', { severity: 'block' })), BOATS).comparison;
    expect(raised).toMatchObject({ added: 0, gone: 2, changed: 3 });
  });

  it('stays fast where one reply holds very many findings', () => {
    const text = 'It sank. '.repeat(50_000);
    const { comparison } = outcomeOf([text], policy(rule('other', 'sank')), policy(rule('sunk', 'sank')));
    expect(comparison!.changed).toBe(50_000);
  });
});

describe('examples', () => {
  const example = (nth: number) => ({ ...place, line: nth, text: `Number ${nth}`, from: 0, to: 6 });

  it.each([3, 5, 10, 11, 100, 12_345])('are at most five, spread over all %i', (count) => {
    const spread = new SpreadExamples();
    for (let nth = 0; nth < count; nth++) spread.offer(() => example(nth));
    const lines = spread.pick().map(({ line }) => line);
    expect(lines.length).toBe(Math.min(count, 5));
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    if (count >= 100) expect(lines.at(-1)).toBeGreaterThan(count / 2);
  });

  it('never say the same twice, as macros do', () => {
    const { rules } = tallyOf(Array.from({ length: 50 }, () => 'The boat sank.'));
    expect(rules[0]).toMatchObject({ replies: 50, examples: [{ text: 'The boat sank.' }] });
  });

  it('are none where none are wanted', () => {
    const spread = new SpreadExamples(0);
    spread.offer(() => example(1));
    expect(spread.pick()).toEqual([]);
  });

  it.each([
    ['a long sentence', `${'before '.repeat(60)}sank${' after'.repeat(60)}.`],
    ['one long word', `${'b'.repeat(5_000)} sank ${'a'.repeat(5_000)}`],
    ['a line break amid the words', 'The boat\nsank\r\n\tlast night.'],
    ['no sentence', '🚤'.repeat(200)],
  ])('mark exactly the flagged words in %s, on one short line', (_, text) => {
    const from = Math.max(0, text.indexOf('sank'));
    const shown = exampleAround(readText(text), { from, to: from + 4 }, place);
    expect(shown.text.length).toBeLessThan(300);
    expect(shown.text).not.toMatch(/[\n\r\t]/);
    expect(shown.text.slice(shown.from, shown.to)).toBe(text.slice(from, from + 4).toWellFormed());
    expect(shown.text.isWellFormed()).toBe(true);
  });
});

describe('the sheet', () => {
  const outcome = outcomeOf(['The boat sank.', 'It sank.'], BOATS, policy(rule('old', 'boat')));

  it('has a row a rule and holds no sentence unless asked', () => {
    const lines = tallySheet(outcome).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffrule,name,category,severity,fires,replies,per_100_replies,fires_before,added,gone,changed',
    );
    expect(lines[1]).toBe('sunk,Rule sunk,test,warn,2,2,100,0,2,0,0');
    expect(lines).toHaveLength(1 + 4 + 1);
    expect(tallySheet(outcome)).not.toContain('boat sank');
    expect(tallySheet(outcome, { withExamples: true })).toContain('The boat sank.,It sank.');
  });

  it('runs nothing as a formula', () => {
    const { tally } = outcomeOf(['=HYPERLINK("x") sank'], policy(rule('=cmd', 'sank')));
    const sheet = tallySheet({ tally }, { withExamples: true });
    expect(sheet).toContain("'=cmd");
    expect(sheet).not.toMatch(/(^|,)"?=/m);
  });
});

describe('the shipped rules', () => {
  it('run in a backtest as everywhere', () => {
    const { tally } = outcomeOf(["Unfortunately, that's not my job."], shippedPolicy);
    expect(tally.rules.length).toBe(shippedPolicy.rules.filter(({ off }) => off !== true).length);
    expect(tally.fires).toBeGreaterThan(0);
  });
});
