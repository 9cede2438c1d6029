/** `editor-pages.ts`: the pages that the end-to-end tests try Amend on, one for each editor; prints their folder. */
import { relative } from 'node:path';
import { ensureEditorPages } from './setup/editor-pages.ts';
import { ROOT } from './setup/project.ts';

try {
  process.stdout.write(`${relative(ROOT, await ensureEditorPages())}\n`);
} catch (error) {
  process.stderr.write(`amend: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
