import { describe, expect, it } from 'vitest';
import { wordSources } from '../../lib/draft/composer-hints.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { call, callTab } from '../../lib/platform/call.ts';
import { messages, panelCommand, panelEvent } from '../../lib/platform/messages.ts';
import { z } from '../../lib/platform/schema.ts';
import { type Handlers, serve } from '../../lib/platform/serve.ts';
import { USUAL_GUARD } from '../../lib/policy/managed/send-guard.ts';
import { readTones } from '../../lib/tone/read-tones.ts';
import { deliver, extension, ID, inFrame, OWN_PAGE } from '../support/fake-extension.ts';
import { review } from '../support/panel-scenes.ts';

const calls: string[] = [];
const ours = Object.entries(messages).filter(([, { to }]) => to === 'background');
const quiet = Object.fromEntries(ours.map(([kind]) => [kind, () => ({})]));
const handlers: Handlers<'background'> = {
  ...(quiet as unknown as Handlers<'background'>),
  'bring-composer': () => ({ brought: true }),
  count: ({ count }, sender) => {
    calls.push(`count ${count} of tab ${sender.tabId} frame ${sender.frameId}`);
    return {};
  },
  'checklist-get': () => ({ checklist: null, error: null }),
  'checklist-tick': () => {
    throw new Error('That is the customer text of a draft');
  },
  'checklists-delete': () => ({ deleted: 0 }),
  'site-here': () => ({ sites: [], outerCase: null, offKinds: [], guard: USUAL_GUARD, words: wordSources() }),
};

const REFUSED = { ok: false, error: 'refused' };
const MALFORMED = { ok: false, error: 'malformed' };
const tick = { case: { site: 's', id: '1' }, modelId: 'm', stepId: 'apology', hand: 'ticked' };

describe('a message that is not ours is left to others', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'bring-composer'],
    ['a number', 7],
    ['a list', ['bring-composer']],
    ['no kind', { count: 1 }],
    ['an unknown kind', { kind: 'open-sesame' }],
    ['a kind that is an object', { kind: { toString: (): string => 'count' } }],
    ['a word every object knows', { kind: 'constructor' }],
    ['the prototype itself', { kind: '__proto__' }],
    ['a message for the panel', { kind: 'composer-ready' }],
    ['a message for a page', { kind: 'hello' }],
  ])('%s', async (_name, message) => {
    serve<'background'>(handlers);
    expect(await deliver(message, inFrame(1))).toBe('unanswered');
  });
});

describe('a malformed message is refused and reaches no handler', () => {
  it.each([
    ['a count below nothing', { kind: 'count', count: -1 }],
    ['half a finding', { kind: 'count', count: 1.5 }],
    ['a count that is a text', { kind: 'count', count: '3' }],
    ['a count without end', { kind: 'count', count: Number.POSITIVE_INFINITY }],
    ['a missing count', { kind: 'count' }],
    ['steps without a case', { kind: 'steps', levels: {} }],
    ['a level nobody knows', { kind: 'steps', site: 's', caseId: '1', levels: { apology: 'huge' } }],
    ['an endless case id', { kind: 'steps', site: 's', caseId: 'x'.repeat(501), levels: {} }],
    ['a fault that carries a sentence', { kind: 'fault', code: 'Dear customer, I am', place: 'composer' }],
    ['a fault whose place is an address', { kind: 'fault', code: 'error', place: 'https://a.example/?q=1' }],
  ])('%s', async (_name, message) => {
    calls.length = 0;
    serve<'background'>(handlers);
    expect(await deliver(message, inFrame(1))).toEqual(MALFORMED);
    expect(calls).toEqual([]);
  });
});

describe('who may send what is told by the browser, never by the message', () => {
  const stranger = { id: 'another-extension', url: 'chrome-extension://another-extension/x.html' };
  const disguised = inFrame(3, 0, `https://evil.example/chrome-extension://${ID}/`);
  it.each([
    ['a page script may not tick', { kind: 'checklist-tick', ...tick }, inFrame(3), REFUSED],
    [
      'a page script may not read a checklist',
      { kind: 'checklist-get', case: tick.case },
      inFrame(3),
      REFUSED,
    ],
    ['a page script may not delete checklists', { kind: 'checklists-delete' }, inFrame(3), REFUSED],
    ['a page script may not have policies looked for', { kind: 'policy-refresh' }, inFrame(3), REFUSED],
    ['an address that only looks like ours is not ours', { kind: 'checklists-delete' }, disguised, REFUSED],
    [
      'a frame without address is not ours',
      { kind: 'checklists-delete' },
      inFrame(3, 2, 'about:blank'),
      REFUSED,
    ],
    ['another extension may nothing', { kind: 'open-panel' }, stranger, REFUSED],
    ['a sender without id may nothing', { kind: 'open-panel' }, {}, REFUSED],
    ['our pages do not count findings', { kind: 'count', count: 1 }, OWN_PAGE, REFUSED],
    ['our pages may delete', { kind: 'checklists-delete' }, OWN_PAGE, { ok: true, value: { deleted: 0 } }],
    [
      'a page script may ask for a composer',
      { kind: 'bring-composer' },
      inFrame(3),
      { ok: true, value: { brought: true } },
    ],
  ])('%s', async (_name, message, sender, answer) => {
    serve<'background'>(handlers);
    expect(await deliver(message, sender)).toEqual(answer);
  });

  it('takes tab and frame from the sender even when the message claims others', async () => {
    calls.length = 0;
    serve<'background'>(handlers);
    await deliver({ kind: 'count', count: 2, tabId: 99, sender: { tabId: 98 } }, inFrame(3, 5));
    expect(calls).toEqual(['count 2 of tab 3 frame 5']);
  });
});

