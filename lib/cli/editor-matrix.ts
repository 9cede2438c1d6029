/**
 * `editor-matrix.ts [--write]`: says whether lib/draft/EDITORS.md agrees with what the last run of the editors' tests
 * saw; with `--write`, makes it agree.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { matrixPage } from './editors/matrix-page.ts';
import { readRuns } from './editors/matrix-run.ts';
import { inProject } from './setup/project.ts';

const PAGE = inProject('lib/draft/EDITORS.md');

try {
  const page = matrixPage(readRuns(inProject('.output/reports')));
  if (process.argv.includes('--write')) writeFileSync(PAGE, page);
  else if (readFileSync(PAGE, 'utf8') !== page) throw new Error('lib/draft/EDITORS.md is not what was seen');
} catch (error) {
  process.stderr.write(`amend: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
