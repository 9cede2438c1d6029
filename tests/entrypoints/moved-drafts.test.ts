import { describe, expect, it } from 'vitest';
import { movedDrafts } from '../../entrypoints/sidepanel/moved-drafts.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { BAD } from '../support/panel-scenes.ts';

const at = (id: string | null, over: Partial<PanelDraft> = {}): PanelDraft => ({
  ...BAD,
  ...over,
  caseRef: id === null ? null : { site: 'demo', id },
});
const lastOf = (...drafts: readonly PanelDraft[]) => {
  const moved = movedDrafts();
  return drafts.map((draft) => moved.from(draft)?.id ?? null).at(-1);
};

describe('a draft', () => {
  it.each([
    ['is at home where it was begun', [at('1042')], null],
    ['comes from the case that its address showed before', [at('1042'), at('2000')], '1042'],
    ['comes from there also past an address without a case', [at('1042'), at(null), at('2000')], '1042'],
    ['comes from the first of several', [at('1042'), at('1'), at('2000')], '1042'],
    ['is at home again where it comes back', [at('1042'), at('2000'), at('1042')], null],
    [
      'comes from nowhere once it was empty',
      [at('1042'), at('1042', { empty: true }), at('2000', { empty: true })],
      null,
    ],
    ['comes from nowhere as a note', [at('1042'), at('2000', { where: 'note' })], null],
    ['is not another one', [at('1042'), at('2000', { draftId: 'draft-7' })], null],
  ])('%s', (_name, drafts, from) => {
    expect(lastOf(...drafts)).toBe(from);
  });

  it('is at home where the agent says so', () => {
    const moved = movedDrafts();
    moved.from(at('1042'));
    expect(moved.from(at('2000'))).toEqual({ site: 'demo', id: '1042' });
    moved.settle(BAD.draftId);
    expect(moved.from(at('2000'))).toBeNull();
  });
});
