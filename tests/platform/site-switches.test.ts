import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { siteAt } from '../../lib/platform/site-access.ts';
import {
  allSwitches,
  forgetPast,
  isOff,
  kindsOffAt,
  turnKindOff,
  turnKindOn,
  turnOff,
  turnOn,
} from '../../lib/platform/site-switches.ts';
import { writeItem } from '../../lib/platform/storage.ts';
import { badgeCounts, offSwitches } from '../../lib/platform/stored-items.ts';
import { EVERYWHERE, MOST_SWITCHES } from '../../lib/platform/switches.ts';
import { extension } from '../support/fake-extension.ts';

const ACME = 'https://acme.zendesk.com/agent/tickets/7';
const OTHER = 'https://other.zendesk.com/agent';
const HOUR = 3_600_000;
const injectedTabs = () => extension.injected.map(({ target, files }) => `${files[0]} in ${target.tabId}`);
const sentTo = (tab: number) =>
  extension.sentToTabs.filter(({ tabId }) => tabId === tab).map(({ message }) => message);

beforeEach(async () => {
  extension.origins.add('https://*.zendesk.com/*');
  await browser.tabs.create({ url: ACME });
  await browser.tabs.create({ url: OTHER });
});

describe('switching Amend off on a host', () => {
  it('holds for that host alone, sends its composers away in every tab, and leaves nothing behind', async () => {
    expect((await turnOff(ACME)).ok).toBe(true);
    expect(await siteAt(ACME)).toEqual({
      access: 'granted',
      off: { host: 'acme.zendesk.com' },
      offKinds: [],
      origin: 'https://acme.zendesk.com',
      name: 'Zendesk',
    });
    expect([await isOff(ACME), await isOff(OTHER)]).toEqual([true, false]);
    // In another's tab only the frames of that host.
    expect(sentTo(1)).toEqual([{ kind: 'dispose', pattern: null }]);
    expect(sentTo(2)).toEqual([{ kind: 'dispose', pattern: '*://acme.zendesk.com/*' }]);
    expect(extension.injected).toEqual([]);
  });

  it('comes back without a reload, also into frames of the host in tabs that had a composer', async () => {
    await writeItem(badgeCounts, { 2: { 4: 0 } });
    await turnOff(ACME);
    await turnOn(ACME);
    expect(await isOff(ACME)).toBe(false);
    expect(injectedTabs()).toEqual(['/loader.js in 1', '/loader.js in 2']);
  });

  it('until a time leaves the loader there, which asks at the next focus, and holds no longer than that', async () => {
    const until = Date.now() + HOUR;
    await turnOff(ACME, until);
    expect(injectedTabs()).toEqual(['/loader.js in 1']);
    expect(await isOff(ACME)).toBe(true);
    vi.spyOn(Date, 'now').mockReturnValue(until);
    expect(await isOff(ACME)).toBe(false);
    expect((await siteAt(ACME)).off).toBeNull();
  });

  it('is told when it cannot be kept, and then nothing is sent away', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    expect(await turnOff(ACME)).toEqual({ ok: false, error: 'quota' });
    expect(extension.sentToTabs).toEqual([]);
    expect(await turnOff('chrome://settings')).toEqual({ ok: false, error: 'invalid' });
  });

  it('is refused rather than another one forgotten, where there is no room', async () => {
    const hosts = Array.from({ length: MOST_SWITCHES }, (_, at) => ({ host: `${at}.example` }));
    await writeItem(offSwitches, { hosts, kinds: [] });
    expect(await turnOff(ACME)).toEqual({ ok: false, error: 'invalid' });
    expect((await allSwitches()).hosts).toHaveLength(MOST_SWITCHES);
  });

  it('that has run out is forgotten once, and said to who watches', async () => {
    const until = Date.now() + HOUR;
    await turnOff(ACME, until);
    const heard = vi.fn();
    browser.storage.onChanged.addListener(heard);
    await forgetPast();
    expect(heard).not.toHaveBeenCalled();
    vi.spyOn(Date, 'now').mockReturnValue(until);
    await forgetPast();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('switching Amend off in a kind of editor', () => {
  it('holds on that host, for frames by their own address and by that of their tab, and every composer looks again', async () => {
    await turnKindOff('acme.zendesk.com', 'ckeditor5');
    expect(await kindsOffAt([ACME])).toEqual(['ckeditor5']);
    expect(await kindsOffAt(['about:blank', ACME])).toEqual(['ckeditor5']);
    expect(await kindsOffAt([OTHER, undefined])).toEqual([]);
    expect(await isOff(ACME)).toBe(false);
    expect([...sentTo(1), ...sentTo(2)]).toEqual([{ kind: 'look-again' }, { kind: 'look-again' }]);
    await turnKindOn('acme.zendesk.com', 'ckeditor5');
    expect(await kindsOffAt([ACME])).toEqual([]);
  });

  it('may hold everywhere', async () => {
    await turnKindOff(EVERYWHERE, 'quill');
    expect(await kindsOffAt([ACME, OTHER])).toEqual(['quill']);
    expect((await siteAt(OTHER)).offKinds).toEqual([{ host: EVERYWHERE, kind: 'quill' }]);
  });
});
