import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a script of this folder in a process that did nothing before, and gives what it printed as JSON. */
export function inFreshProcess<T>(script: string, args: readonly string[]): T {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--no-flush-bytecode', file, ...args], {
      encoding: 'utf8',
    }),
  );
}
