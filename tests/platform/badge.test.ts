import { beforeEach, describe, expect, it, vi } from 'vitest';
import { badgeText, countFindings, recountOnNavigation, showSwitches } from '../../lib/platform/badge.ts';
import { browser } from '../../lib/platform/browser.ts';
import { turnOff, turnOn } from '../../lib/platform/site-switches.ts';

const shown = async (tabId: number) => browser.action.getBadgeText({ tabId });

describe('the badge', () => {
  beforeEach(() => recountOnNavigation());

  it.each([
    [0, ''],
    [-1, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('shows %d as "%s"', (count, text) => {
    expect(badgeText(count)).toBe(text);
  });

  it('adds up the frames of a tab, and keeps tabs apart', async () => {
    await Promise.all([countFindings(1, 0, 2), countFindings(1, 4, 3), countFindings(2, 0, 7)]);
    expect([await shown(1), await shown(2)]).toEqual(['5', '7']);
    await countFindings(1, 4, 0);
    expect(await shown(1)).toBe('2');
  });

  it('still knows the other frames after the worker was stopped', async () => {
    await countFindings(1, 0, 2);
    vi.resetModules();
    const restarted = await import('../../lib/platform/badge.ts');
    await restarted.countFindings(1, 4, 3);
    expect(await shown(1)).toBe('5');
  });

  it('asks no tab that never had a composer, and asks again one whose composer showed nothing', async () => {
    const asked = vi.spyOn(browser.tabs, 'sendMessage');
    const updated = browser.tabs.onUpdated as unknown as {
      trigger(id: number, change: object): Promise<unknown>;
    };
    await countFindings(1, 0, 0);
    await updated.trigger(7, { status: 'loading' });
    await updated.trigger(1, { status: 'loading' });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect(asked.mock.calls.map(([tabId]) => tabId)).toEqual([1]);
  });

  it('is empty again when the tab navigates', async () => {
    await countFindings(1, 0, 2);
    const updated = browser.tabs.onUpdated as unknown as {
      trigger(id: number, change: object): Promise<unknown>;
    };
    await updated.trigger(1, { status: 'loading' });
    await vi.waitFor(async () => expect(await shown(1)).toBe(''));
    await countFindings(1, 4, 1);
    expect(await shown(1)).toBe('1');
  });

  it.each([
    ['a new address', { status: 'loading', url: 'https://acme.zendesk.com/agent/tickets/8' }],
    ['an address that we are not told', { status: 'complete' }],
  ])('counts anew what is still there after %s', async (_name, change) => {
    await Promise.all([countFindings(1, 0, 2), countFindings(1, 7, 5)]);
    const asked = vi.fn(async (_tabId: number, message: { kind: string }) => {
      // Of the two frames one is still there.
      if (message.kind === 'look-again') await countFindings(1, 0, 2);
      return { ok: true, value: {} };
    });
    Object.assign(browser.tabs, { sendMessage: asked });
    const updated = browser.tabs.onUpdated as unknown as {
      trigger(id: number, change: object): Promise<unknown>;
    };
    await updated.trigger(1, change);
    await vi.waitFor(async () => expect(await shown(1)).toBe('2'));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('says where Amend is off, from the switch on, in every tab of that host and on each page there', async () => {
    showSwitches();
    const acme = await browser.tabs.create({ url: 'https://acme.zendesk.com/1' });
    const other = await browser.tabs.create({ url: 'https://other.zendesk.com/1' });
    await countFindings(acme.id as number, 0, 3);
    await turnOff('https://acme.zendesk.com');
    await vi.waitFor(async () => expect(await shown(acme.id as number)).toBe('off'));
    expect(await browser.action.getTitle({ tabId: acme.id })).toMatch(/is off here/);
    expect(await shown(other.id as number)).toBe('');
    // A browser empties the badge when the tab goes to another page.
    await browser.action.setBadgeText({ tabId: acme.id, text: '' });
    const updated = browser.tabs.onUpdated as unknown as {
      trigger(id: number, change: object): Promise<unknown>;
    };
    await updated.trigger(acme.id as number, { status: 'loading' });
    await vi.waitFor(async () => expect(await shown(acme.id as number)).toBe('off'));
    await turnOn('https://acme.zendesk.com');
    await vi.waitFor(async () => expect(await shown(acme.id as number)).not.toBe('off'));
    expect(await browser.action.getTitle({ tabId: acme.id })).toMatch(/^Amend in this tab/);
  });

  it('no longer says off when the agent comes to a tab after the time is over', async () => {
    showSwitches();
    const tab = await browser.tabs.create({ url: 'https://acme.zendesk.com/1' });
    const until = Date.now() + 3_600_000;
    await turnOff('https://acme.zendesk.com', until);
    await vi.waitFor(async () => expect(await shown(tab.id as number)).toBe('off'));
    vi.spyOn(Date, 'now').mockReturnValue(until);
    const activated = browser.tabs.onActivated as unknown as { trigger(info: object): Promise<unknown> };
    await activated.trigger({ tabId: tab.id, windowId: 0 });
    await vi.waitFor(async () => expect(await shown(tab.id as number)).toBe(''));
  });

  it('takes it calmly when the tab has gone', async () => {
    vi.spyOn(browser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 1.'));
    await expect(countFindings(1, 0, 2)).resolves.toBeUndefined();
  });
});
