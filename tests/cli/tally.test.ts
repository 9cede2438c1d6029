import { describe, expect, it } from 'vitest';
import { tallyOf } from '../../lib/cli/verify/tally.ts';

const report = (passed: number, failed: number, pending: number, files: readonly object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: files,
});

describe('tallyOf', () => {
  it.each([
    ['what passed and what failed', report(7, 2, 0), { passed: 7, failed: 2 }],
    ['a skipped test as failed', report(7, 0, 1), { passed: 7, failed: 1 }],
    [
      'a file that broke before its first test as failed',
      report(7, 0, 0, [{ status: 'failed', assertionResults: [] }]),
      { passed: 7, failed: 1 },
    ],
  ])('counts %s', (_, given, expected) => {
    expect(tallyOf(given)).toEqual(expected);
  });
});
