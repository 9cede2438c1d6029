import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberAsked } from '../../lib/platform/asked-note.ts';
import { startAsked } from '../../lib/platform/asked-site.ts';
import { browser } from '../../lib/platform/browser.ts';
import { keepLoaderRegistered } from '../../lib/platform/loader-registration.ts';
import { allowHost } from '../../lib/platform/policy/policy-hosts.ts';
import { useOnThisSite, useProduct } from '../../lib/platform/site-access.ts';
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

  it('is not started by a leave that comes a minute later: the agent had said no', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await rememberAsked({ origin: DESK, tabId: 7 });
    vi.setSystemTime(Date.now() + 60_000);
    await startAsked([PATTERN]);
    expect(injected()).toEqual([]);
    vi.useRealTimers();
  });

  it.each([
    ['a whole product', () => useProduct([PATTERN])],
    ['policies of that host', () => allowHost(`${DESK}/policy.json`)],
  ])('is not started by a leave for %s', async (_, asks) => {
    await rememberAsked({ origin: DESK, tabId: 7 });
    await asks();
    await vi.waitFor(async () => expect(await kept()).not.toContain('asked-site'));
    expect(injected()).not.toContain(7);
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

it('nothing is kept of the question where the browser would not ask it', async () => {
  vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('must be in a user gesture'));
  await useOnThisSite(DESK, 7);
  expect(await kept()).not.toContain('asked-site');
});

it.each([
  ['yes', true],
  ['no', false],
])('nothing is kept of the question once the agent said %s', async (_name, answer) => {
  extension.userSaysYes = answer;
  await useOnThisSite(DESK, 7);
  expect(await kept()).not.toContain('asked-site');
});
