import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloadChromium, downloadFirefox } from './download.ts';
import type { BrowserName, BrowserProbes } from './find-browser.ts';

/** What this machine answers. Progress and trouble go to standard error. */
export const machineProbes: BrowserProbes = {
  env: process.env,
  platform: process.platform,
  exists: isExecutable,
  onPath,
  download: (browser: BrowserName) => (browser === 'chromium' ? downloadChromium() : downloadFirefox()),
  canApt,
  apt: async (packageName) => aptInstall(packageName),
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(program: string): string | null {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, program + ending);
      if (folder && isExecutable(path)) return path;
    }
  }
  return null;
}

function canApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

function aptInstall(packageName: string): boolean {
  process.stderr.write(`amend: installing ${packageName} with apt…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status ===
    0;
  return run('update') && run('install', '-y', '--no-install-recommends', packageName);
}
