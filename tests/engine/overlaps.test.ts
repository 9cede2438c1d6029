import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import type { Span } from '../../lib/engine/types.ts';
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

type Firm = readonly [
  id: string,
  phrase: string,
  severity: 'block' | 'warn' | 'hint',
  firm?: number | undefined,
];

const FIRM_ROWS: readonly (readonly [string, readonly Firm[], string, readonly string[]])[] = [
  [
    'firmest: before what begins first',
    [
      ['a', 'you should', 'warn'],
      ['b', 'should have', 'warn', 0],
    ],
    'you should have',
    ['b:should have'],
  ],
  [
    'firmest: before what is longer',
    [
      ['a', 'calm down please', 'hint'],
      ['b', 'calm down', 'block', 0],
    ],
    'calm down please',
    ['b:calm down'],
  ],
  [
    'the lower number is firmer',
    [
      ['a', 'calm down please', 'warn', 1],
      ['b', 'calm down', 'warn', 0],
    ],
    'calm down please',
    ['b:calm down'],
  ],
  [
    'of those that are as firm, leftmost and longest as ever',
    [
      ['a', 'calm down please', 'hint', 0],
      ['b', 'calm down', 'block', 0],
    ],
    'calm down please',
    ['a:calm down please'],
  ],
  [
    'a graver one stands on the words of a firm one',
    [
      ['a', 'calm down please', 'block'],
      ['b', 'calm down', 'warn', 0],
    ],
    'calm down please',
    ['a:calm down please'],
  ],
  [
    'a graver one that loses its words itself gives those of a firm one back',
    [
      ['a', 'please', 'block'],
      ['b', 'please calm', 'warn', 1],
      ['c', 'calm', 'hint', 0],
    ],
    'please calm down',
    ['a:please', 'c:calm'],
  ],
  [
    'one that only stands beside a firm one is kept',
    [
      ['a', 'please', 'hint'],
      ['b', 'calm down', 'warn', 0],
    ],
    'calm down please',
    ['b:calm down', 'a:please'],
  ],
];

describe('a firm rule keeps its words', () => {
  const compiled = (rules: readonly Firm[]) =>
    compileRules(
      rules.map(([id, phrase, severity, firm]) => buildRule({ id, phrases: [phrase], severity, firm })),
    ).compiled;

  test.each(FIRM_ROWS)('%s', (_title, rules, text, found) => {
    expect(check(compiled(rules), text).map((finding) => `${finding.ruleId}:${finding.text}`)).toEqual(found);
  });

  test('whatever other rules there are: it is found, or something graver on its words', () => {
    const words = fc.integer({ min: 0, max: 5 });
    const rule = (firm: fc.Arbitrary<number | undefined>) =>
      fc.record({ at: words, length: fc.integer({ min: 1, max: 3 }), severity: severities, firm });
    fc.assert(
      fc.property(
        fc.array(rule(fc.constant(0)), { maxLength: 4 }),
        fc.array(rule(fc.constantFrom(undefined, 1)), { maxLength: 8 }),
        (firm, others) => {
          const found = (rules: readonly Placed[]) => check(compiled(rules.map(said)), TEXT);
          const alone = found(firm);
          const together = found([...others, ...firm]);
          for (const one of alone)
            expect(
              together.some(
                (other) => covers(other, one) && GRAVITY[other.severity] >= GRAVITY[one.severity],
              ),
            ).toBe(true);
        },
      ),
    );
  });
});

const TEXT = 'one two three four five six seven eight';
const GRAVITY = { hint: 1, warn: 2, block: 3 };
const severities = fc.constantFrom('block' as const, 'warn' as const, 'hint' as const);

interface Placed {
  readonly at: number;
  readonly length: number;
  readonly severity: 'block' | 'warn' | 'hint';
  readonly firm?: number | undefined;
}

function said({ at, length, severity, firm }: Placed, nth: number): Firm {
  return [
    `r${nth}`,
    TEXT.split(' ')
      .slice(at, at + length)
      .join(' '),
    severity,
    firm,
  ];
}

function covers(a: Span, b: Span): boolean {
  return a.from < b.to && a.to > b.from;
}
