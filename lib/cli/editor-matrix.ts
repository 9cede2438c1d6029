/**
 * `editor-matrix.ts [--write]`: says whether lib/draft/EDITORS.md agrees with what the last run of the editors' tests
 * saw; with `--write`, makes it agree. Refuses a run that left something out or failed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { matrixPage } from './editors/matrix-page.ts';
import { notSeen, readRuns } from './editors/matrix-run.ts';
import { inProject } from './setup/project.ts';

const PAGE = inProject('lib/draft/EDITORS.md');

try {
  const runs = readRuns(inProject('.output/reports'));
  const missing = notSeen(runs);
  if (missing.length > 0)
    throw new Error(`the last run did not see everything hold; run all editors: ${missing.join('; ')}`);
  const page = matrixPage(runs);
  if (process.argv.includes('--write')) writeFileSync(PAGE, page);
  else if (readFileSync(PAGE, 'utf8') !== page) throw new Error('lib/draft/EDITORS.md is not what was seen');
} catch (error) {
  process.stderr.write(`amend: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
