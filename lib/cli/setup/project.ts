import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A path inside the project. */
export const inProject = (...parts: string[]): string => join(ROOT, ...parts);

export type Target = 'chrome' | 'firefox';

/** Where a build of that kind is put; `testing` opens the shadow roots and is never shipped. */
export function buildFolder(target: Target, mode: 'production' | 'testing' = 'production'): string {
  return inProject('.output', `${target}-mv3${mode === 'testing' ? '-testing' : ''}`);
}
