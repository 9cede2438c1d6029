import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const FIREFOX_FOLDER = resolve(root, '.cache/browsers');

/** A blocked network must not hold up the fall-back: this long without a sign of life and it is given up. */
const SILENCE_MS = 15_000;

/** Playwright's Chromium, downloaded unless it is there already; null when it cannot be had or does not start. */
export async function downloadChromium(): Promise<string | null> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  if (existsSync(path)) return starts(path);
  process.stderr.write('amend: downloading Chromium…\n');
  const cli = resolve(root, 'node_modules/playwright-core/cli.js');
  const done = await runWhileAlive(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  return done && existsSync(path) ? starts(path) : null;
}

/**
 * Mozilla's own stable Firefox. Not Playwright's, which is patched for its own protocol: what users run is
 * what must be tested.
 */
export async function downloadFirefox(): Promise<string | null> {
  const platform = detectBrowserPlatform();
  if (!platform) return null;
  process.stderr.write('amend: downloading Firefox…\n');
  try {
    const buildId = await within(SILENCE_MS, resolveBuildId(Browser.FIREFOX, platform, 'stable'));
    const place = { browser: Browser.FIREFOX, platform, buildId, cacheDir: FIREFOX_FOLDER };
    const path = computeExecutablePath(place);
    if (!existsSync(path)) await install(place);
    return starts(path);
  } catch {
    return null;
  }
}

/** A download may lack system libraries; only a program that starts counts. */
function starts(path: string): string | null {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0 ? path : null;
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('timed out')), ms);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Runs a program and ends it when it stays silent too long or reports a failed connection. */
function runWhileAlive(program: string, args: readonly string[]): Promise<boolean> {
  const { promise, resolve: settle } = Promise.withResolvers<boolean>();
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let timer = setTimeout(() => child.kill(), SILENCE_MS);
  const alive = (chunk: Buffer) => {
    clearTimeout(timer);
    if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(String(chunk))) child.kill();
    else timer = setTimeout(() => child.kill(), SILENCE_MS);
  };
  child.stdout.on('data', alive);
  child.stderr.on('data', alive);
  child.on('error', () => settle(false));
  child.on('close', (code) => {
    clearTimeout(timer);
    settle(code === 0);
  });
  return promise;
}
