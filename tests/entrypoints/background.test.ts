import { beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background.ts';
import { browser } from '../../lib/platform/browser.ts';
import { watchCaseTrouble } from '../../lib/platform/case-trouble.ts';
import { getChecklist } from '../../lib/platform/checklists.ts';
import { listFaults } from '../../lib/platform/report.ts';
import { turnOff } from '../../lib/platform/site-switches.ts';
import { deliver, extension, inFrame, OWN_PAGE } from '../support/fake-extension.ts';

const ref = { site: 'zendesk:acme', id: '7' };
const steps = {
  kind: 'steps',
  site: ref.site,
  caseId: ref.id,
  replyId: 'a.1',
  levels: { apology: 'strong' },
};
const sent = { kind: 'replied', site: ref.site, caseId: ref.id, promises: [] };
const installed = (reason: string) =>
  (browser.runtime.onInstalled as unknown as { trigger(details: object): Promise<unknown> }).trigger({
    reason,
  });
const urls = async () => (await browser.tabs.query({})).map((tab) => tab.url);

beforeEach(() => {
  // Node's global is no event target, as a worker's is.
  vi.stubGlobal('addEventListener', vi.fn());
  background.main();
});

describe('the loader asks for a composer', () => {
  it('and gets it in its own frame', async () => {
    expect(await deliver({ kind: 'bring-composer' }, inFrame(3, 9))).toEqual({
      ok: true,
      value: { brought: true },
    });
    expect(extension.injected).toEqual([{ target: { tabId: 3, frameIds: [9] }, files: ['/composer.js'] }]);
  });

  it.each([
    ['its own host', inFrame(3, 0, 'https://acme.zendesk.com/agent')],
    [
      'the host of its tab',
      { ...inFrame(3, 2, 'https://acme.zendesk.com/agent'), url: 'https://frames.example/' },
    ],
  ])('and gets none when Amend is off on %s', async (_name, sender) => {
    await turnOff('https://acme.zendesk.com');
    expect(await deliver({ kind: 'bring-composer' }, sender)).toEqual({
      ok: true,
      value: { brought: false },
    });
    expect(extension.injected).toEqual([]);
  });

  it('for the frames within and gets it, but not where Amend is off', async () => {
    const ask = () => deliver({ kind: 'bring-loader' }, inFrame(3));
    expect(await ask()).toEqual({ ok: true, value: { brought: true } });
    await turnOff('https://acme.zendesk.com');
    expect(await ask()).toEqual({ ok: true, value: { brought: false } });
  });

  it('and is told when the browser does not let us in', async () => {
    extension.injectionFails = true;
    expect(await deliver({ kind: 'bring-composer' }, inFrame(3))).toEqual({
      ok: true,
      value: { brought: false },
    });
  });
});

describe('checklists', () => {
  it('take over what a draft covers, up and down, and keep it when the next reply begins', async () => {
    const kept = async () => (await getChecklist({ site: ref.site, caseId: ref.id }))?.signs.apology;
    await deliver(steps, inFrame(3));
    await deliver({ ...steps, levels: { apology: 'weak' } }, inFrame(3));
    expect(await kept()).toMatchObject({ level: 'weak' });
    await deliver({ ...sent, replyId: steps.replyId }, inFrame(3));
    await deliver({ ...steps, replyId: 'a.2', levels: { apology: 'absent' } }, inFrame(3));
    expect(await kept()).toMatchObject({ level: 'absent', earlier: 'weak' });
  });

  it('take ticks from our pages, also right after the worker was stopped', async () => {
    await deliver(steps, inFrame(3));
    vi.resetModules();
    (browser.runtime.onMessage as unknown as { removeAllListeners(): void }).removeAllListeners();
    const restarted = await import('../../entrypoints/background.ts');
    restarted.default.main();
    const tick = {
      kind: 'checklist-tick',
      case: ref,
      modelId: 'recovery-5',
      stepId: 'empathy',
      hand: 'ticked',
    };
    expect(await deliver(tick, OWN_PAGE)).toMatchObject({
      ok: true,
      value: {
        error: null,
        checklist: { signs: { apology: { level: 'strong' } }, hands: { empathy: { state: 'ticked' } } },
      },
    });
  });

  it('tell the panel when what a page reports could not be kept, and when it can be again', async () => {
    const seen: unknown[] = [];
    const stop = new AbortController();
    watchCaseTrouble((error) => seen.push(error), stop.signal);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await deliver(steps, inFrame(3));
    await vi.waitFor(() => expect(seen).toEqual(['quota']));
    await deliver({ ...steps, levels: { apology: 'weak' } }, inFrame(3));
    await vi.waitFor(() => expect(seen).toEqual(['quota', null]));
    stop.abort();
  });

  it('say so when they could not be kept', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const tick = {
      kind: 'checklist-tick',
      case: ref,
      modelId: 'recovery-5',
      stepId: 'empathy',
      hand: 'ticked',
    };
    expect(await deliver(tick, OWN_PAGE)).toEqual({ ok: true, value: { checklist: null, error: 'quota' } });
    await vi.waitFor(async () => expect(await listFaults()).toMatchObject([{ code: 'storage-quota' }]));
  });
});

