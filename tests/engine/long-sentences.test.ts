import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { MATCH_STRIDE } from '../../lib/engine/match/phrase-matcher.ts';
import { compilePhrases, findPhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { traceCheck } from '../../lib/engine/trace.ts';
import { compileExpression } from '../../lib/policy/expressions/compile-expression.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { buildRule } from './build-rule.ts';

const filler = (words: number) => 'foo '.repeat(words);

describe('a match is never empty and never ends before it begins', () => {
  const pattern = 'my [..8] its job';
  const { set } = compilePhrases([{ id: 'job', phrases: [pattern] }]);
  const { compiled } = compileRules([buildRule({ phrases: [pattern] })]);

  // Around 32 places a line's sets of places come to take two numbers.
  test.each(Array.from({ length: 16 }, (_, nth) => 20 + nth))('after %i other words', (words) => {
    for (const end of ['my foo', 'my foo job']) {
      const text = `${filler(words)}my its job its job ${end}. End.`;
      const found = findPhrases(set, readText(text)).map(({ from, to }) => text.slice(from, to));
      expect(found).toEqual(['my its job', 'my its job its job']);
      expect(check(compiled, text).map((finding) => finding.text)).toEqual(['my its job its job']);
      expect(traceCheck(compiled, text)).toMatchObject([{ text: 'my its job its job', stop: undefined }]);
    }
  });
});

describe('the same said over and over in one sentence, checked with the shipped pack, can be traced', () => {
  const { rules, guards, lists } = shippedPolicy;
  const { compiled } = compileRules(rules, { guards, lists, regex: compileExpression });
  const words = "that's not my job, ".repeat(30).split(' ');

  test.each(
    ['', 'No, '].flatMap((opening) =>
      [30, 32, 36, 38, 42, 70, 88, 110].map((count) => [opening, count] as const),
    ),
  )('opened with %j, %i words on', (opening, count) => {
    const text = `${opening}${words.slice(0, count).join(' ')} ok.`;
    const traced = traceCheck(compiled, text);
    expect(traced.filter(({ from, to }) => to <= from)).toEqual([]);
    const findings = check(compiled, text);
    expect(findings.length).toBeGreaterThan(0);
    expect(traced.filter(({ stop }) => !stop).map(({ from, to }) => [from, to])).toEqual(
      findings.map(({ from, to }) => [from, to]),
    );
  });
});

/** The lookout for phrases begins anew every so many words of a sentence. */
const BORDERS = [512, 1024];

describe('a match that straddles the border between two blocks of words is found once', () => {
  test.each([
    ['spelt out', 'kindly calm down now', 'kindly calm down now'],
    ['with a gap', 'kindly [..6] down', 'kindly do at last try to calm down'],
    [
      'with choices',
      'kindly (calm|cool|quiet|slow) (down|off|up) [right] (now|today|here)',
      'kindly slow down right now',
    ],
    ['with contractions', "that's [..3] my job", "that's really so not my job"],
    ['from inside a contraction', 'not my job', "isn't my job"],
    ['from inside a contraction, over a gap', 'not [..4] my job', "isn't at all ever quite my job"],
  ])('%s', (_what, pattern, said) => {
    const { set } = compilePhrases([{ id: 'one', phrases: [pattern] }]);
    const length = said.split(' ').length;
    for (const border of BORDERS)
      for (let first = border - length - 3; first <= border + 3; first++) {
        const text = `${filler(first)}${said} ${filler(1100 - first)}end.`;
        const reading = readText(text);
        expect(reading.sentences).toHaveLength(1);
        expect(set.matcher.match(reading, reading.sentences[0]!)).toHaveLength(MATCH_STRIDE);
        expect(findPhrases(set, reading)).toMatchObject([{ from: 4 * first, to: 4 * first + said.length }]);
      }
  });
});
