import type { Page } from 'puppeteer-core';
import { ensureBrowser } from '../../../lib/cli/browsers/ensure-browsers.ts';
import type { BrowserName } from '../../../lib/cli/browsers/find-browser.ts';
import { launch, type RunningBrowser } from '../../../lib/cli/browsers/launch.ts';
import { type DemoServer, startDemoServer } from '../../../lib/cli/demo-server.ts';
import { buildFolder, inProject } from '../../../lib/cli/setup/project.ts';

/** Every suite runs in both. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** One browser with the built extension, and the pages it is tried on. */
export interface Desk extends RunningBrowser {
  readonly server: DemoServer;
  /** Opens a path of the demo helpdesk or of tests/e2e/pages in a tab of its own, in front. */
  open(path: string): Promise<Page>;
}

export interface DeskOptions {
  /** `testing` has open shadow roots, for what must look inside (axe). What users get is the default. */
  readonly mode?: 'production' | 'testing';
  readonly profile?: string;
  readonly server?: DemoServer;
  /** See `LaunchOptions`. */
  readonly trusted?: readonly string[];
  /** See `LaunchOptions`. */
  readonly language?: string;
  /** The folder of another extension than the built one. */
  readonly extension?: string;
}

/** Starts a browser with the extension and a server for its pages; end it with `close()`. */
export async function startDesk(name: BrowserName, options: DeskOptions = {}): Promise<Desk> {
  const server = options.server ?? (await startPages());
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const running = await launch(name, {
    program: await ensureBrowser(name),
    extension: options.extension ?? buildFolder(target, options.mode ?? 'production'),
    headless: true,
    profile: options.profile,
    trusted: options.trusted,
    language: options.language,
  });
  return {
    ...running,
    server,
    async open(path) {
      const page = await running.browser.newPage();
      await page.goto(server.origin + path);
      await page.bringToFront();
      return page;
    },
    async close() {
      await running.close();
      if (!options.server) await server.close();
    },
  };
}

/** Serves the demo helpdesk and the pages of these tests on a free port; `?policy=` of an address is its policy. */
export function startPages(): Promise<DemoServer> {
  const folders = [inProject('assets/demo'), inProject('tests/e2e/pages')];
  return startDemoServer(0, folders, ({ searchParams }) => {
    const policy = searchParams.get('policy');
    return policy === null ? {} : { 'content-security-policy': policy };
  });
}
