import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/platform/browser.ts';
import { keepLoaderRegistered } from '../../../lib/platform/loader-registration.ts';
import { allowHost, letHostGo } from '../../../lib/platform/policy/policy-hosts.ts';
import { addedSites, useOnThisSite } from '../../../lib/platform/site-access.ts';
import { extension } from '../../support/fake-extension.ts';

const ADDRESS = 'https://policies.acme.example/wording.json';
const PATTERN = 'https://policies.acme.example/*';

describe('leave to read policies from a host', () => {
  it('is asked for that one host, and is no leave for its pages', async () => {
    keepLoaderRegistered();
    expect(await allowHost(ADDRESS)).toBe(true);
    expect([...extension.origins]).toEqual([PATTERN]);
    expect(await addedSites()).toEqual([]);
    expect(extension.scripts.size).toBe(0);
  });

  it('leaves nothing behind where the agent says no, or no address was named', async () => {
    extension.userSaysYes = false;
    expect(await allowHost(ADDRESS)).toBe(false);
    extension.userSaysYes = true;
    expect(await allowHost('not an address')).toBe(false);
    await useOnThisSite('https://policies.acme.example');
    expect(await addedSites()).toHaveLength(1);
  });

  it('becomes leave for its pages where the agent wants Amend there too', async () => {
    keepLoaderRegistered();
    await allowHost(ADDRESS);
    await useOnThisSite('https://policies.acme.example');
    expect(await addedSites()).toHaveLength(1);
    await vi.waitFor(() => expect([...extension.scripts.values()][0]?.matches).toEqual([PATTERN]));
    await letHostGo(ADDRESS, []);
    expect([...extension.origins]).toEqual([PATTERN]);
  });

  it('takes nothing from a site that Amend works in already', async () => {
    await useOnThisSite('https://policies.acme.example');
    await allowHost(ADDRESS);
    expect(await addedSites()).toHaveLength(1);
    await letHostGo(ADDRESS, []);
    expect([...extension.origins]).toEqual([PATTERN]);
  });

  it('is given back with the last policy from there', async () => {
    await allowHost(ADDRESS);
    await letHostGo(ADDRESS, ['https://policies.acme.example/other.json']);
    expect([...extension.origins]).toEqual([PATTERN]);
    await letHostGo(ADDRESS, ['https://elsewhere.example/wording.json']);
    expect([...extension.origins]).toEqual([]);
    expect(await addedSites()).toEqual([]);
    expect((await browser.storage.local.get('policy-hosts'))['policy-hosts']).toMatchObject({ value: [] });
  });
});
