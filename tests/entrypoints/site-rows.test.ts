import { beforeEach, describe, expect, it } from 'vitest';
import { readSites } from '../../entrypoints/options/site-rows.ts';
import { knownPatterns } from '../../lib/platform/known-sites.ts';
import { mergedSettings } from '../../lib/platform/settings.ts';
import { turnOff } from '../../lib/platform/site-switches.ts';
import { writeItem } from '../../lib/platform/storage.ts';
import { withoutPath } from '../../lib/platform/web-address.ts';
import { extension } from '../support/fake-extension.ts';

const rowOf = async (id: string) => (await readSites()).sites.find((site) => site.id === id);

/** What policies say of sites, each by the name of one. */
async function settle(off: Record<string, string>, on: Record<string, string> = {}) {
  const sites = { off: Object.keys(off), on: Object.keys(on) };
  const [locker] = Object.values(on);
  const locked = locker === undefined ? {} : { sites: locker };
  await writeItem(mergedSettings, { sites, locked, setBy: { sites: { ...off, ...on } } });
}

describe('the products in the settings', () => {
  beforeEach(() => {
    for (const pattern of knownPatterns) extension.origins.add(withoutPath(pattern));
  });

  it('are on or off as the agent has it, where no policy says anything', async () => {
    await turnOff('https://mail.google.com/');
    expect(await rowOf('gmail')).toMatchObject({ state: 'off', setBy: undefined, isFixed: true });
    expect(await rowOf('zendesk')).toMatchObject({ state: 'on', setBy: undefined, isFixed: false });
  });

  it('are off by a policy, by their id or by what all their addresses lie below', async () => {
    await settle({ gmail: 'House rules', 'zendesk.com': 'Your organisation' });
    expect(await rowOf('gmail')).toMatchObject({ state: 'off', setBy: 'House rules' });
    expect(await rowOf('zendesk')).toMatchObject({ state: 'off', setBy: 'Your organisation' });
  });

  it('are kept on by a policy, whatever the agent turned off before', async () => {
    await turnOff('https://mail.google.com/');
    await settle({}, { gmail: 'House rules' });
    expect(await rowOf('gmail')).toMatchObject({ state: 'on', setBy: 'House rules' });
  });

  it('are for the agent to say where a policy names one of several addresses', async () => {
    await settle({ 'outlook.live.com': 'House rules' });
    expect(await rowOf('outlook')).toMatchObject({ state: 'on', setBy: undefined });
    expect((await readSites()).off).toEqual([{ host: 'outlook.live.com', until: null, by: 'House rules' }]);
  });

  it('have no switch where every team hosts its own', async () => {
    expect(await rowOf('freescout')).toMatchObject({ hosts: [], state: 'on', isFixed: false });
  });
});
