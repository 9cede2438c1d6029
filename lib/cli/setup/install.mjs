import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Makes the folder's node_modules hold what its package-lock.json asks for; silent and fast when it does already.
 * `what` names it in messages, `flags` are more for npm. Returns null, or one line that says what went wrong and
 * what to do.
 */
export function ensureInstalled(root, { what = 'the dependencies', flags = [] } = {}) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  const marker = join(root, 'node_modules/.amend-lock');
  if (readIfThere(marker) === wanted) return null;
  if (!holdsAll(lock, readIfThere(join(root, 'node_modules/.package-lock.json')))) {
    const problem = cleanInstall(root, what, flags);
    if (problem) return problem;
  }
  writeFileSync(marker, wanted);
  return null;
}

/**
 * Whether npm's own record of what it installed covers the lock file, so that a tree made by `npm install`
 * is not thrown away. Packages for other systems are optional and may be absent.
 */
export function holdsAll(lockText, installedText) {
  if (installedText === null) return false;
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === entry.version : Boolean(entry.optional);
  });
}

/** Runs `npm ci`; what it says goes to standard error, so that a command's own output stays clean. */
function cleanInstall(root, what, moreFlags) {
  process.stderr.write(`amend: installing ${what} (npm ci)…\n`);
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...moreFlags];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0) return null;
  const reason = done.error ? done.error.message : `npm ended with ${done.status ?? done.signal}`;
  const folder = relative(process.cwd(), root);
  const where = folder ? ` in ${folder}` : '';
  return `could not install ${what} (${reason}); check the network, then run "npm ci"${where} to see why`;
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
