import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { knownPatterns } from '../../lib/platform/known-sites.ts';
import { injectIntoOpenTabs, keepLoaderRegistered } from '../../lib/platform/loader-registration.ts';
import {
  accessOf,
  addedSites,
  mayUse,
  siteAt,
  stopUsing,
  useOnThisSite,
  useProduct,
} from '../../lib/platform/site-access.ts';
import { originPattern, withoutPath } from '../../lib/platform/web-address.ts';
import { extension } from '../support/fake-extension.ts';

const DESK = 'https://desk.example';
const registered = () => [...extension.scripts.values()].flatMap((script) => script.matches);
const injectedTabs = () => extension.injected.map(({ target, files }) => `${files[0]} in ${target.tabId}`);

describe('an origin as a permission', () => {
  it.each([
    ['https://desk.example/a/b?c#d', 'https://desk.example/*'],
    ['http://localhost:8080/x', 'http://localhost/*'],
    ['https://user:secret@desk.example/', 'https://desk.example/*'],
    ['chrome://settings', null],
    ['file:///etc/hosts', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
  ])('%s is asked for as %s', (url, pattern) => {
    expect(originPattern(url)).toBe(pattern);
  });
});

describe('using Amend on a site', () => {
  it('asks for that origin alone, puts the loader in at once and registers it for later', async () => {
    keepLoaderRegistered();
    expect(await useOnThisSite(`${DESK}:8443/inbox`, 5)).toEqual({ ok: true, value: null });
    expect([...extension.origins]).toEqual(['https://desk.example/*']);
    expect(injectedTabs()).toEqual(['/loader.js in 5']);
    await vi.waitFor(() => expect(registered()).toEqual(['https://desk.example/*']));
    expect(await accessOf(`${DESK}/x`)).toBe('granted');
    expect(await addedSites()).toEqual([{ origin: DESK, host: 'desk.example' }]);
  });

  it('asks within the click: before anything is awaited', () => {
    const asked = vi.spyOn(browser.permissions, 'request');
    void useOnThisSite(DESK);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('does nothing when the agent declines', async () => {
    extension.userSaysYes = false;
    expect(await useOnThisSite(DESK, 5)).toEqual({ ok: false, error: 'declined' });
    expect(extension.injected).toEqual([]);
  });

  it('refuses what can never be asked for', async () => {
    expect(await useOnThisSite('chrome://extensions')).toEqual({ ok: false, error: 'never' });
  });

  it('is told when the browser will not ask', async () => {
    vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('must be in a user gesture'));
    expect(await useOnThisSite(DESK)).toEqual({ ok: false, error: 'failed' });
  });

  it('is taken back: permission, loader and open composers', async () => {
    keepLoaderRegistered();
    await browser.tabs.create({ url: `${DESK}/1` });
    await useOnThisSite(DESK);
    await vi.waitFor(() => expect(registered()).toHaveLength(1));
    expect(await stopUsing(DESK)).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(registered()).toEqual([]));
    expect(extension.sentToTabs).toContainEqual({
      tabId: 1,
      message: { kind: 'dispose', pattern: 'https://desk.example/*' },
    });
    expect(await accessOf(DESK)).toBe('askable');
  });

  it('follows a permission that is taken back in the browser itself', async () => {
    keepLoaderRegistered();
    await useOnThisSite(DESK);
    await useOnThisSite('https://mail.example');
    await vi.waitFor(() => expect(registered()).toHaveLength(2));
    await browser.permissions.remove({ origins: ['https://desk.example/*'] });
    await vi.waitFor(() => expect(registered()).toEqual(['https://mail.example/*']));
  });

  it('mends a registration that was lost while the browser was closed', async () => {
    extension.origins.add('https://*.zendesk.com/*').add('https://desk.example/*');
    keepLoaderRegistered();
    (browser.runtime.onStartup as unknown as { trigger(): void }).trigger();
    await vi.waitFor(() => expect(registered()).toEqual(['https://desk.example/*']));
  });
});

describe('a known host whose loader stands at some paths alone', () => {
  beforeEach(() => extension.origins.add('https://*.reamaze.com/*'));

  it.each([
    ['/admin/conversations/x', 'granted'],
    ['/conversations/x', 'never'],
    ['/', 'never'],
  ])(
    'is at %s %s: the browser gives whole hosts, and no click would bring Amend there',
    async (path, access) => {
      expect((await siteAt(`https://acme.reamaze.com${path}`)).access).toBe(access);
    },
  );

  it('is one that the agent added where the browser was told to allow that very site', async () => {
    extension.origins.add('https://acme.reamaze.com/*');
    expect(await accessOf('https://acme.reamaze.com/conversations/x')).toBe('granted');
  });

  it('gets no loader elsewhere after an update', async () => {
    await browser.tabs.create({ url: 'https://acme.reamaze.com/conversations/x' });
    await injectIntoOpenTabs();
    expect(injectedTabs()).toEqual([]);
  });
});

describe('a product that is asked for first', () => {
  const hosts = ['https://chat.example/*', 'https://*.chat.example/inbox/*'];

  it('is asked for as a whole, within the click, and reaches what is open', async () => {
    await browser.tabs.create({ url: 'https://chat.example/1' });
    const asked = vi.spyOn(browser.permissions, 'request');
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
    expect(await mayUse(hosts)).toBe(false);
    const answer = useProduct(hosts);
    expect(asked).toHaveBeenCalledWith({ origins: ['https://chat.example/*', 'https://*.chat.example/*'] });
    expect(await answer).toEqual({ ok: true, value: null });
    expect(injectedTabs()).toEqual(['/loader.js in 1']);
    expect(await mayUse(hosts)).toBe(true);
  });

  it.each([
    ['the agent declines', () => void Object.assign(extension, { userSaysYes: false }), 'declined'],
    [
      'the browser will not ask',
      () => void vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('no gesture')),
      'failed',
    ],
  ])('stays as it was when %s', async (_name, arrange, error) => {
    arrange();
    expect(await useProduct(hosts)).toEqual({ ok: false, error });
    expect(await mayUse(hosts)).toBe(false);
  });
});

it('a shipped address with a path is no site that the agent added, whether browsers tell it with the path or without', async () => {
  for (const pattern of knownPatterns) extension.origins.add(pattern).add(withoutPath(pattern));
  expect(await addedSites()).toEqual([]);
});

it('after an update the loader goes into the open tabs we may enter, and no others', async () => {
  extension.origins.add('https://*.zendesk.com/*').add('https://desk.example/*');
  for (const url of ['https://acme.zendesk.com/', DESK, 'https://bank.example/', 'chrome://newtab/']) {
    await browser.tabs.create({ url });
  }
  await injectIntoOpenTabs();
  expect(injectedTabs()).toEqual(['/loader.js in 1', '/loader.js in 2']);
});
