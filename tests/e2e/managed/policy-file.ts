import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../../lib/cli/browsers/find-browser.ts';
import { firefoxFile, linuxFile } from '../../../lib/policy/managed/formats/json-files.ts';
import { FIREFOX_ID, type ManagedValues } from '../../../lib/policy/managed/managed-values.ts';

// The policies of real browsers on this machine. They hold for everybody on it, so nothing may stay behind: neither
// when a test fails, nor when the process is ended or killed (a second process waits for that), nor from a run before.

/** That of the testing build, which has a fixed key. */
export const TESTING_ID = 'ajeckahkamnkkdeelepgnibedbmglbgn';

/** Chromium reads every file of that folder, Firefox just this one. */
export const FILES: Readonly<Record<BrowserName, string>> = {
  chromium: '/etc/chromium/policies/managed/amend-tests.json',
  firefox: '/etc/firefox/policies/policies.json',
};

/** In a file of Firefox: it is ours. Firefox says in about:policies that it does not know the key, and goes on. */
const MARK = 'AmendTests';
const SET_ASIDE = '.before-amend-tests';

/** A policy of a browser that is in force until it is taken away. */
export interface PolicyFile {
  /** Puts other values in the place of those there. */
  write(values: object): void;
  /** Takes it away, and puts back what stood there before. Doing it twice does no harm. */
  remove(): void;
}

/** Sets what is managed for Amend, as an administrator of this machine would. */
export function putPolicyFile(browser: BrowserName, values: object): PolicyFile {
  removePolicyFiles();
  const file = FILES[browser];
  const made = mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, file + SET_ASIDE);
  const guard = guardOf(made);
  const write = (next: object) => writeFileSync(file, textFor(browser, next as ManagedValues));
  write(values);
  let isThere = true;
  const remove = () => {
    if (!isThere) return;
    isThere = false;
    // Not asked to end: it would clean up late, and take what was put there next.
    guard.kill('SIGKILL');
    removePolicyFiles();
    dropFolders(file, made);
    process.off('exit', remove);
  };
  process.on('exit', remove);
  return { write, remove };
}

/** Takes away all that tests put there, now or in a run before that was cut off; touches nothing else. */
export function removePolicyFiles(): void {
  for (const file of Object.values(FILES)) {
    if (existsSync(file) && isOurs(file)) rmSync(file, { force: true });
    if (existsSync(file + SET_ASIDE)) renameSync(file + SET_ASIDE, file);
  }
}

/** What cannot be read as ours is somebody's. */
function isOurs(file: string): boolean {
  if (file === FILES.chromium) return true;
  try {
    return MARK in JSON.parse(readFileSync(file, 'utf8')).policies;
  } catch {
    return false;
  }
}

function textFor(browser: BrowserName, values: ManagedValues): string {
  if (browser === 'chromium') return linuxFile(values, TESTING_ID);
  const { policies } = JSON.parse(firefoxFile(values, { firefox: FIREFOX_ID }));
  return JSON.stringify({ policies: { ...policies, [MARK]: true } });
}

/** The folders that were made for it, as far as they are empty. */
function dropFolders(file: string, made: string | undefined): void {
  if (made === undefined) return;
  for (let folder = dirname(file); folder.startsWith(made); folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** A process that does nothing but wait for this one to end, however it does, and then cleans up. */
function guardOf(made: string | undefined) {
  const guard = spawn(process.execPath, [fileURLToPath(import.meta.url), made ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdin.on('end', () => {
    removePolicyFiles();
    for (const file of Object.values(FILES)) dropFolders(file, process.argv[2] || undefined);
  });
  process.stdin.resume();
}
