import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { type ComposerLink, openComposerLink } from '../../lib/platform/composer-link.ts';
import { messages, type PanelCommand, panelEvent } from '../../lib/platform/messages.ts';
import { type PanelView, watchActiveTab } from '../../lib/platform/panel-link.ts';
import { turnKindOff, turnOff, turnOn } from '../../lib/platform/site-switches.ts';
import { NO_RECOVERY } from '../../lib/review/draft-recovery.ts';
import { panelDraftOf } from '../../lib/review/panel-draft.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import { deliver, extension, inFrame, OWN_PAGE, portPair } from '../support/fake-extension.ts';

const PAGE = 'https://acme.zendesk.com/agent/tickets/7';

function state(draftId: string, revision = 1, text = `Words of ${draftId}`): ReviewState {
  return {
    draftId,
    replyId: `${draftId}.1`,
    revision,
    editorKind: 'textarea',
    caseRef: { site: 'zendesk:acme', id: '7' },
    siteName: 'Zendesk',
    where: 'public',
    text,
    findings: [],
    ignored: 0,
    ...NO_RECOVERY,
    steps: [],
    emptiedBy: null,
  };
}

interface Composer {
  readonly link: ComposerLink;
  readonly commands: PanelCommand[];
  readonly lost: ReturnType<typeof vi.fn>;
  readonly navigated: ReturnType<typeof vi.fn>;
  readonly watched: ReturnType<typeof vi.fn>;
  readonly stop: AbortController;
}

function composer(states: () => readonly ReviewState[] = () => []): Composer {
  const commands: PanelCommand[] = [];
  const lost = vi.fn();
  const navigated = vi.fn();
  const watched = vi.fn();
  const stop = new AbortController();
  extension.sender = inFrame(1, 0, PAGE);
  const link = openComposerLink({
    signal: stop.signal,
    states,
    onPanel: watched,
    onCommand: (command) => void commands.push(command),
    onNavigated: navigated,
    onLost: lost,
  });
  return { link, commands, lost, navigated, watched, stop };
}

/** A panel's end of a port to the composer of this frame, with all it heard. */
async function connected(sender: object = OWN_PAGE, name = 'amend-panel') {
  const heard: unknown[] = [];
  const [mine, theirs] = portPair(name, sender);
  mine.onMessage.addListener(((message: unknown) => heard.push(message)) as never);
  extension.onConnect.trigger(theirs);
  await vi.waitFor(() => expect(theirs.name).toBe(name));
  return { port: mine, heard };
}

async function panel(options: { tabId?: number } = {}) {
  extension.origins.add('https://*.zendesk.com/*');
  const views: PanelView[] = [];
  const outcomes: unknown[] = [];
  const stop = new AbortController();
  const link = watchActiveTab({
    signal: stop.signal,
    onView: (view) => void views.push(view),
    onOutcome: (outcome) => void outcomes.push(outcome),
    ...options,
  });
  return { views, outcomes, stop, link, last: () => views.at(-1) };
}

const open = (url: string) => browser.tabs.create({ url, active: true });

