import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyRule, type RuleDraft } from '../../../components/studio/rule-draft.ts';
import { Differences, viewOf } from '../../../entrypoints/options/studio/studio-draw.ts';
import { StudioEdits } from '../../../entrypoints/options/studio/studio-edits.ts';
import { StudioKeep } from '../../../entrypoints/options/studio/studio-keep.ts';
import { StudioRows } from '../../../entrypoints/options/studio/studio-rows.ts';
import { newState, type StudioState } from '../../../entrypoints/options/studio/studio-state.ts';
import { StudioStore } from '../../../lib/platform/studio-store.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { ACME, NOT_OUR_POLICY, TODAY } from '../../support/studio-scenes.ts';

const KEY = 'own/not-our-policy';

/** A studio's state with what keeps and changes it, as a page has them. */
function studio() {
  const state: StudioState = newState('rules');
  const rows = new StudioRows(shippedPacks);
  const changed = () => rows.follow(state);
  const keep = new StudioKeep(state, new StudioStore(), changed);
  const edits = new StudioEdits(state, rows, changed);
  state.audit = { isRunning: false, notes: [], grave: 0 };
  return { state, keep, edits, view: () => viewOf(state, rows, new Differences(), TODAY) };
}

/** Changes the rule to that, and leaves it so. */
async function leaveAs(draft: RuleDraft) {
  const page = studio();
  page.state.working = openPolicy(ACME);
  page.state.stage = 'working';
  page.edits.choose(KEY);
  page.edits.changeRule(draft);
  page.edits.settle();
  await page.keep.now();
  return page;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const UNFINISHED: [string, RuleDraft, string][] = [
  ['with no words', { ...NOT_OUR_POLICY, phrases: [] }, 'phrases'],
  ['with no reason', { ...NOT_OUR_POLICY, why: '' }, 'why'],
  ['with no sentence that it catches', { ...NOT_OUR_POLICY, examples: { flag: [], pass: [] } }, 'phrases'],
];

describe.each(UNFINISHED)('a change to a rule that leaves it %s', (_, draft, field) => {
  test('is there again when the page is', async () => {
    await leaveAs(draft);
    const page = studio();
    await page.keep.open();
    page.edits.choose(KEY);
    const { name: _followsTheWords, ...written } = draft;
    expect(page.view().editor).toMatchObject({ draft: written, isUnfinished: true });
    expect(page.state.working?.policy).toEqual(ACME);
  });

  test('is named by the checks and in the list, and holds the policy up', async () => {
    const { view } = await leaveAs(draft);
    expect(view().audit).toMatchObject({ grave: 1, notes: [{ key: KEY, field, isGrave: true }] });
    expect(view().audit.notes[0]?.mend).not.toBe('');
    expect([...view().list.unfinished]).toEqual([KEY]);
  });

  test('is gone, also from what is kept, where its writer takes it back', async () => {
    const { edits, keep, view } = await leaveAs(draft);
    edits.dropEdit();
    await keep.now();
    expect(view().audit.grave).toBe(0);
    const page = studio();
    await page.keep.open();
    expect(page.state.writing.size).toBe(0);
  });
});

test.each(['(a|b', '/(a+)+$/', '/#\\d{5,}/'])(
  'words of which no sentence can be made are kept: %s',
  async (words) => {
    const { state, keep, edits, view } = studio();
    state.working = openPolicy({ ...ACME, rules: [] });
    edits.addRule();
    edits.changeRule({ ...emptyRule(), phrases: ['kettle time'], why: 'Why.', alternatives: ['Soon'] });
    edits.settle();
    edits.changeRule({ ...state.working.policy.rules[0]!, phrases: [words] });
    edits.settle();
    await keep.now();
    expect(view().audit.grave).toBe(1);
    const page = studio();
    await page.keep.open();
    page.edits.choose(state.selected);
    expect(page.view().editor).toMatchObject({ draft: { phrases: [words] }, isUnfinished: true });
  },
);

test('a change that was cut short by the end of the page, and is whole, is in the policy', async () => {
  const page = studio();
  page.state.working = openPolicy(ACME);
  page.edits.choose(KEY);
  page.edits.changeRule({ ...NOT_OUR_POLICY, why: 'It is a wall.' });
  await page.keep.now();
  const next = studio();
  await next.keep.open();
  expect(next.state.working?.policy.rules[0]?.why).toBe('It is a wall.');
});

test('a new rule that is not finished is named where the policy is published', () => {
  const { state, view } = studio();
  state.working = openPolicy(ACME);
  state.writing.set('new:1', { draft: NOT_OUR_POLICY, problems: [], settled: null, isOpen: true });
  state.selected = 'new:1';
  expect(view().audit.notes).toEqual([]);
  state.section = 'publish';
  expect(view().audit.notes).toHaveLength(1);
});

describe('a policy that cannot be read whole', () => {
  const breakParts = () => {
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local) as (key: unknown) => Promise<Record<string, unknown>>;
    const busy = (key: unknown) =>
      String(key).startsWith('studio-part:') ? Promise.reject(new Error('busy')) : get(key);
    return vi.spyOn(local, 'get').mockImplementation(busy as typeof local.get);
  };

  test('is not opened, and nothing is written over it; it opens once it can be read', async () => {
    await leaveAs({ ...NOT_OUR_POLICY, why: 'Another.' });
    const broken = breakParts();
    const page = studio();
    await page.keep.open();
    expect(page.state).toMatchObject({ stage: 'unread', working: null });
    await page.keep.now();
    broken.mockRestore();
    await page.keep.open();
    expect(page.state.working?.policy.rules).toHaveLength(ACME.rules.length);
  });

  test('is opened without what is damaged only by whoever agrees to that', async () => {
    await leaveAs({ ...NOT_OUR_POLICY, why: 'Another.' });
    const all = Object.keys(await fakeBrowser.storage.local.get(null));
    const part = all.find((key) => key.startsWith('studio-part:'))!;
    await fakeBrowser.storage.local.set({ [part]: { version: 1, value: 'damaged' } });
    const page = studio();
    await page.keep.open();
    expect(page.state).toMatchObject({ stage: 'corrupt', working: null });
    await page.keep.open(true);
    expect(page.state.stage).toBe('working');
    expect(page.state.working?.policy.rules).toEqual([]);
  });
});
