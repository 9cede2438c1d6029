/** The two browsers that Amend is run and tested in. */
export type BrowserName = 'chromium' | 'firefox';

/** Where a browser was found, or the one line that says what to do. */
export type FoundBrowser =
  | { readonly path: string; readonly how: 'environment' | 'installed' | 'downloaded' | 'apt' }
  | { readonly problem: string };

/** What finding a browser asks of the machine; the real answers are in probes.ts. */
export interface BrowserProbes {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whether an executable stands at that path. */
  exists(path: string): boolean;
  /** The full path of a program on PATH, or null. */
  onPath(program: string): string | null;
  /** Downloads the browser (or finds an earlier download) and returns a path that starts, or null. */
  download(browser: BrowserName): Promise<string | null>;
  /** Whether this is root on a Debian or Ubuntu. */
  canApt(): boolean;
  /** Installs the package with apt; false when that did not work. */
  apt(packageName: string): Promise<boolean>;
}

export const VARIABLES: Readonly<Record<BrowserName, string>> = {
  chromium: 'AMEND_CHROMIUM',
  firefox: 'AMEND_FIREFOX',
};

const APT_PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Branded Chrome is left out on purpose: it no longer takes --load-extension. */
const PROGRAMS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox', 'firefox-esr'],
};

const PLACES: Readonly<Record<BrowserName, Partial<Record<NodeJS.Platform, readonly string[]>>>> = {
  chromium: {
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: [
      '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe',
      '%PROGRAMFILES%\\Chromium\\Application\\chrome.exe',
    ],
  },
  firefox: {
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: [
      '%PROGRAMFILES%\\Mozilla Firefox\\firefox.exe',
      '%PROGRAMFILES(X86)%\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/**
 * Finds a browser: environment variable, installed, downloaded, apt; else one line that says what to do.
 * Never throws. A variable that names nothing is a problem of its own: the user meant that browser.
 */
export async function findBrowser(browser: BrowserName, probes: BrowserProbes): Promise<FoundBrowser> {
  const variable = VARIABLES[browser];
  const named = probes.env[variable];
  if (named) {
    return probes.exists(named)
      ? { path: named, how: 'environment' }
      : { problem: `${variable} names ${named}, where no browser is; correct it or unset it` };
  }
  const installed = findInstalled(browser, probes);
  if (installed) return { path: installed, how: 'installed' };
  const downloaded = await probes.download(browser);
  if (downloaded) return { path: downloaded, how: 'downloaded' };
  if (probes.canApt() && (await probes.apt(APT_PACKAGES[browser]))) {
    const path = findInstalled(browser, probes);
    if (path) return { path, how: 'apt' };
  }
  return { problem: whatToDo(browser) };
}

function findInstalled(browser: BrowserName, probes: BrowserProbes): string | null {
  for (const program of PROGRAMS[browser]) {
    const path = probes.onPath(program);
    if (path) return path;
  }
  const places = PLACES[browser][probes.platform] ?? [];
  return places.map((place) => expand(place, probes.env)).find((place) => probes.exists(place)) ?? null;
}

function expand(place: string, env: BrowserProbes['env']): string {
  return place.replace(/%([^%]+)%/g, (_, name: string) => env[name] ?? '');
}

function whatToDo(browser: BrowserName): string {
  const name = browser === 'chromium' ? 'Chromium' : 'Firefox';
  return `no ${name} found and none could be downloaded; install ${name} or set ${VARIABLES[browser]} to its program`;
}