describe('the composer', () => {
  it('sends no draft anywhere while no panel is open', async () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    const { link } = composer();
    link.publish(state('a'));
    link.count(3);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    expect(JSON.stringify(sent.mock.calls)).not.toContain('Words of a');
  });

  it('says with its frame’s last breath that it shows nothing there, and counts again where the page comes back', async () => {
    const frame = new EventTarget();
    vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame));
    const { link, stop } = composer();
    vi.unstubAllGlobals();
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    const counts = () =>
      sent.mock.calls.flatMap(([message]) => {
        const { kind, count } = message as unknown as { kind: string; count?: number };
        return kind === 'count' ? [count] : [];
      });
    frame.dispatchEvent(new Event('pagehide'));
    expect(counts(), 'nothing was shown').toEqual([]);
    link.count(2);
    frame.dispatchEvent(new Event('pagehide'));
    expect(counts()).toEqual([2, 0]);
    await deliver({ kind: 'look-again' }, OWN_PAGE);
    expect(counts()).toEqual([2, 0, 2]);
    stop.abort();
    frame.dispatchEvent(new Event('pagehide'));
    expect(counts()).toEqual([2, 0, 2]);
  });

  it('shows a panel that connects what is open, and from then on each change', async () => {
    const { link } = composer(() => [state('a')]);
    const { heard } = await connected();
    link.publish(state('a', 2));
    link.ended('a');
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard).toEqual([
      { kind: 'state', state: panelDraftOf(state('a')) },
      { kind: 'state', state: panelDraftOf(state('a', 2)) },
      { kind: 'ended', draftId: 'a' },
    ]);
  });

  it('says when somebody watches', async () => {
    const { watched } = composer(() => [state('a')]);
    expect(watched).not.toHaveBeenCalled();
    const { heard } = await connected();
    expect(watched).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
  });

  it('tells of a reply that went out what was promised by when, panel or not', async () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    const { link } = composer();
    const promises = [{ kind: 'call' as const, due: { day: '2026-11-26' } }];
    const reply = { site: 'zendesk:acme', caseId: '7', replyId: 'a.1', promises };
    sent.mockResolvedValueOnce({ ok: false, error: 'failed' } as never);
    expect(await link.replied(reply), 'the caller may tell it again').toBe(false);
    sent.mockResolvedValueOnce({ ok: true, value: {} } as never);
    expect(await link.replied(reply)).toBe(true);
    expect(sent.mock.calls).toEqual(Array(2).fill([{ kind: 'replied', ...reply }]));
    expect(messages.replied.input.safeParse(reply).success).toBe(true);
  });

  it('takes all that a draft can show through to a panel', () => {
    const text = 'Sorry. I will call you {when}.';
    const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
    const full: ReviewState = {
      ...state('a', 1, text),
      steps: [{ stepId: 'apology', level: 'weak', evidence: [at('Sorry')], places: [at('Sorry.')] }],
      hints: [{ id: 'token-only', evidence: [at('Sorry')] }],
      promises: [
        { ...at('I will call you'), kind: 'call', due: { at: 1_790_000_000_000 } },
        { ...at('call you'), kind: 'other', due: null, problem: 'impossible' },
      ],
      slots: [at('{when}')],
      customer: {
        type: 'delay',
        severity: 'major',
        again: true,
        cues: [{ kind: 'anger', words: 'furious' }],
      },
    };
    const event = { kind: 'state', state: panelDraftOf(full) };
    expect(panelEvent.safeParse(event)).toMatchObject({ success: true, data: event });
  });

  it.each([
    ['another extension', { id: 'other', url: 'chrome-extension://other/' }, 'amend-panel'],
    ['another port', OWN_PAGE, 'devtools'],
  ])('shows nothing to %s', async (_name, sender, name) => {
    const { link } = composer(() => [state('a')]);
    const { heard } = await connected(sender, name);
    const ours = await connected();
    link.publish(state('a', 2));
    await vi.waitFor(() => expect(ours.heard).toHaveLength(2));
    expect(heard).toEqual([]);
  });

  it('acts on well-formed commands only', async () => {
    const { commands } = composer();
    const { port } = await connected();
    port.postMessage({ kind: 'insert', draftId: 'a' });
    port.postMessage(null);
    port.postMessage({ kind: 'fix-all', draftId: 'a' });
    await vi.waitFor(() => expect(commands).toEqual([{ kind: 'fix-all', draftId: 'a' }]));
  });

  it('lets go once, quietly, when the extension was updated under it', async () => {
    const { link, lost } = composer(() => [state('a')]);
    await connected();
    Object.assign(browser.runtime, { id: undefined });
    link.publish(state('a', 2));
    link.count(1);
    link.steps({ site: 's', caseId: '1', replyId: 'a.1', levels: {} });
    expect(await link.replied({ site: 's', caseId: '1', replyId: 'a.1', promises: [] })).toBe(false);
    link.ended('a');
    link.ready();
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
    expect(extension.onConnect.size()).toBe(0);
  });

  it('lets go when sending finds the context invalidated', async () => {
    const { link, lost } = composer();
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    link.count(1);
    link.count(2);
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
  });

  it('stays when the worker only does not answer', async () => {
    const { link, lost } = composer();
    const sent = vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('No receiver'));
    link.count(1);
    link.count(2);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
    expect(lost).not.toHaveBeenCalled();
  });

  it.each([
    ['for every frame', null, 1],
    ['for its own site', 'https://acme.zendesk.com/*', 1],
    ['for another site', 'https://other.example/*', 0],
  ])('goes away when told to, %s', async (_name, pattern, times) => {
    vi.stubGlobal('origin', 'https://acme.zendesk.com');
    const { lost } = composer();
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    expect(await deliver({ kind: 'dispose', pattern }, OWN_PAGE)).toEqual({ ok: true, value: {} });
    // With the answer it is done: a loader that is brought back after it finds nobody at work. And the badge must not
    // go on counting what is shown no more.
    expect(sent.mock.calls).toEqual(Array(times).fill([{ kind: 'count', count: 0 }]));
    expect(lost).toHaveBeenCalledTimes(times);
    vi.stubGlobal('origin', undefined);
  });

  it('looks again when the worker says that the tab went somewhere, and no page can make it', async () => {
    const { navigated } = composer();
    expect(await deliver({ kind: 'look-again' }, inFrame(1))).toEqual({ ok: false, error: 'refused' });
    expect(navigated).not.toHaveBeenCalled();
    expect(await deliver({ kind: 'look-again' }, OWN_PAGE)).toEqual({ ok: true, value: {} });
    expect(navigated).toHaveBeenCalledTimes(1);
  });

  it('tells its count anew when it looks again, also when it is nothing', async () => {
    const { link } = composer();
    const sent = vi.spyOn(browser.runtime, 'sendMessage');
    await deliver({ kind: 'look-again' }, OWN_PAGE);
    link.count(3);
    await deliver({ kind: 'look-again' }, OWN_PAGE);
    expect(sent.mock.calls).toEqual([0, 3, 3].map((count) => [{ kind: 'count', count }]));
  });

  it('cannot be sent away by a page', async () => {
    composer();
    expect(await deliver({ kind: 'dispose', pattern: null }, inFrame(1))).toEqual({
      ok: false,
      error: 'refused',
    });
  });

  it('leaves no listener behind', () => {
    const { stop } = composer();
    stop.abort();
    expect(extension.onConnect.size()).toBe(0);
    expect((browser.runtime.onMessage as unknown as { hasListeners(): boolean }).hasListeners()).toBe(false);
  });
});

