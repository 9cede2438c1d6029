import { describe, expect, it } from 'vitest';
import type { CaseRef } from '../../lib/draft/types.ts';
import type { Audience } from '../../lib/engine/types.ts';
import type { DraftPromise } from '../../lib/recovery/case-types.ts';
import { type Leaving, type RecoverySource, UNREAD } from '../../lib/review/draft-recovery.ts';
import { scene } from '../support/review-scene.ts';

const DUE = { at: Date.UTC(2026, 10, 26, 15) };
const CALL: DraftPromise = { from: 0, to: 16, kind: 'call', due: DUE };

/** A session that has written "I will call you." to case 1. */
function written({ where = 'public' as Audience, byAgent = false, promises = [CALL] } = {}) {
  const leavings: Leaving[] = [];
  const page = { caseRef: { site: 'desk', id: '1' } as CaseRef | null, byAgent: false };
  const recovery: RecoverySource = {
    ...UNREAD,
    sent: (leaving) => {
      leavings.push(leaving);
      return UNREAD.sent(leaving) && promises;
    },
  };
  const made = scene('I will call you.|', {
    recovery,
    caseRef: () => page.caseRef && { ...page.caseRef },
    where: () => where,
    deletedByAgent: () => page.byAgent,
  });
  const { replyId } = made.review.state();
  page.byAgent = byAgent;
  const empty = () => {
    made.editor.type('|');
    made.clock.tick();
  };
  return { ...made, page, replyId, leavings, empty };
}

describe('a reply that the page took out of its composer', () => {
  it('is told once, with what was promised by when and not a word of it', () => {
    const { sent, replyId, empty, review } = written();
    empty();
    empty();
    review.gone();
    expect(sent).toEqual([{ site: 'desk', caseId: '1', replyId, promises: [{ kind: 'call', due: DUE }] }]);
  });

  it('is told without the promises that name no time that can be kept, and at most fifty of them', () => {
    const none = written({ promises: [{ ...CALL, due: null, problem: 'past' }] });
    none.empty();
    expect(none.sent).toMatchObject([{ promises: [] }]);
    const many = written({ promises: Array(70).fill(CALL) });
    many.empty();
    expect(many.sent[0]?.promises).toHaveLength(50);
  });

  it('is followed by another one', () => {
    const { sent, editor, clock, empty } = written();
    empty();
    editor.type('And now this.|');
    clock.tick();
    empty();
    expect(new Set(sent.map(({ replyId }) => replyId)).size).toBe(2);
  });

  it.each([
    ['the agent deleted it', { byAgent: true }],
    ['it was a note to colleagues', { where: 'note' as const }],
  ])('is none where %s', (_title, how) => {
    const { sent, empty } = written(how);
    empty();
    expect(sent).toEqual([]);
  });

  it('is none where the page only went to another case', () => {
    const { sent, page, empty } = written();
    page.caseRef = { site: 'desk', id: '2' };
    empty();
    expect(sent).toEqual([]);
  });

  it('is none of the next case where its words are taken out after the address changed', () => {
    const { sent, page, empty, review } = written();
    page.caseRef = { site: 'desk', id: '2' };
    review.refresh();
    empty();
    expect(sent).toEqual([]);
  });

  it('is told where the page names no case any more: there is nothing it could be confused with', () => {
    const { sent, page, empty } = written();
    page.caseRef = null;
    empty();
    expect(sent).toHaveLength(1);
  });

  it('is not told where there is no case', () => {
    const { sent, empty } = (() => {
      const made = scene('Hello.|', { caseRef: () => null });
      return { ...made, empty: () => made.editor.type('|') };
    })();
    empty();
    expect(sent).toEqual([]);
  });
});

describe('a composer that goes away with its words', () => {
  it('asks whether they were sent, as they stood last', () => {
    const { editor, leavings, review, sent } = written();
    editor.type('I will call you, Ana.|');
    review.gone();
    expect(leavings).toEqual([
      { how: 'gone', text: 'I will call you, Ana.', where: 'public', sameCase: true },
    ]);
    expect(sent, 'by itself that is no sending').toEqual([]);
  });

  it('asks nothing where it was empty, or its session at an end', () => {
    const { empty, leavings, review, stop } = written();
    empty();
    review.gone();
    expect(leavings).toHaveLength(1);
    const other = written();
    other.stop();
    other.review.gone();
    expect(other.leavings).toEqual([]);
    stop();
  });
});
