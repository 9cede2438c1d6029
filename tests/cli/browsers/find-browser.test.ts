import { describe, expect, it } from 'vitest';
import { type BrowserName, type BrowserProbes, findBrowser } from '../../../lib/cli/browsers/find-browser.ts';

interface Machine {
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
  files?: string[];
  programs?: Record<string, string>;
  download?: string;
  apt?: Record<string, string>;
}

/** A machine with exactly these things on it; `asked` records what was tried, in order. */
function machine(has: Machine): { probes: BrowserProbes; asked: string[] } {
  const programs = { ...has.programs };
  const asked: string[] = [];
  const probes: BrowserProbes = {
    env: has.env ?? {},
    platform: has.platform ?? 'linux',
    exists: (path) => (has.files ?? []).includes(path),
    onPath: (program) => programs[program] ?? null,
    download: async () => {
      asked.push('download');
      return has.download ?? null;
    },
    canApt: () => has.apt !== undefined,
    apt: async (name) => {
      asked.push(`apt ${name}`);
      return Object.assign(programs, has.apt) !== null;
    },
  };
  return { probes, asked };
}

const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';
const DEBIAN = { programs: { chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr' } };

describe('findBrowser', () => {
  it.each<[string, BrowserName, Machine, object, string[]]>([
    [
      'the variable wins over all else',
      'chromium',
      { ...DEBIAN, env: { AMEND_CHROMIUM: '/x/c' }, files: ['/x/c'] },
      { path: '/x/c', how: 'environment' },
      [],
    ],
    [
      'a variable that names nothing is said, not passed over',
      'firefox',
      { ...DEBIAN, env: { AMEND_FIREFOX: '/gone' } },
      { problem: expect.stringMatching(/AMEND_FIREFOX names \/gone/) },
      [],
    ],
    ["Debian's Chromium", 'chromium', DEBIAN, { path: '/usr/bin/chromium', how: 'installed' }, []],
    [
      "Ubuntu's name for it",
      'chromium',
      { programs: { 'chromium-browser': '/usr/bin/cb' } },
      { path: '/usr/bin/cb', how: 'installed' },
      [],
    ],
    ["Debian's Firefox", 'firefox', DEBIAN, { path: '/usr/bin/firefox-esr', how: 'installed' }, []],
    [
      'a Mac application',
      'firefox',
      { platform: 'darwin', files: [MAC_FIREFOX] },
      { path: MAC_FIREFOX, how: 'installed' },
      [],
    ],
    [
      'a Windows application',
      'chromium',
      { platform: 'win32', env: { LOCALAPPDATA: 'L:' }, files: ['L:\\Chromium\\Application\\chrome.exe'] },
      { path: 'L:\\Chromium\\Application\\chrome.exe', how: 'installed' },
      [],
    ],
    [
      'branded Chrome is not taken',
      'chromium',
      { programs: { 'google-chrome': '/usr/bin/google-chrome' }, download: '/d/c' },
      { path: '/d/c', how: 'downloaded' },
      ['download'],
    ],
    [
      'a download comes before apt',
      'firefox',
      { download: '/d/f', apt: {} },
      { path: '/d/f', how: 'downloaded' },
      ['download'],
    ],
    [
      'apt where the download failed',
      'firefox',
      { apt: { 'firefox-esr': '/usr/bin/firefox-esr' } },
      { path: '/usr/bin/firefox-esr', how: 'apt' },
      ['download', 'apt firefox-esr'],
    ],
    [
      'apt that installs nothing ends in the one line',
      'chromium',
      { apt: {} },
      { problem: expect.stringMatching(/set AMEND_CHROMIUM/) },
      ['download', 'apt chromium'],
    ],
    [
      'nothing at all ends in the one line',
      'firefox',
      {},
      { problem: expect.stringMatching(/install Firefox or set AMEND_FIREFOX/) },
      ['download'],
    ],
  ])('%s', async (_, browser, has, expected, tried) => {
    const { probes, asked } = machine(has);
    expect(await findBrowser(browser, probes)).toEqual(expected);
    expect(asked).toEqual(tried);
  });
});
