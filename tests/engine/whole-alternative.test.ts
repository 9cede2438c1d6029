import { expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { buildRule } from './build-rule.ts';

/** Alternatives as a policy has them, and the index of the first that stands without more words. */
const ROWS: readonly (readonly [readonly string[], number | undefined])[] = [
  [['let me check'], 0],
  [['This is who can help you:', 'let me find out'], 1],
  [['What I can do is …', 'Here is what I can do:'], undefined],
  [['What I can do is...', 'I can help.'], 1],
  [[], undefined],
];

test.each(ROWS)('of %j, the first that needs no more words is number %s', (alternatives, whole) => {
  const { compiled } = compileRules([buildRule({ phrases: ['calm down'], alternatives })]);
  expect(check(compiled, 'Please calm down.')[0]?.whole).toBe(whole);
});
