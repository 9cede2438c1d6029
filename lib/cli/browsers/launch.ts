import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { sendBidi } from './bidi.ts';
import type { BrowserName } from './find-browser.ts';
import { until } from './until.ts';

/** What to start. */
export interface LaunchOptions {
  /** The browser's program. */
  readonly program: string;
  /** The folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** A profile to keep; without it a new one is made and removed at the end. */
  readonly profile?: string | undefined;
  /** Keys of certificates that nobody signed and that are to be trusted: SHA-256 of each, base64. */
  readonly trusted?: readonly string[] | undefined;
  /** The language of Chromium, as "de"; that of the machine where it is not said. Firefox would need a pack of it. */
  readonly language?: string | undefined;
}

/** A browser with Amend in it. */
export interface RunningBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens a page of the extension, such as `options.html`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the browser and removes a profile that was made for it. */
  close(): Promise<void>;
}

/** Any fixed one will do: it makes the extension's pages addressable in Firefox. */
const FIREFOX_UUID = '6f1b5bd4-2f4e-4c55-9e36-0a3d5f0f7a11';

/** Starts the browser with the extension loaded and ready. Throws when either cannot start. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<RunningBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

async function launchChromium(options: LaunchOptions): Promise<RunningBrowser> {
  const { profile, isNew, removeProfile } = await profileFor(options);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.program,
    // Puppeteer's own headless switch leaves extensions out; the flag below does not.
    headless: false,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
    // A person looking at the demo needs no bar that speaks of automated tests.
    ignoreDefaultArgs: options.headless ? false : ['--enable-automation'],
    args: [
      ...(options.headless
        ? ['--headless=new', '--disable-gpu', '--window-size=1360,860']
        : ['--start-maximized', '--window-size=1440,900']),
      // Root may not use the sandbox; containers of CI run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.language ? [`--lang=${options.language}`] : []),
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      // Named one by one: where all errors are passed over, nothing goes into the browser's cache.
      ...(options.trusted ? [`--ignore-certificate-errors-spki-list=${options.trusted.join()}`] : []),
    ],
  });
  const worker = await browser.waitForTarget((target) => /^chrome-extension:.*background/.test(target.url()));
  const base = new URL('/', worker.url()).href;
  if (isNew) await welcomeSeen('chromium', browser);
  return {
    name: 'chromium',
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(base + path);
      return page;
    },
    async close() {
      await browser.close();
      await removeProfile();
    },
  };
}

async function launchFirefox(options: LaunchOptions): Promise<RunningBrowser> {
  const { profile, isNew, removeProfile } = await profileFor(options);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: null,
    acceptInsecureCerts: options.trusted !== undefined,
    // Lets the driver into the extension's own pages.
    args: ['--remote-allow-system-access', '--width=1360', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [await geckoId(options.extension)]: FIREFOX_UUID }),
      // A temporary add-on would lose what it stored when Firefox ends; an installed one does not.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(options.extension);
  if (isNew) await welcomeSeen('firefox', browser);
  return {
    name: 'firefox',
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox never reports such a page as loaded, so its address is what is waited for.
      page.goto(`moz-extension://${FIREFOX_UUID}/${path}`).catch(() => {});
      // Asked again and again: a question put while the page changes under it is answered with an error.
      await until('the page of the extension', () =>
        page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
      );
      return page;
    },
    async close() {
      await browser.close();
      await removeProfile();
    },
  };
}

/** A first install opens the welcome page, in front; whoever opens a page next must come after it. */
async function welcomeSeen(name: BrowserName, browser: Browser): Promise<void> {
  await until('the welcome page', async () => (await addresses(name, browser)).some(isWelcome));
}

const isWelcome = (address: string) => address.endsWith('/welcome.html');

/** Puppeteer does not learn the address of a tab that an extension opened in Firefox. */
async function addresses(name: BrowserName, browser: Browser): Promise<readonly string[]> {
  if (name === 'chromium') return browser.targets().map((target) => target.url());
  const { contexts } = await sendBidi(browser, 'browsingContext.getTree', {});
  return contexts.map((context: { url: string }) => context.url);
}

async function profileFor(options: LaunchOptions) {
  const kept = options.profile;
  if (kept) return { profile: kept, isNew: await isEmpty(kept), removeProfile: async () => {} };
  const profile = await mkdtemp(join(tmpdir(), 'amend-'));
  // The browser may still be writing its last files, hence the retries.
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { profile, isNew: true, removeProfile };
}

/** Whether nothing stands in the folder, or there is none yet: a browser started with it knows no extension. */
const isEmpty = (folder: string) =>
  readdir(folder).then(
    (names) => names.length === 0,
    () => true,
  );

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