describe('the panel', () => {
  it('finds the composers that run already, and shows the draft that changed last', async () => {
    const tab = await open(PAGE);
    const { link } = composer(() => [state('a'), state('b')]);
    extension.sender = inFrame(tab.id as number, 0, PAGE);
    const { last } = await panel();
    await vi.waitFor(() => expect(last()).toMatchObject({ kind: 'review', state: { draftId: 'b' } }));
    link.publish(state('a', 2));
    await vi.waitFor(() =>
      expect(last()).toMatchObject({ kind: 'review', state: { draftId: 'a', revision: 2 } }),
    );
    expect(last()).toMatchObject({ others: [{ draftId: 'b' }] });
  });

  it('finds a composer that starts later', async () => {
    const tab = await open(PAGE);
    const { last } = await panel();
    await vi.waitFor(() =>
      expect(last()).toEqual({
        kind: 'no-composer',
        origin: 'https://acme.zendesk.com',
        site: 'Zendesk',
        offKinds: [],
      }),
    );
    const { link } = composer(() => [state('a')]);
    extension.sender = inFrame(tab.id as number, 0, PAGE);
    link.ready();
    await vi.waitFor(() => expect(last()).toMatchObject({ kind: 'review', state: { draftId: 'a' } }));
  });

  it('shows no older state over a newer one', async () => {
    const tab = await open(PAGE);
    const { link } = composer(() => [state('a', 5)]);
    extension.sender = inFrame(tab.id as number, 0, PAGE);
    const { last } = await panel();
    await vi.waitFor(() => expect(last()).toMatchObject({ state: { revision: 5 } }));
    link.publish(state('a', 4));
    link.publish(state('b', 1));
    await vi.waitFor(() => expect(last()).toMatchObject({ state: { draftId: 'b' } }));
    expect(last()).toMatchObject({ others: [{ draftId: 'a', revision: 5 }] });
  });

  it('sends a command to the draft it names, and hears what became of it', async () => {
    const tab = await open(PAGE);
    const { link, commands } = composer(() => [state('a')]);
    extension.sender = inFrame(tab.id as number, 0, PAGE);
    const shown = await panel();
    await vi.waitFor(() => expect(shown.last()?.kind).toBe('review'));
    expect(shown.link.send({ kind: 'fix-all', draftId: 'gone' })).toBe(false);
    expect(shown.link.send({ kind: 'fix-all', draftId: 'a' })).toBe(true);
    await vi.waitFor(() => expect(commands).toEqual([{ kind: 'fix-all', draftId: 'a' }]));
    link.outcome('a', 'fix-all', 'stale');
    await vi.waitFor(() => expect(shown.outcomes).toMatchObject([{ command: 'fix-all', result: 'stale' }]));
  });

  it('forgets a draft that ended and a frame that went', async () => {
    const tab = await open(PAGE);
    const { link, stop } = composer(() => [state('a'), state('b')]);
    extension.sender = inFrame(tab.id as number, 0, PAGE);
    const { last } = await panel();
    await vi.waitFor(() => expect(last()).toMatchObject({ state: { draftId: 'b' } }));
    link.ended('b');
    await vi.waitFor(() => expect(last()).toMatchObject({ state: { draftId: 'a' }, others: [] }));
    stop.abort();
    await vi.waitFor(() => expect(last()?.kind).toBe('no-composer'));
  });

  it.each([
    ['a page of the browser', 'chrome://settings/', { kind: 'no-access' }],
    ['a file', 'file:///home/agent/reply.html', { kind: 'no-access' }],
    ['a tab whose address is not told', undefined, { kind: 'no-access' }],
    [
      'a site that can be asked for',
      'https://desk.example:8443/a',
      { kind: 'no-access', origin: 'https://desk.example:8443' },
    ],
  ])('says what is the matter with %s', async (_name, url, view) => {
    await browser.tabs.create({ active: true, ...(url === undefined ? {} : { url }) });
    const { last } = await panel();
    await vi.waitFor(() => expect(last()).toEqual(view));
  });

  it('offers a site as soon as a click on the toolbar button tells which one it is', async () => {
    const tab = await browser.tabs.create({ active: true });
    const { last } = await panel();
    await vi.waitFor(() => expect(last()).toEqual({ kind: 'no-access' }));
    const told = { ...tab, url: 'https://desk.example/a' };
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [told] as never);
    expect(await deliver({ kind: 'tab-told' }, OWN_PAGE)).toEqual({ ok: true, value: {} });
    await vi.waitFor(() => expect(last()).toEqual({ kind: 'no-access', origin: 'https://desk.example' }));
  });

  it('sees Amend being switched off and on at this site', async () => {
    await open(PAGE);
    const { last } = await panel();
    await vi.waitFor(() => expect(last()?.kind).toBe('no-composer'));
    await turnOff(PAGE);
    await vi.waitFor(() => expect(last()).toMatchObject({ kind: 'off', site: 'Zendesk' }));
    await turnOn(PAGE);
    await vi.waitFor(() => expect(last()?.kind).toBe('no-composer'));
  });

  it('sees it come back when the time is over, without anybody switching', async () => {
    await open(PAGE);
    const { last } = await panel();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      const until = Date.now() + 3_600_000;
      await turnOff(PAGE, until);
      await vi.waitFor(() => expect(last()).toMatchObject({ kind: 'off', until }));
      await vi.advanceTimersByTimeAsync(3_601_000);
      await vi.waitFor(() => expect(last()?.kind).toBe('no-composer'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('names the kinds of editors that are off here', async () => {
    await open(PAGE);
    const { last } = await panel();
    await turnKindOff('acme.zendesk.com', 'quill');
    await vi.waitFor(() =>
      expect(last()).toMatchObject({ offKinds: [{ host: 'acme.zendesk.com', kind: 'quill' }] }),
    );
  });

  it('follows the active tab of its window, and lets the drafts of the other go', async () => {
    const first = await open(PAGE);
    composer(() => [state('a')]);
    extension.sender = inFrame(first.id as number, 0, PAGE);
    const { last, link } = await panel();
    await vi.waitFor(() => expect(last()?.kind).toBe('review'));
    await open('https://desk.example/');
    await vi.waitFor(() => expect(last()).toEqual({ kind: 'no-access', origin: 'https://desk.example' }));
    expect(link.send({ kind: 'fix-all', draftId: 'a' })).toBe(false);
  });

  it('stays with the tab it is pinned to', async () => {
    const first = await open(PAGE);
    const { last, link } = await panel({ tabId: first.id as number });
    await vi.waitFor(() => expect(last()?.kind).toBe('no-composer'));
    await open('https://desk.example/');
    expect(link.tabId()).toBe(first.id);
    expect(last()?.kind).toBe('no-composer');
  });

  it('listens to no composer of another tab', async () => {
    const tab = await open(PAGE);
    const { last } = await panel();
    await vi.waitFor(() => expect(last()?.kind).toBe('no-composer'));
    const { link } = composer(() => [state('a')]);
    extension.sender = inFrame((tab.id as number) + 1, 0, PAGE);
    link.ready();
    extension.sender = inFrame(tab.id as number, 0, PAGE);
    expect(await deliver({ kind: 'composer-ready' }, inFrame((tab.id as number) + 1))).toEqual({
      ok: true,
      value: {},
    });
    expect(last()?.kind).toBe('no-composer');
  });

  it('says so when the browser tells nothing about tabs', async () => {
    vi.spyOn(browser.tabs, 'query').mockRejectedValue(new Error('no window'));
    const { last } = await panel();
    await vi.waitFor(() => expect(last()).toEqual({ kind: 'error', reason: 'failed' }));
  });
});
