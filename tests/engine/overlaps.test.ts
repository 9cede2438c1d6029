import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { buildRule } from './build-rule.ts';

const ROWS = [
  [
    'leftmost: what begins first stands',
    [
      ['a', 'should have'],
      ['b', 'you should'],
    ],
    'you should have',
    ['b:you should'],
  ],
  [
    'longest: of those that begin together',
    [
      ['a', 'calm'],
      ['b', 'calm down'],
    ],
    'calm down',
    ['b:calm down'],
  ],
  [
    'gravest: of those that are equal',
    [
      ['a', 'calm down', 'hint'],
      ['b', 'calm down', 'block'],
    ],
    'calm down',
    ['b:calm down'],
  ],
  [
    'first: of those that are as grave',
    [
      ['a', 'calm down'],
      ['b', 'calm down'],
    ],
    'calm down',
    ['a:calm down'],
  ],
  [
    'longest before gravest',
    [
      ['a', 'calm', 'block'],
      ['b', 'calm down', 'hint'],
    ],
    'calm down',
    ['b:calm down'],
  ],
  [
    'neighbours both stand',
    [
      ['a', 'calm'],
      ['b', 'down'],
    ],
    'calm down',
    ['a:calm', 'b:down'],
  ],
  [
    'what a guard excused shadows nothing',
    [
      ['a', 'calm down now', 'warn', 'now'],
      ['b', 'down'],
    ],
    'calm down now',
    ['b:down'],
  ],
] as const;

describe('of matches that share a word one stands: leftmost, longest, gravest, first', () => {
  test.each(ROWS)('%s', (_title, rules, text, found) => {
    const { compiled } = compileRules(
      rules.map(([id, phrase, severity, unless]) =>
        buildRule({
          id,
          phrases: [phrase],
          severity: severity ?? 'warn',
          unless: unless ? [unless] : undefined,
        }),
      ),
    );
    expect(check(compiled, text).map((finding) => `${finding.ruleId}:${finding.text}`)).toEqual(found);
  });
});
