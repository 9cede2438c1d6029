import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberAsked } from '../../lib/platform/asked-site.ts';
import { browser } from '../../lib/platform/browser.ts';
import { keepLoaderRegistered } from '../../lib/platform/loader-registration.ts';
import { useOnThisSite } from '../../lib/platform/site-access.ts';
import { isOff, turnOff } from '../../lib/platform/site-switches.ts';
import { extension } from '../support/fake-extension.ts';

const DESK = 'https://desk.example';
const PATTERN = 'https://desk.example/*';
const injected = () => extension.injected.map(({ target }) => target.tabId);
const kept = async () => Object.keys(await browser.storage.session.get(null));

beforeEach(() => keepLoaderRegistered());

describe('a site that was asked for in a popup, which the question itself closed', () => {
  it('is started by the worker as soon as the agent says yes: on, and in the tab', async () => {
    await turnOff(DESK);
    await rememberAsked({ origin: DESK, tabId: 7 });
    extension.onAdded.trigger({ origins: [PATTERN] });
    await vi.waitFor(() => expect(injected()).toContain(7));
    expect(await isOff(DESK)).toBe(false);
    expect(await kept()).not.toContain('asked-site');
  });

  it('is not started by the leave for another site', async () => {
    await rememberAsked({ origin: DESK, tabId: 7 });
    extension.origins.add('https://other.example/*');
    extension.onAdded.trigger({ origins: ['https://other.example/*'] });
    await vi.waitFor(() => expect(extension.scripts.size).toBe(1));
    expect(injected()).toEqual([]);
    expect(await kept()).toContain('asked-site');
  });
});

it.each([
  ['yes', true],
  ['no', false],
])('nothing is kept of the question once the agent said %s', async (_name, answer) => {
  extension.userSaysYes = answer;
  await useOnThisSite(DESK, 7);
  expect(await kept()).not.toContain('asked-site');
});
