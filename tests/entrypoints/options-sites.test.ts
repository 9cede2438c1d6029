import { describe, expect, it } from 'vitest';
import { allowProduct, forEachHost, readSites } from '../../entrypoints/options/site-rows.ts';
import { SITES } from '../../lib/draft/sites/index.ts';
import { allSwitches, turnKindOff, turnOff, turnOn } from '../../lib/platform/site-switches.ts';
import { EVERYWHERE } from '../../lib/platform/switches.ts';
import { extension } from '../support/fake-extension.ts';

const rowOf = async (id: string) => (await readSites()).sites.find((site) => site.id === id);
const allow = (id: string) => {
  for (const host of SITES.find((site) => site.id === id)?.hosts ?? []) extension.origins.add(host);
};

describe('the products in the settings', () => {
  it('are all that Amend knows, but for the demo', async () => {
    const { sites } = await readSites();
    expect(sites).toHaveLength(SITES.length - 1);
    expect(sites.map(({ id }) => id)).not.toContain('demo');
  });

  it("with its customers' addresses is on while allowed, however many of them are off, and cannot be turned off as a whole", async () => {
    allow('zendesk');
    await turnOff('https://acme.zendesk.com');
    expect(await rowOf('zendesk')).toMatchObject({ state: 'on', isFixed: false, hosts: ['*.zendesk.com'] });
  });

  it('with fixed addresses is turned off and on at all of them', async () => {
    allow('outlook');
    expect(await rowOf('outlook')).toMatchObject({ state: 'on', isFixed: true });
    expect(await forEachHost('outlook', turnOff)).toBe(true);
    expect(await rowOf('outlook')).toMatchObject({ state: 'off' });
    expect((await allSwitches()).hosts.length).toBeGreaterThan(1);
    expect(await forEachHost('outlook', turnOn)).toBe(true);
    expect(await rowOf('outlook')).toMatchObject({ state: 'on' });
  });

  it('that is asked for first is allowed by one click, and declining it is no fault', async () => {
    const id = SITES.find((site) => site.ask)?.id ?? '';
    expect(await rowOf(id)).toMatchObject({ state: 'ask' });
    extension.userSaysYes = false;
    expect(await allowProduct(id)()).toBe(true);
    expect(await rowOf(id)).toMatchObject({ state: 'ask' });
    extension.userSaysYes = true;
    expect(await allowProduct(id)()).toBe(true);
    expect(await rowOf(id)).toMatchObject({ state: 'on' });
  });

  it('that nobody knows is not switched', async () => {
    expect(await forEachHost('nothing', turnOff)).toBe(false);
  });
});

it('what is off is listed with its time, its kind and whether it is everywhere', async () => {
  const until = Date.now() + 1_000_000;
  await turnOff('https://acme.zendesk.com');
  await turnOff('https://mail.google.com', until);
  await turnKindOff('acme.zendesk.com', 'quill');
  await turnKindOff(EVERYWHERE, 'trix');
  expect((await readSites()).off).toEqual([
    { host: 'acme.zendesk.com', until: null },
    { host: 'mail.google.com', until },
    { host: 'acme.zendesk.com', kind: 'quill' },
    { host: null, kind: 'trix' },
  ]);
});
