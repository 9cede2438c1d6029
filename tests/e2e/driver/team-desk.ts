import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../../lib/cli/browsers/ensure-browsers.ts';
import type { BrowserName } from '../../../lib/cli/browsers/find-browser.ts';
import { launch, type RunningBrowser } from '../../../lib/cli/browsers/launch.ts';
import { buildFolder, inProject } from '../../../lib/cli/setup/project.ts';

/** A team's own hosts: loopback in every browser, and of no product by name. */
const TEAM_HOSTS = 'http://*.acme.localhost/*';

/** A browser with the built extension, to which a team's own hosts were granted, and our saved pages of products. */
export interface TeamDesk extends RunningBrowser {
  /** The address of a path at a host of the team: `at('support', '/agent/tickets/1')`. */
  at(host: string, path: string): string;
}

/** `pageAt` tells which of tests/draft/sites/pages is served where; end it with `close()`. */
export async function startTeamDesk(name: BrowserName, pageAt: (path: string) => string): Promise<TeamDesk> {
  const server = createServer(async (request, response) => {
    const file = inProject('tests/draft/sites/pages', `${pageAt(request.url ?? '/')}.html`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(await readFile(file).catch(() => 'Not here'));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const extension = await granted(name, TEAM_HOSTS);
  const running = await launch(name, { program: await ensureBrowser(name), extension, headless: true });
  return {
    ...running,
    at: (host, path) => `http://${host}.acme.localhost:${port}${path}`,
    async close() {
      await running.close();
      server.close();
      server.closeAllConnections();
      await rm(extension, { recursive: true });
    },
  };
}

/**
 * The built extension with one host permission more, in a folder to be removed after use. No driver can press the
 * browser's own button that grants one; from there on all is as after it: the loader is registered by the worker, which
 * finds the host among its permissions.
 */
export async function granted(name: BrowserName, pattern: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amend-granted-'));
  await cp(buildFolder(name === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions.push(pattern);
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
