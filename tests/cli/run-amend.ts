import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

const CLI = resolve(dirname(fileURLToPath(import.meta.url)), '../../lib/cli');

/** Node keeps compiled modules here, which halves the start of each of the many processes. */
const NODE_COMPILE_CACHE = resolve(dirname(fileURLToPath(import.meta.url)), '../../.cache/compiled');

/** Whoever runs the tests may like colours; each test says for itself. */
const PLAIN = { FORCE_COLOR: undefined, NO_COLOR: undefined, TERM: 'xterm' };

// A process of its own starts in a fraction of a second, but not on a machine with all else going on.
vi.setConfig({ testTimeout: 60_000 });

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array | undefined;
  readonly cwd?: string | undefined;
  readonly nodeArgs?: readonly string[] | undefined;
  /** Variables set (or, by undefined, taken away) on top of our own. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Which command of lib/cli to start. */
  readonly script?: string | undefined;
}

/** Starts the real command line as a process of its own. */
export function startAmend(
  args: readonly string[],
  { cwd, nodeArgs = [], script = 'amend.ts', env: more = {} }: RunOptions = {},
) {
  const env = { ...process.env, ...PLAIN, NODE_COMPILE_CACHE, ...more };
  return spawn(process.execPath, [...nodeArgs, resolve(CLI, script), ...args], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs the real command line to its end. */
export function runAmend(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startAmend(args, options);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  // A command that refuses its usage ends before it reads; that is no fault of the test.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...said }));
  });
}

/** A folder with these files, deleted after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'amend-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The rows of a JSONL output. */
export function rowsOf(stdout: string) {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
