import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../../../../lib/cli/browsers/find-browser.ts';
import type { MatrixCell, MatrixRun } from '../../../../lib/cli/editors/matrix-run.ts';
import { inProject } from '../../../../lib/cli/setup/project.ts';
import { EDITORS } from '../editors.ts';
import { CASES } from './cases.ts';

/** What was seen in a run, for lib/draft/EDITORS.md. */
export class Outcomes {
  readonly #file: string;
  readonly #browser: BrowserName;
  readonly #cells: MatrixCell[] = [];

  constructor(browser: BrowserName, shard: number) {
    this.#browser = browser;
    this.#file = inProject('.output/reports', `editor-matrix-${browser}-${shard}.json`);
  }

  /** A case that held; `reason` where what held was what is declined instead. */
  held(editor: string, caseId: string, reason?: string): void {
    this.#cells.push({ editor, case: caseId, ...(reason && { reason }) });
  }

  /** Writes all that held. What failed is not there, and so is missed by whoever reads it. */
  write(): void {
    const run: MatrixRun = {
      browser: this.#browser,
      editors: EDITORS.map(({ id, name, package: from, declined, unavailable }) => ({
        id,
        name,
        ...(from && { version: versionOf(from) }),
        ...(declined && { declined }),
        ...(unavailable && { unavailable }),
      })),
      cases: CASES.map(({ id, guarantee, title }) => ({ id, guarantee, title })),
      cells: this.#cells,
    };
    mkdirSync(inProject('.output/reports'), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(run, null, 1)}\n`);
  }
}

function versionOf(name: string): string {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  return lock.packages[`node_modules/${name}`].version;
}
