import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { mergedSettings, readSettings } from '../../lib/platform/settings.ts';
import { settledSite } from '../../lib/platform/settled-sites.ts';
import { siteAt } from '../../lib/platform/site-access.ts';
import { followSiteSettings } from '../../lib/platform/site-effects.ts';
import { isOff, kindsOffAt, turnKindOff, turnOff, turnOn } from '../../lib/platform/site-switches.ts';
import { writeItem } from '../../lib/platform/storage.ts';
import { badgeCounts } from '../../lib/platform/stored-items.ts';
import { extension } from '../support/fake-extension.ts';

const ACME = 'https://acme.zendesk.com/agent/tickets/7';
const MAIL = 'https://mail.google.com/mail/u/0/';

/** What a policy named "House rules" says of sites. */
async function settle(sites: { off?: string[]; on?: string[] }, isLocked = false) {
  const all = [...(sites.off ?? []), ...(sites.on ?? [])];
  const by = Object.fromEntries(all.map((place) => [place, 'House rules']));
  const locked = isLocked ? { sites: 'House rules' } : {};
  expect((await writeItem(mergedSettings, { sites, locked, setBy: { sites: by } })).ok).toBe(true);
}

describe('what policies say of an address', () => {
  const CASES: readonly (readonly [
    string,
    { off?: string[]; on?: string[] },
    string,
    'on' | 'off' | null,
  ])[] = [
    ['a product, by its id', { off: ['gmail'] }, MAIL, 'off'],
    ['a product at an address of a customer', { off: ['zendesk'] }, ACME, 'off'],
    ['a host', { off: ['acme.zendesk.com'] }, ACME, 'off'],
    ['all hosts below one', { off: ['zendesk.com'] }, ACME, 'off'],
    ['another product', { off: ['gmail'] }, ACME, null],
    ['a host that only ends alike', { off: ['endesk.com'] }, ACME, null],
    ['a whole ending', { off: ['com'] }, ACME, null],
    ['a name of no product', { off: ['constructor'] }, ACME, null],
    ['the host against its product', { off: ['zendesk'], on: ['acme.zendesk.com'] }, ACME, 'on'],
    ['the nearer of two hosts', { on: ['zendesk.com'], off: ['acme.zendesk.com'] }, ACME, 'off'],
    ['a page of the browser', { off: ['zendesk'] }, 'chrome://newtab', null],
  ];

  it.each(CASES)('%s', async (_name, sites, url, is) => {
    await settle(sites, true);
    const settled = settledSite(await readSettings(), url);
    expect(settled).toEqual(is && { is, by: 'House rules' });
  });

  it('to stay on binds nobody until sites are locked', async () => {
    await settle({ on: ['zendesk'] });
    expect(settledSite(await readSettings(), ACME)).toBeNull();
  });
});

describe('a site that a policy turned off', () => {
  beforeEach(async () => {
    extension.origins.add('https://*.zendesk.com/*');
    await settle({ off: ['zendesk'] });
  });

  it('is off by that policy, and the agent cannot turn it on', async () => {
    expect(await isOff(ACME)).toBe(true);
    expect((await turnOn(ACME)).ok).toBe(true);
    expect(await isOff(ACME)).toBe(true);
    expect(await siteAt(ACME)).toMatchObject({ off: { host: 'acme.zendesk.com', by: 'House rules' } });
    expect((await turnOff(ACME)).ok).toBe(false);
  });

  it('is for the agent to say again once the policy is gone', async () => {
    await settle({});
    expect(await isOff(ACME)).toBe(false);
    expect((await turnOff(ACME)).ok).toBe(true);
    expect(await isOff(ACME)).toBe(true);
  });
});

describe('a site that a policy keeps on', () => {
  beforeEach(async () => {
    extension.origins.add('https://*.zendesk.com/*');
  });

  it('cannot be turned off, and what was turned off before is on', async () => {
    await turnOff(ACME);
    await turnKindOff('*', 'textarea');
    await settle({ on: ['zendesk'] }, true);
    expect(await isOff(ACME)).toBe(false);
    expect(await kindsOffAt([ACME])).toEqual([]);
    expect((await turnOff(ACME)).ok).toBe(false);
    expect(await siteAt(ACME)).toMatchObject({ off: null, offKinds: [], keptOn: 'House rules' });
  });
});

describe('what is open when policies change their mind about a site', () => {
  const sentTo = (tab: number) =>
    extension.sentToTabs.filter(({ tabId }) => tabId === tab).map(({ message }) => message);
  const injected = () => extension.injected.map(({ target, files }) => `${files[0]} in ${target.tabId}`);

  beforeEach(async () => {
    await browser.tabs.create({ url: ACME });
    await browser.tabs.create({ url: MAIL });
    await writeItem(badgeCounts, { 1: { 0: 2 } });
    followSiteSettings();
  });

  it('loses its composers where Amend is off from now on, and nothing comes back', async () => {
    await settle({ off: ['zendesk'] });
    await expect.poll(() => sentTo(1)).toEqual([{ kind: 'dispose', pattern: null }]);
    expect(sentTo(2)).toEqual([]);
    expect(injected()).toEqual([]);
  });

  it('has the loader again where Amend may come back', async () => {
    await settle({ off: ['gmail'] });
    await settle({});
    await expect.poll(injected).toContain('/loader.js in 2');
  });

  it('asks anew where a reply is held back in another way, and stays', async () => {
    await writeItem(mergedSettings, { sendGuard: 'off', locked: {}, setBy: {} });
    await expect.poll(() => sentTo(1)).toEqual([{ kind: 'look-again' }]);
    expect([sentTo(2), injected()]).toEqual([[], []]);
  });

  it('is left alone by any other change', async () => {
    await writeItem(mergedSettings, { ownRules: false, locked: {}, setBy: {} });
    expect([sentTo(1), sentTo(2), injected()]).toEqual([[], [], []]);
  });
});
