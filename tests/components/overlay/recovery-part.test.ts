// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { type CustomerPart, followCustomer } from '../../../components/overlay/customer-part.ts';
import type { LanguagesHere } from '../../../components/overlay/language-part.ts';
import { latePart, leavePart } from '../../../components/overlay/late-part.ts';
import { lateRecovery } from '../../../components/overlay/late-recovery.ts';
import { openRecovery, type RecoveryDeps } from '../../../components/overlay/recovery-part.ts';
import type { PageSite } from '../../../lib/draft/types.ts';
import { mayHoldOther } from '../../../lib/engine/language/may-hold-other.ts';
import { compilePhrases } from '../../../lib/engine/phrase-set.ts';
import { readText } from '../../../lib/engine/read-text.ts';
import { USUAL_GUARD } from '../../../lib/policy/managed/send-guard.ts';
import { readPromises } from '../../../lib/recovery/promise-reader.ts';
import type { Review, ReviewState } from '../../../lib/review/types.ts';
import { readTones } from '../../../lib/tone/read-tones.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { fakeEditor } from '../../support/fake-editor.ts';

const CASE = { site: 'desk', id: '1' };
const ENGINE = { compilePhrases, readText, mayHoldOther };
const REPLY = { id: 'd.1', inPart: false };
const LINE = 'I am sorry that your parcel went astray. I will call you {day and time}.';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

/** A draft of a frame in which all parts can be had; nothing is there yet. */
function draft(over: Partial<RecoveryDeps> = {}) {
  const world = {};
  const element = document.body.appendChild(document.createElement('textarea'));
  const guard = vi.fn();
  const bringSteps = vi.fn(() => Promise.resolve().then(() => leavePart('steps', openRecovery, world)));
  const bringDates = vi.fn(async () => leavePart('promises', readPromises, world));
  const bringTone = async () => leavePart('tone', readTones, world);
  const bringHold = vi.fn(async () => leavePart('hold', { guard }, world));
  const steps = latePart('steps', bringSteps, world);
  const clock = fakeClock();
  const refresh = vi.fn();
  const replied = vi.fn(async () => true);
  const state = () => ({ findings: [], ignored: 0, text: LINE, caseRef: CASE }) as unknown as ReviewState;
  const review = () => ({ state, refresh, applyAll: async () => 'done' as const }) as unknown as Review;
  const onFault = vi.fn();
  const deps: RecoveryDeps = {
    // Braces are its selection in the fake's own notation.
    editor: { ...fakeEditor('|', element), read: () => ({ text: LINE, skipped: [] }) },
    element,
    site: () => null,
    where: () => 'public',
    caseRef: () => CASE,
    replied,
    readDraft: readText,
    engine: ENGINE,
    languages: () => null,
    language: latePart('language', () => Promise.resolve(), world),
    customer: latePart('customer', () => Promise.resolve(), world),
    tone: latePart('tone', bringTone, world),
    promises: latePart('promises', bringDates, world),
    hold: latePart('hold', bringHold, world),
    guard: () => USUAL_GUARD,
    review,
    check: () => [],
    kit: { now: null, bring: () => Promise.resolve(null) },
    originOf: () => null,
    ...{ schedule: clock, refresh, onFault, signal: life.signal },
    ...over,
  };
  const source = lateRecovery(steps, deps);
  return {
    element,
    source,
    steps,
    clock,
    refresh,
    replied,
    guard,
    onFault,
    bringSteps,
    bringDates,
    bringHold,
  };
}

it('an empty draft brings nothing, the first words what reads them', async () => {
  const { source, steps, clock, refresh, bringSteps } = draft();
  expect(source.read(' \n', REPLY).steps).toEqual([]);
  expect(bringSteps).not.toHaveBeenCalled();
  expect(source.read(LINE, REPLY).steps, 'it is on its way').toEqual([]);
  await steps.bring();
  expect(source.read(LINE, REPLY).steps, 'its cues are being compiled').toEqual([]);
  clock.pass(10);
  expect(refresh).toHaveBeenCalledTimes(1);
  const levels = source.read(LINE, REPLY).steps.map(({ stepId, level }) => [stepId, level]);
  expect(Object.fromEntries(levels).apology).toBe('strong');
  expect(bringSteps).toHaveBeenCalledTimes(1);
});

