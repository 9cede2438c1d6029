// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardOpener, type CardOpenerDeps } from '../../../components/overlay/card-opener.ts';
import { composerParts } from '../../../components/overlay/composer-parts.ts';
import { Composers } from '../../../components/overlay/composers.ts';
import { leavePart } from '../../../components/overlay/late-part.ts';
import { wholeRules } from '../../../components/overlay/rule-origins.ts';
import { FIELD_WORDS } from '../../../lib/draft/composer-hints.ts';
import { EDITOR_TOOLS } from '../../../lib/draft/editor-tools.ts';
import { SITES } from '../../../lib/draft/sites/index.ts';
import { sitesAt } from '../../../lib/draft/sites/match-site.ts';
import type { CaseRef, PageSite } from '../../../lib/draft/types.ts';
import { findFindings } from '../../../lib/engine/check/find-findings.ts';
import { readText } from '../../../lib/engine/read-text.ts';
import { USUAL_GUARD } from '../../../lib/policy/managed/send-guard.ts';
import { type RecoverySource, UNREAD } from '../../../lib/review/draft-recovery.ts';
import { ReviewWrites, type WriteHost } from '../../../lib/review/review-writes.ts';
import { runCommand } from '../../../lib/review/run-command.ts';
import type { ReviewState } from '../../../lib/review/types.ts';
import { readTones } from '../../../lib/tone/read-tones.ts';
import { flagging } from '../../support/findings.ts';

const KIT = {
  whole: wholeRules({ rules: [] }),
  tools: EDITOR_TOOLS,
  find: findFindings,
  openWrites: (host: WriteHost) => new ReviewWrites(host),
  runCommand,
  openCards: (deps: CardOpenerDeps) => void new CardOpener(deps),
  showCard: () => false,
};

let life: AbortController;
let outer: CaseRef | null = null;
let sites: readonly PageSite[] = [];
let offKinds: readonly string[] = [];
let recovery: RecoverySource = UNREAD;

beforeEach(() => {
  life = new AbortController();
  offKinds = [];
  sites = [];
  recovery = UNREAD;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 80));
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

function field(text: string): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.setAttribute('aria-label', 'Reply');
  area.value = text;
  document.body.append(area);
  return area;
}

function start(check: (text: string) => ReturnType<ReturnType<typeof flagging>> = flagging('never')) {
  const world = {};
  const parts = composerParts(async (kind) => {
    if (kind === 'bring-card') leavePart('kit', KIT, world);
    if (kind === 'bring-steps') leavePart('steps', () => recovery, world);
    if (kind === 'bring-tone') leavePart('tone', readTones, world);
    if (kind === 'bring-customer')
      leavePart('customer', { text: () => '', cues: () => ({ cues: [] }) }, world);
  }, world);
  const published: ReviewState[] = [];
  const onEnded = vi.fn();
  const onFault = vi.fn();
  const onOutcome = vi.fn();
  const forget = vi.fn();
  const composers = new Composers({
    view: window,
    sites: () => sites,
    words: () => FIELD_WORDS,
    analysis: {
      check,
      holdsAny: () => true,
      read: readText,
      use: () => undefined,
      forget,
    },
    parts,
    languages: () => null,
    replied: () => Promise.resolve(true),
    outerCase: () => outer,
    offKinds: () => offKinds,
    guard: () => USUAL_GUARD,
    originOf: () => null,
    publish: (state) => published.push(state),
    onEnded,
    onFault,
    onOutcome,
    openRoot: (element) => element.shadowRoot,
    signal: life.signal,
  });
  return { composers, published, parts, onEnded, onFault, onOutcome, forget };
}

