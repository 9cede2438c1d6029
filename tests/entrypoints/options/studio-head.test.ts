import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setHead, setNamed } from '../../../entrypoints/options/studio/head-edits.ts';
import { Differences, viewOf } from '../../../entrypoints/options/studio/studio-draw.ts';
import { StudioEdits } from '../../../entrypoints/options/studio/studio-edits.ts';
import { StudioRows } from '../../../entrypoints/options/studio/studio-rows.ts';
import { newState } from '../../../entrypoints/options/studio/studio-state.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import type { HeadEdit, NamedEdit } from '../../../lib/policy/studio/studio-edit.ts';
import { openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { ACME, TODAY } from '../../support/studio-scenes.ts';

/** The part About of a policy that is open and sound. */
function about(policy: Policy = ACME) {
  const state = newState('about');
  state.working = openPolicy(policy, null);
  state.stage = 'working';
  state.audit = { isRunning: false, notes: [], grave: 0 };
  const rows = new StudioRows(shippedPacks);
  const edits = new StudioEdits(state, rows, () => {});
  const changed = vi.fn();
  return {
    state,
    edits,
    changed,
    set: (head: HeadEdit) => setHead(state, edits, head, changed),
    setNamed: (edit: NamedEdit) => setNamed(state, edits, edit, changed),
    view: () => viewOf(state, rows, new Differences(), TODAY),
  };
}

beforeEach(() => fakeBrowser.reset());

describe('an entry on About that is not taken', () => {
  test.each<[string, HeadEdit]>([
    ['id', { id: 'two words' }],
    ['expires', { expires: '20266-01-01' }],
    ['name', { name: '' }],
  ])('holds publishing up and leads to its field: %s', (field, head) => {
    const page = about();
    page.set(head);
    expect(page.view().audit).toMatchObject({ grave: 1, notes: [{ isGrave: true, key: null, field }] });
    expect(page.view().refusedHead?.head).toEqual(head);
    page.set({ [field]: ACME[field as 'id'] });
    expect(page.view()).toMatchObject({ refusedHead: null, audit: { grave: 0 } });
    expect(page.changed).toHaveBeenCalledTimes(2);
  });

  test('keeps no other from being taken', () => {
    const page = about();
    page.set({ id: 'two words' });
    expect(page.set({ name: 'Other words' })).toMatchObject([{ field: 'id' }]);
    expect(page.state.working?.policy).toMatchObject({ id: ACME.id, name: 'Other words' });
    expect(page.state.refusedHead?.head).toEqual({ id: 'two words' });
    page.set({ owner: 'Ben' });
    page.set({ name: '' });
    expect(page.view().audit.grave).toBe(2);
    page.set({ id: 'one-word' });
    expect(page.state.working?.policy).toMatchObject({ id: 'one-word', owner: 'Ben', name: 'Other words' });
    expect(page.view().audit.notes).toMatchObject([{ field: 'name' }]);
  });

  test('of what rules share by name holds it up as well, until it is mended or undone', () => {
    const page = about();
    page.setNamed({ kind: 'set-list', name: 'carrier', entries: ['DHL'] });
    page.setNamed({ kind: 'set-list', name: 'carrier', entries: [] });
    expect(page.view().audit.grave).toBe(1);
    expect(page.view().refusedNamed).toMatchObject([{ edit: { entries: [] } }]);
    page.edits.undo();
    expect(page.view()).toMatchObject({ refusedNamed: [], audit: { grave: 0 } });
    page.setNamed({ kind: 'set-list', name: 'carrier', entries: [] });
    page.setNamed({ kind: 'set-list', name: 'carrier', entries: ['UPS'] });
    expect(page.view().audit.grave).toBe(0);
  });
});

test.each([
  ['2020-01-01', 1],
  [TODAY, 0],
  ['2030-01-01', 0],
])('a last day of %s holds publishing up by %i', (expires, grave) => {
  const { issued: _issued, ...policy } = ACME;
  expect(about({ ...policy, expires }).view().audit.grave).toBe(grave);
});
