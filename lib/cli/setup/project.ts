import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A path inside the project. */
export const inProject = (...parts: string[]): string => join(ROOT, ...parts);

export type Target = 'chrome' | 'firefox';

/** Where builds are put, from the project's folder; AMEND_BUILDS keeps the builds of two changes in the making apart. */
export const BUILDS = process.env.AMEND_BUILDS ?? '.output';

/** Where a build of that kind is put; `testing` opens the shadow roots and is never shipped. */
export function buildFolder(target: Target, mode: 'production' | 'testing' = 'production'): string {
  return inProject(BUILDS, `${target}-mv3${mode === 'testing' ? '-testing' : ''}`);
}