describe('the composers of a frame', () => {
  it('begin with the one that has the focus already', async () => {
    field('You never').focus();
    const { published, onFault } = start();
    await vi.waitFor(() => expect(published.at(-1)?.findings).toHaveLength(1));
    expect(onFault).not.toHaveBeenCalled();
  });

  it('have one session each, however often the focus comes', () => {
    const [first, second] = [field('a'), field('b')];
    const { composers } = start();
    for (const area of [first, second, first]) area.focus();
    expect(new Set(composers.states().map((state) => state.draftId)).size).toBe(2);
  });

  it('stand in the order in which the agent was last in them', async () => {
    const [first, second] = [field('first'), field('second')];
    const { composers } = start();
    for (const area of [first, second, first]) area.focus();
    const texts = () => composers.states().map(({ text }) => text);
    await vi.waitFor(() => expect(texts()).toEqual(['second', 'first']));
  });

  it('leave other fields alone', () => {
    const search = document.createElement('input');
    search.type = 'search';
    document.body.append(search);
    const { composers } = start();
    search.focus();
    expect(composers.states()).toEqual([]);
  });

  it('of a kind that is switched off are never taken, and the other kinds go on', () => {
    offKinds = ['textarea'];
    const area = field('never');
    const rich = document.body.appendChild(document.createElement('div'));
    Object.assign(rich, { contentEditable: 'true', tabIndex: 0, role: 'textbox' });
    rich.setAttribute('aria-label', 'Reply');
    const { composers } = start();
    area.focus();
    expect(composers.states()).toEqual([]);
    rich.focus();
    expect(composers.states().map(({ editorKind }) => editorKind)).toEqual(['contenteditable']);
  });

  it('end at once when their kind is switched off, and the focused one is back at once when it is on again', () => {
    const area = field('never');
    area.focus();
    const { composers, onEnded } = start();
    expect(composers.states()).toHaveLength(1);
    offKinds = ['textarea'];
    composers.lookAgain();
    expect(composers.states()).toEqual([]);
    expect(onEnded).toHaveBeenCalledTimes(1);
    offKinds = [];
    sites = [];
    composers.lookAgain();
    expect(composers.states()).toHaveLength(1);
    expect(area.value, 'the draft is as it was').toBe('never');
  });

  it('keep their case while they wait out of sight, and see the new one when they are back', async () => {
    sites = sitesAt(new URL('https://acme.zendesk.com/'), SITES, '').map((site) => ({
      ...site,
      caseId: ['[?&]ticket=(\\d+)'],
      caseIn: [],
    }));
    const caseNow = () => composers.states()[0]?.caseRef?.id;
    history.replaceState(null, '', '?ticket=1');
    const area = field('never');
    const { composers, published } = start();
    area.focus();
    await vi.waitFor(() => expect(caseNow()).toBe('1'));
    const afterLook = async () => {
      const before = published.length;
      composers.lookAgain();
      await vi.waitFor(() => expect(published.length).toBeGreaterThan(before));
      return caseNow();
    };
    area.checkVisibility = () => false;
    history.replaceState(null, '', '?ticket=2');
    expect(await afterLook()).toBe('1');
    area.checkVisibility = () => true;
    expect(await afterLook()).toBe('2');
  });

  it('are let go when they have left the page', () => {
    const area = field('never');
    const { composers, onEnded, forget } = start();
    area.focus();
    area.remove();
    field('other').focus();
    expect(composers.states()).toHaveLength(1);
    expect(forget, 'their text is not kept').toHaveBeenCalledTimes(1);
    expect(onEnded).toHaveBeenCalledTimes(1);
  });

  it('leave nothing that watches behind when they go, nor when one is begun anew', () => {
    const watching = new Set<object>();
    vi.spyOn(ResizeObserver.prototype, 'observe').mockImplementation(function (this: ResizeObserver) {
      watching.add(this);
    });
    vi.spyOn(ResizeObserver.prototype, 'disconnect').mockImplementation(function (this: ResizeObserver) {
      watching.delete(this);
    });
    const onFrame = vi.spyOn(life.signal, 'addEventListener');
    start();
    const before = onFrame.mock.calls.length;
    for (let i = 0; i < 20; i += 1) {
      const area = field('never');
      area.focus();
      area.remove();
    }
    field('other').focus();
    expect(onFrame.mock.calls.length).toBe(before);
    life.abort();
    expect(watching.size).toBe(0);
  });

  it.each([
    ['the page goes to another address', (composers: Composers) => composers.lookAgain()],
    [
      'the panel asks for something',
      (composers: Composers) => composers.run({ kind: 'fix-all', draftId: 'any' }),
    ],
  ])('are let go when they left unseen and %s', (_title, happens) => {
    const hidden = field('never');
    const { composers, onEnded } = start();
    hidden.focus();
    hidden.remove();
    expect(onEnded).not.toHaveBeenCalled();
    happens(composers);
    expect(onEnded).toHaveBeenCalledTimes(1);
    expect(composers.states()).toEqual([]);
  });

  it('leave together: one whose going is seen takes a hidden one along', () => {
    const watched: (() => void)[] = [];
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(callback: () => void) {
          watched.push(callback);
        }
        observe() {}
        disconnect() {}
      },
    );
    const [hidden, seen] = [field('never'), field('never')];
    const { composers } = start();
    for (const area of [hidden, seen]) area.focus();
    const last = watched.at(-1);
    document.body.replaceChildren();
    last?.();
    vi.unstubAllGlobals();
    expect(composers.states()).toEqual([]);
  });

  it('show the case of the page around them, and another one as soon as it is there', async () => {
    outer = { site: 'desk', id: '55' };
    const { composers } = start();
    field('Hello').focus();
    await vi.waitFor(() => expect(composers.states()[0]?.caseRef).toEqual(outer));
    outer = { site: 'desk', id: '56' };
    composers.lookAgain();
    expect(composers.states()[0]?.caseRef).toEqual(outer);
    outer = null;
  });

  describe('that go away with their words', () => {
    async function writing() {
      outer = { site: 'desk', id: '55' };
      const left = vi.fn();
      recovery = { ...UNREAD, left };
      const area = field('I will call you.');
      area.focus();
      const made = start();
      await vi.waitFor(() => expect(made.published.at(-1)?.caseRef).toEqual(outer));
      await made.parts.steps.bring();
      outer = null;
      return { ...made, area, left, reply: made.published.at(-1)?.replyId };
    }

    it.each<[string, (area: HTMLElement) => void]>([
      ['the page takes them out', (area) => area.remove()],
      ['the page itself goes', () => window.dispatchEvent(new Event('pagehide'))],
    ])('say so, where %s', async (_title, goes) => {
      const { area, left, reply } = await writing();
      goes(area);
      area.remove();
      field('other').focus();
      const caseRef = { site: 'desk', id: '55' };
      const leaving = { how: 'gone', text: 'I will call you.', where: 'public', id: reply, caseRef };
      expect(left.mock.calls[0]).toEqual([leaving]);
    });

    it('say nothing where Amend is switched off in them', async () => {
      const { composers, left } = await writing();
      offKinds = ['textarea'];
      composers.lookAgain();
      expect(composers.states()).toEqual([]);
      expect(left).not.toHaveBeenCalled();
    });
  });

  it.each([
    ['where the product tells which messages are the customer’s', ['.theirs'], true],
    ['and nowhere else', [], false],
  ])('have the customer’s message read for an open panel, %s', async (_title, customer, isRead) => {
    sites = sitesAt(new URL('https://acme.zendesk.com/'), SITES, '').map((site) => ({ ...site, customer }));
    const { composers, parts } = start();
    field('').focus();
    expect(parts.tone.now).toBeNull();
    const look = vi.fn();
    recovery = { ...UNREAD, look };
    await composers.readForPanel();
    const { steps, tone, customer: theirs } = parts;
    expect([steps, tone, theirs].map(({ now }) => now !== null)).toEqual([true, true, isRead]);
    expect(look).toHaveBeenCalled();
  });

  it('are all let go at the end, and none is taken after it', () => {
    const area = field('never');
    const { composers, onEnded } = start();
    area.focus();
    life.abort();
    field('other').focus();
    expect(composers.states()).toEqual([]);
    expect(onEnded).toHaveBeenCalledTimes(1);
  });

  it('hear a command for their own draft only', async () => {
    const { composers, onOutcome } = start();
    field('Hello').focus();
    await composers.run({ kind: 'insert', draftId: 'unknown', text: 'Hi' });
    expect(onOutcome).not.toHaveBeenCalled();
    const [state] = composers.states();
    await composers.run({ kind: 'fix-all', draftId: state?.draftId ?? '' });
    expect(onOutcome.mock.calls).toEqual([[state?.draftId, { command: 'fix-all', result: 'done' }]]);
  });

  it('keep a fault of one draft from the page and from the others', async () => {
    const { published, onFault } = start((text) => {
      if (text === 'bad') throw new Error('broken');
      return flagging('never')(text);
    });
    field('bad').focus();
    await vi.waitFor(() => expect(onFault).toHaveBeenCalledTimes(1));
    field('never').focus();
    await vi.waitFor(() => expect(published.at(-1)?.findings).toHaveLength(1));
  });

  it('try again after a fault when the agent comes back', async () => {
    const { published, onFault } = start((text) => {
      if (onFault.mock.calls.length === 0) throw new Error('broken once');
      return flagging('never')(text);
    });
    const area = field('never');
    area.focus();
    await vi.waitFor(() => expect(onFault).toHaveBeenCalledTimes(1));
    area.blur();
    area.focus();
    await vi.waitFor(() => expect(published.at(-1)?.findings).toHaveLength(1));
    expect(onFault).toHaveBeenCalledTimes(1);
  });
});