describe('a frame of another origin', () => {
  const ask = (tabUrl: string | undefined) =>
    deliver(
      { kind: 'site-here' },
      { ...inFrame(3, 4, 'https://frames.example/'), tab: { id: 3, url: tabUrl } },
    );

  it.each([
    ['the case of the page around it', 'https://acme.zendesk.com/agent/tickets/7?x=1', ref],
    ['no case where that page shows none', 'https://acme.zendesk.com/agent/home', null],
    ['no case of a site that we do not know', 'https://desk.example/tickets/7', null],
    ['no case where the browser tells us no address', undefined, null],
  ])('is told %s, and never its address', async (_name, tabUrl, expected) => {
    const answer = await ask(tabUrl);
    expect(answer).toMatchObject({ ok: true, value: { outerCase: expected } });
    expect(JSON.stringify(answer)).not.toMatch(/x=1|agent\/home|desk\.example/);
  });
});

describe('the key of the panel', () => {
  it('opens the panel in the press itself, and has an open one look at its tab again', async () => {
    const told = vi.fn();
    browser.runtime.onMessage.addListener(told);
    extension.onCommand.trigger('open-panel', { id: 3, windowId: 2 });
    expect(extension.panelsOpened).toEqual([{ windowId: 2 }]);
    await vi.waitFor(() => expect(told.mock.calls[0]?.[0]).toEqual({ kind: 'tab-told' }));
  });

  it('is the only one that does', () => {
    extension.onCommand.trigger('something-else', { id: 3, windowId: 2 });
    expect(extension.panelsOpened).toEqual([]);
  });
});

describe('the context menu', () => {
  const clicked = (info: object, tab?: object) => extension.onMenuClicked.trigger(info, tab);

  it.each(['install', 'update'])('has one item, on selected words, after "%s"', async (reason) => {
    await installed(reason);
    await installed(reason);
    await vi.waitFor(() =>
      expect([...extension.menu]).toEqual([
        ['check-selection', { title: 'Check selection with Amend', contexts: ['selection'] }],
      ]),
    );
  });

  it('opens the check page for the frame that was clicked in, with no word of it in the address', async () => {
    clicked(
      { menuItemId: 'check-selection', frameId: 4, selectionText: 'private words' },
      { id: 3, index: 0, windowId: 0 },
    );
    await vi.waitFor(async () => {
      const opened = (await urls()).filter((url) => url?.includes('/check.html'));
      expect(opened).toEqual([expect.stringMatching(/\/check\.html#tab=3&frame=4$/)]);
    });
  });

  it.each([
    ['an item of somebody else', { menuItemId: 'other' }, { id: 3, index: 0 }],
    ['a page that is in no tab', { menuItemId: 'check-selection' }, undefined],
  ])('does nothing for %s', async (_name, info, tab) => {
    clicked(info, tab);
    expect((await urls()).filter((url) => url?.includes('check.html'))).toEqual([]);
  });
});

describe('after the install', () => {
  it.each([
    ['install', 1],
    ['update', 0],
    ['browser_update', 0],
  ])('"%s" opens the welcome page %d time(s)', async (reason, times) => {
    await installed(reason);
    await vi.waitFor(async () =>
      expect((await urls()).filter((url) => url?.endsWith('/welcome.html'))).toHaveLength(times),
    );
  });

  it.each([
    ['install', 1],
    ['update', 1],
  ])('"%s" puts the loader into open helpdesks', async (reason, times) => {
    await browser.tabs.create({ url: 'https://acme.zendesk.com/' });
    await installed(reason);
    await vi.waitFor(() => expect(extension.injected).toHaveLength(times));
  });
});

describe('facts of a case', () => {
  const say = (facts: object, gone: readonly string[] = []) =>
    deliver({ kind: 'case-facts', case: ref, facts, gone }, OWN_PAGE);
  const kept = async () => (await getChecklist({ site: ref.site, caseId: ref.id }))?.facts;

  it('said one right after the other are all kept, and one is taken back alone', async () => {
    await Promise.all([say({ cause: 'human-slip' }), say({ severity: 'major' })]);
    expect(await kept()).toEqual({ cause: 'human-slip', severity: 'major' });
    await say({}, ['cause']);
    expect(await kept()).toEqual({ severity: 'major' });
  });
});
