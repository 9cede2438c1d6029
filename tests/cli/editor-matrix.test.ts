import { describe, expect, it } from 'vitest';
import { matrixPage } from '../../lib/cli/editors/matrix-page.ts';
import { type MatrixCell, type MatrixRun, notSeen } from '../../lib/cli/editors/matrix-run.ts';

const CASES = [
  { id: 'at load', guarantee: 'found', title: 'is found' },
  { id: 'by key', guarantee: 'fixed', title: 'is fixed by key' },
  { id: 'by mouse', guarantee: 'fixed', title: 'is fixed by mouse' },
];
const EDITORS = [{ id: 'one', name: 'One', version: '1.2.3' }];
const WHOLE = CASES.map((one): MatrixCell => ({ editor: 'one', case: one.id }));

const run = (
  browser: string,
  cells: readonly MatrixCell[],
  editors: MatrixRun['editors'] = EDITORS,
): MatrixRun => ({
  browser,
  editors,
  cases: CASES,
  cells,
});
const rowOf = (runs: readonly MatrixRun[]) =>
  matrixPage(runs)
    .split('\n')
    .find((line) => line.startsWith('| One'));
const declined = (reason: string, caseId = 'by key') =>
  WHOLE.map((cell) => (cell.case === caseId ? { ...cell, reason } : cell));

describe('the matrix of editors', () => {
  it('has a tick only where every case of a column held in both browsers', () => {
    expect(rowOf([run('chromium', WHOLE), run('firefox', WHOLE)])).toBe('| One | 1.2.3 | ✓ | ✓ |');
    expect(rowOf([run('chromium', WHOLE), run('firefox', WHOLE.slice(0, 2))])).toBe(
      '| One | 1.2.3 | ✓ | ✗ |',
    );
  });

  it('takes the editors that several runs shared together', () => {
    const runs = [run('chromium', WHOLE.slice(0, 1)), run('chromium', WHOLE.slice(1)), run('firefox', WHOLE)];
    expect(rowOf(runs)).toBe('| One | 1.2.3 | ✓ | ✓ |');
  });

  it('points from a declined case to its reason, and names the browser where it is one', () => {
    const runs = [run('chromium', WHOLE), run('firefox', declined('it cannot'))];
    expect(rowOf(runs)).toBe('| One | 1.2.3 | ✓ | ✓ <sup>1</sup> |');
    expect(matrixPage(runs)).toContain('\n1. *By key*, Firefox: it cannot\n');
    const both = [run('chromium', declined('it cannot')), run('firefox', declined('it cannot'))];
    expect(matrixPage(both)).toContain('\n1. *By key*: it cannot\n');
  });

  it('names no case where the whole column has the same reason', () => {
    const cells = WHOLE.map((cell) =>
      cell.case === 'at load' ? { ...cell, reason: 'it comes late' } : cell,
    );
    const runs = [run('chromium', cells), run('firefox', cells)];
    expect(rowOf(runs)).toBe('| One | 1.2.3 | ✓ <sup>1</sup> | ✓ |');
    expect(matrixPage(runs)).toContain('\n1. It comes late\n');
  });

  it('says of an editor that is left alone, and of one without a page, why', () => {
    const alone = WHOLE.map((cell) => ({ ...cell, reason: 'it draws itself' }));
    const editors = [{ id: 'one', name: 'One', version: '1.2.3', declined: 'it draws itself' }];
    const row = '| One | 1.2.3 | declined <sup>1</sup> | declined <sup>1</sup> |';
    expect(rowOf([run('chromium', alone, editors), run('firefox', alone, editors)])).toBe(row);
    const none = [{ id: 'one', name: 'One', unavailable: 'it is not to be had' }];
    expect(rowOf([run('chromium', [], none)])).toBe(
      '| One |  | not tried <sup>1</sup> | not tried <sup>1</sup> |',
    );
    expect(matrixPage([run('chromium', [], none)])).toContain('1. It is not to be had');
  });
});

describe('what runs have not seen hold', () => {
  it.each<[string, readonly MatrixRun[], string[]]>([
    ['nothing, where all held in both browsers', [run('chromium', WHOLE), run('firefox', WHOLE)], []],
    ['a browser that was not run', [run('chromium', WHOLE)], ['no run in firefox']],
    [
      'a case that failed or was left out',
      [run('chromium', WHOLE.slice(1)), run('firefox', WHOLE)],
      ['chromium: one at load'],
    ],
    [
      'nothing of an editor that is left alone',
      ['chromium', 'firefox'].map((browser) =>
        run(browser, WHOLE, [...EDITORS, { id: 'two', name: 'Two', declined: 'drawn' }]),
      ),
      [],
    ],
  ])('is %s', (_, runs, missing) => {
    expect(notSeen(runs)).toEqual(missing);
  });
});
