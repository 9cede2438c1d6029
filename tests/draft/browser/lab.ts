/** SHOULD ONLY BE IMPORTED IN TESTS. A browser, and local pages that carry the draft adapters. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { ensureBrowser } from '../../../lib/cli/browsers/ensure-browsers.ts';
import type { BrowserName } from '../../../lib/cli/browsers/find-browser.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface LabBrowser {
  /** Opens a page with this content and `window.lab`. */
  open(body: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startLab(name: BrowserName): Promise<LabBrowser> {
  const server = await servePages(await bundle());
  const browser = await launch(name);
  return {
    async open(body) {
      const page = await browser.newPage();
      await page.goto(server.add(body));
      await page.bringToFront();
      await page.waitForFunction(() => Boolean(window.lab));
      return page;
    },
    async close() {
      await browser.close();
      server.stop();
    },
  };
}

/** Presses keys held together, the last one last. */
export async function chord(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of [...keys].reverse()) await page.keyboard.up(key);
}

async function bundle(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'testing',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'amendLab',
      },
    },
  })) as Rolldown.RolldownOutput[];
  return made[0]?.output[0].code ?? '';
}

async function servePages(script: string) {
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const code = request.url === '/lab.js';
    response.setHeader('content-type', code ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(code ? script : (pages[Number(request.url?.slice(1))] ?? ''));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    add: (body: string) =>
      `http://localhost:${port}/${pages.push(`<!doctype html><html lang="en"><title>Lab</title><body>${body}<script src="/lab.js"></script></body></html>`) - 1}`,
    stop: () => server.close(),
  };
}

async function launch(name: BrowserName): Promise<Browser> {
  const executablePath = await ensureBrowser(name);
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    ...root,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ];
  return puppeteer.launch({ browser: 'chrome', executablePath, headless: true, args });
}