describe('call', () => {
  it('answers what the worker answered', async () => {
    serve<'background'>(handlers);
    extension.sender = inFrame(4);
    expect(await call('bring-composer', {})).toEqual({ ok: true, value: { brought: true } });
  });

  it('turns a handler that throws into a plain failure, without its words', async () => {
    serve<'background'>(handlers);
    const answer = await call('checklist-tick', { ...tick, hand: 'ticked' });
    expect(answer).toEqual({ ok: false, error: 'failed' });
  });

  it('says so when nobody answers', async () => {
    expect(await call('open-panel', {})).toEqual({ ok: false, error: 'no-answer' });
    expect(await callTab(1, 'hello', {})).toEqual({ ok: false, error: 'no-answer' });
  });

  it('stops answering when its signal aborts', async () => {
    const stop = new AbortController();
    serve<'background'>(handlers, stop.signal);
    stop.abort();
    expect(await deliver({ kind: 'open-panel' }, OWN_PAGE)).toBe('unanswered');
  });

  it.each([
    ['a text', 'ok'],
    ['the wrong value', { ok: true, value: { opened: 'yes' } }],
    ['an unknown error', { ok: false, error: 'see https://a.example' }],
  ])('trusts no answer that is not of the table: %s', async (_name, raw) => {
    const { browser } = await import('../../lib/platform/browser.ts');
    Object.assign(browser.runtime, { sendMessage: async () => raw });
    expect((await call('open-panel', {})).ok).toBe(false);
  });
});

describe('the port of the panel', () => {
  const span = { from: 0, to: 4 };
  it.each([
    ['jump', { kind: 'jump', draftId: 'd', span }, true],
    ['fix', { kind: 'fix', draftId: 'd', ruleId: 'r', span, expected: 'bad', text: 'good' }, true],
    [
      'fix without what must stand there',
      { kind: 'fix', draftId: 'd', ruleId: 'r', span, text: 'good' },
      false,
    ],
    ['fix-all', { kind: 'fix-all', draftId: 'd' }, true],
    ['ignore for ever', { kind: 'ignore', draftId: 'd', ruleId: 'r', span, scope: 'always' }, false],
    ['insert', { kind: 'insert', draftId: 'd', text: 'I am sorry.' }, true],
    ['insert of ten million characters', { kind: 'insert', draftId: 'd', text: 'x'.repeat(1e7) }, false],
    ['a negative place', { kind: 'jump', draftId: 'd', span: { from: -1, to: 4 } }, false],
    ['an order nobody gave', { kind: 'send', draftId: 'd' }, false],
  ])('%s', (_name, command, good) => {
    expect(z.safeParse(panelCommand, command).success).toBe(good);
  });

  it('takes a whole state with its tone, and none with the draft in it', () => {
    const text = 'Hi Ana,\n\nThank you for waiting. You failed to read it, and I escalated the ticket.';
    const tone = { ...readTones(readText(text)), isCurrent: true };
    const state = { ...review(text), tone };
    const read = panelEvent.safeParse({ kind: 'state', state: { ...state, text } });
    expect(read).toMatchObject({ success: true, data: { state } });
    expect(JSON.stringify(read.data)).not.toContain('Ana');
    const broken = { ...tone, mail: { ...tone.mail, isCut: 'yes' } };
    expect(panelEvent.safeParse({ kind: 'state', state: { ...state, tone: broken } }).success).toBe(false);
  });

  it('takes no state that the contract does not know', () => {
    expect(z.safeParse(panelEvent, { kind: 'state', state: { draftId: 'd', text: 'x' } }).success).toBe(
      false,
    );
  });
});

it('no message to the worker has room for a draft', () => {
  const fields = Object.entries(messages)
    .filter(([, row]) => row.to === 'background')
    .flatMap(([, row]) => Object.keys(row.input.shape));
  expect(new Set(fields)).toEqual(
    new Set([
      'count',
      'language',
      'site',
      'caseId',
      'modelId',
      'levels',
      'replyId',
      'case',
      'stepId',
      // The language and form of address of a reply, of a list.
      'voice',
      'hand',
      'reason',
      // Of a reply that went as it was: ids of rules and steps, and a number.
      ...['rules', 'slots', 'steps'],
      'to',
      'facts',
      'gone',
      'closed',
      'promises',
      'id',
      'done',
      'until',
      'code',
      'place',
    ]),
  );
});
