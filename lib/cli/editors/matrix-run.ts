import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A case that held in an editor; with a reason, what is declined instead held. */
export interface MatrixCell {
  readonly editor: string;
  readonly case: string;
  readonly reason?: string;
}

export interface MatrixEditor {
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  /** Why it is left alone. */
  readonly declined?: string;
  /** Why it is left alone, where no page is made of it to try that. */
  readonly unavailable?: string;
}

export interface MatrixCase {
  readonly id: string;
  /** The column it belongs to. */
  readonly guarantee: string;
  readonly title: string;
}

/** What one run of the editors' suite saw in one browser; several runs may share the editors. */
export interface MatrixRun {
  readonly browser: string;
  readonly editors: readonly MatrixEditor[];
  readonly cases: readonly MatrixCase[];
  readonly cells: readonly MatrixCell[];
}

const REPORT = /^editor-matrix-.+\.json$/;

/** All runs that left their report in the folder. Throws where there is none. */
export function readRuns(folder: string): readonly MatrixRun[] {
  const names = readdirSync(folder).filter((name) => REPORT.test(name));
  if (names.length === 0) throw new Error('no run of the editors has left a report; run the tests first');
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** Takes the reports of earlier runs away, so that none of them is taken for the next. */
export function forgetRuns(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => REPORT.test(each))) rmSync(join(folder, name));
}

const BROWSERS = ['chromium', 'firefox'];

/**
 * What these runs have not seen hold: a browser that is not among them, or a case in an editor that failed or was not
 * run. Empty where the page of editors may be written from them.
 */
export function notSeen(runs: readonly MatrixRun[]): string[] {
  return BROWSERS.flatMap((browser) => {
    const own = runs.filter((run) => run.browser === browser);
    const [any] = own;
    if (any === undefined) return [`no run in ${browser}`];
    const held = new Set(own.flatMap(({ cells }) => cells.map((cell) => `${cell.editor} ${cell.case}`)));
    return any.editors
      .filter(({ declined, unavailable }) => !declined && !unavailable)
      .flatMap(({ id }) => any.cases.map((one) => `${id} ${one.id}`))
      .filter((cell) => !held.has(cell))
      .map((cell) => `${browser}: ${cell}`);
  });
}
