import { expect, it } from 'vitest';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { quotePattern } from '../../lib/policy/quote-pattern.ts';
import { policyWith } from './valid-policy.ts';

it.each([
  ['calm (down', 5, '"calm (down"'],
  ['""', 0, '“""”'],
  ['say "no" (now', 9, '“say "no" (now”'],
  ['a\tb', 0, '"a b"'],
])('a pattern is quoted as it is written: %j', (pattern, at, quoted) => {
  expect(quotePattern(pattern, at)).toBe(quoted);
});

it('of a long pattern only what is round the fault is quoted, so that the fault and its mend are seen', () => {
  const long = `${'very '.repeat(100)}(odd${' words'.repeat(60)}`;
  expect(quotePattern(long, 500)).toMatch(/^"….{20,40}\(odd.{20,40}…"$/);
  const read = parsePolicy(policyWith(['rules', 0, 'phrases'], [long]));
  const { what } = compilePolicy((read as Extract<typeof read, { ok: true }>).policy).problems[0]!;
  expect(what.length).toBeLessThan(160);
  expect(what).toContain('(odd');
});