it('an open slot brings what holds the reply, a promise what reads dates, each once', async () => {
  const { source, steps, clock, refresh, guard, onFault, bringDates, bringHold } = draft();
  await steps.bring();
  source.look();
  for (let typed = LINE.length - 5; typed <= LINE.length; typed += 1)
    source.read(LINE.slice(0, typed), REPLY);
  await vi.waitFor(() => expect(guard).toHaveBeenCalledTimes(1));
  expect(guard.mock.calls[0]![0].slots()).toMatchObject([{ from: LINE.indexOf('{') }]);
  clock.pass(1000);
  await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
  expect(source.read(LINE, REPLY).promises).toMatchObject([{ kind: 'call', due: null }]);
  expect([bringDates, bringHold].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(onFault).not.toHaveBeenCalled();
});

it('words count as sent only where it was there to see how they went', async () => {
  const { element, source, steps, replied } = draft();
  const leaving = { how: 'emptied', text: LINE, where: 'public', id: 'd.1', caseRef: CASE } as const;
  source.left(leaving);
  expect(source.hasDeleted()).toBe(false);
  await steps.bring();
  source.look();
  source.left({ ...leaving, how: 'gone' });
  source.left(leaving);
  expect(replied).not.toHaveBeenCalled();
  element.remove();
});

it('the customer’s message is thought about once, however often it is looked at, and not without an open panel', () => {
  const page = { text: 'I am furious.' };
  const part: CustomerPart = {
    text: () => page.text,
    cues: vi.fn(() => ({ cues: [{ kind: 'anger' as const, words: 'furious' }] })),
  };
  const source = { now: null as CustomerPart | null };
  const deps = customerDeps();
  const look = followCustomer(source, deps);
  expect(look()).toBeNull();
  source.now = part;
  const first = look();
  expect(first).toMatchObject({ cues: [{ words: 'furious' }] });
  expect(look()).toBe(first);
  expect(part.cues).toHaveBeenCalledTimes(1);
  page.text = 'Thank you.';
  expect(look()).not.toBe(first);
  page.text = '';
  expect(look()).toBeNull();
  expect(part.cues).toHaveBeenCalledTimes(2);
});

function customerDeps() {
  const language = { bring: vi.fn(async () => null) };
  const languages = (): LanguagesHere | null => null;
  return { site: () => null, element: document.body, engine: ENGINE, languages, language };
}

it('the language of the customer’s message is told with it; what tells others from English comes only when it is met', () => {
  const page = { text: 'Where is my order? I am waiting.' };
  const now: CustomerPart = { text: () => page.text, cues: () => ({ cues: [] }) };
  const deps = customerDeps();
  let here: LanguagesHere | null = null;
  const look = followCustomer({ now }, { ...deps, languages: () => here });
  expect(look()).toMatchObject({ language: 'en' });
  expect(deps.language.bring).not.toHaveBeenCalled();
  page.text = 'Mi pedido no ha llegado.';
  expect(look()).toEqual({ cues: [] });
  expect(deps.language.bring).toHaveBeenCalled();
  here = { languageOf: () => 'es' } as unknown as LanguagesHere;
  const told = look();
  expect(told).toMatchObject({ language: 'es' });
  expect(look(), 'and is not told anew').toBe(told);
});

it.each([
  ['Hi Maria, thank you for writing.', 'en'],
  ['Ok', null],
  ['', null],
])('a draft of “%s” speaks %s where no other language was met', async (text, voice) => {
  const { source, steps } = draft();
  await steps.bring();
  expect(source.read(text, REPLY).voice).toBe(voice);
});

it('a composer in which Enter alone sends is a chat', async () => {
  const { source, steps } = draft();
  await steps.bring();
  expect(source.read(LINE, REPLY).isChat).toBe(false);
  const keys = ['Control+Enter', 'Enter in textarea'];
  const chat = draft({ site: () => ({ send: [], keys }) as unknown as PageSite });
  await chat.steps.bring();
  expect(chat.source.read(LINE, REPLY).isChat).toBe(true);
});
