import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../../lib/cli/browsers/find-browser.ts';
import type { ManagedValues } from '../../../lib/policy/managed/managed-values.ts';
import { type Desk, startDesk, startPages } from '../driver/desk.ts';
import { type PolicyFile, putPolicyFile } from './policy-file.ts';

/** What an administrator writes, right or wrong. */
export type Written = Readonly<Partial<Record<keyof ManagedValues, unknown>>>;

/** One agent's browser on a machine that is managed, through all that the administrator changes. */
export interface ManagedDesk {
  readonly desk: Desk;
  /**
   * What is managed from now on; null takes it away. Chromium is told while it runs, Firefox starts anew with the same
   * profile: it reads its policies at its start alone.
   */
  manage(values: Written | null): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser on a managed machine. Firefox needs the file no longer than for its start. */
export async function startManaged(
  browser: BrowserName,
  values: Written,
  trusted: readonly string[] = [],
): Promise<ManagedDesk> {
  const profile = mkdtempSync(join(tmpdir(), 'amend-managed-'));
  const server = await startPages();
  let file: PolicyFile | null = null;
  const begin = async (next: Written | null) => {
    file = next && putPolicyFile(browser, next);
    try {
      return await startDesk(browser, { mode: 'testing', profile, server, trusted });
    } finally {
      if (browser === 'firefox') file?.remove();
    }
  };
  const clear = async () => {
    file?.remove();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  let desk: Desk;
  try {
    desk = await begin(values);
  } catch (error) {
    await clear();
    throw error;
  }
  return {
    get desk() {
      return desk;
    },
    async manage(next) {
      if (browser === 'firefox') {
        await desk.close();
        desk = await begin(next);
      } else if (next === null) file?.remove();
      else file?.write(next);
    },
    async close() {
      file?.remove();
      await desk.close();
      await clear();
    },
  };
}
