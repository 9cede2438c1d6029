import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { installPeers, PEERS_FOLDER } from '../../lib/cli/bench/peers/install-peers.ts';
import { PEERS } from '../../lib/cli/bench/peers/peers.ts';
import { inProject } from '../../lib/cli/setup/project.ts';
import { folderWith } from './run-amend.ts';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** A folder with a package file that asks for one package, and the lock file that belongs to it. */
function packageFolder(dependencies: object, packages: object): string {
  return folderWith({
    'package.json': JSON.stringify({ name: 'peers', private: true, dependencies }),
    'package-lock.json': JSON.stringify({
      name: 'peers',
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name: 'peers', dependencies }, ...packages },
    }),
  });
}

test('peers are installed where they are missing, and the second time nothing is done', () => {
  const folder = packageFolder(
    { checker: 'file:checker' },
    { checker: { version: '1.0.0' }, 'node_modules/checker': { resolved: 'checker', link: true } },
  );
  mkdirSync(join(folder, 'checker'));
  writeFileSync(join(folder, 'checker/package.json'), '{"name":"checker","version":"1.0.0"}');
  expect(installPeers(folder)).toBeNull();
  expect(readJson(join(folder, 'node_modules/checker/package.json')).version).toBe('1.0.0');
  vi.stubEnv('npm_execpath', '');
  vi.stubEnv('PATH', '');
  expect(installPeers(folder)).toBeNull();
  vi.unstubAllEnvs();
});

test('where there is no network, one line says so and what to do', () => {
  const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
  const folder = packageFolder(
    { 'amend-absent': '1.0.0' },
    { 'node_modules/amend-absent': { version: '1.0.0', integrity } },
  );
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
  const problem = installPeers(folder);
  vi.unstubAllEnvs();
  expect(problem).toMatch(/^could not install the checkers .+; check the network, then run "npm ci" in /);
  expect(existsSync(join(folder, 'node_modules/.amend-lock'))).toBe(false);
});

test("the peers' package file pins each of them, and the project's own knows none", () => {
  const { dependencies } = readJson(join(PEERS_FOLDER, 'package.json'));
  const { packages } = readJson(join(PEERS_FOLDER, 'package-lock.json'));
  const { devDependencies, dependencies: ours } = readJson(inProject('package.json'));
  for (const { name } of PEERS) {
    expect(dependencies[name]).toBe(packages[`node_modules/${name}`].version);
    expect({ ...devDependencies, ...ours }).not.toHaveProperty([name]);
  }
  expect(dependencies).toEqual(packages[''].dependencies);
});

test.each([
  ['project', inProject('package-lock.json')],
  ['peers', join(PEERS_FOLDER, 'package-lock.json')],
  ['editors', inProject('tests/e2e/editors/package-lock.json')],
])('the lock file of the %s holds no download address', (_, file) => {
  expect(readFileSync(file, 'utf8')).not.toContain('"resolved"');
});
