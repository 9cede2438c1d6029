import { describe, expect, it } from 'vitest';
import type { CaseRef } from '../../lib/draft/types.ts';
import type { Audience } from '../../lib/engine/types.ts';
import { type Leaving, type RecoverySource, UNREAD } from '../../lib/review/draft-recovery.ts';
import { scene } from '../support/review-scene.ts';

/** A session that has written "I will call you." to case 1. */
function written({ where = 'public' as Audience, byAgent = false } = {}) {
  const leavings: Leaving[] = [];
  const page = { caseRef: { site: 'desk', id: '1' } as CaseRef | null, byAgent: false };
  const recovery: RecoverySource = {
    ...UNREAD,
    hasDeleted: () => page.byAgent,
    left: (leaving) => leavings.push(leaving),
  };
  const made = scene('I will call you.|', {
    recovery,
    caseRef: () => page.caseRef && { ...page.caseRef },
    where: () => where,
  });
  const { replyId } = made.review.state();
  page.byAgent = byAgent;
  const empty = () => {
    made.editor.type('|');
    made.clock.tick();
  };
  return { ...made, page, replyId, leavings, empty };
}

const LEFT = { text: 'I will call you.', where: 'public', caseRef: { site: 'desk', id: '1' } };

describe('words that a page took out of their composer', () => {
  it('are told once, with the reply and the case that they were of', () => {
    const { leavings, replyId, empty } = written();
    empty();
    empty();
    expect(leavings).toEqual([{ ...LEFT, how: 'emptied', id: replyId }]);
  });

  it('are followed by those of another reply', () => {
    const { leavings, editor, clock, empty } = written();
    empty();
    editor.type('And now this.|');
    clock.tick();
    empty();
    expect(new Set(leavings.map(({ id }) => id)).size).toBe(2);
  });

  it('are none where the agent deleted them', () => {
    const { leavings, empty } = written({ byAgent: true });
    empty();
    expect(leavings).toEqual([]);
  });

  it('are told with who was to read them, and with their own case where the page shows another by then', () => {
    const { leavings, page, empty } = written({ where: 'note' });
    page.caseRef = { site: 'desk', id: '2' };
    empty();
    expect(leavings).toMatchObject([{ where: 'note', caseRef: { id: '1' } }]);
  });

  it('are none of the next case where they are taken out after the address changed', () => {
    const { leavings, page, empty, review } = written();
    page.caseRef = { site: 'desk', id: '2' };
    review.refresh();
    empty();
    expect(leavings).toEqual([]);
  });
});

describe('a composer that goes away with its words', () => {
  it('tells them as they stood last', () => {
    const { editor, leavings, review } = written();
    editor.type('I will call you, Ana.|');
    review.gone();
    expect(leavings).toMatchObject([{ how: 'gone', text: 'I will call you, Ana.' }]);
  });

  it('tells nothing once its session is at an end', () => {
    const { review, stop, leavings } = written();
    stop();
    review.gone();
    expect(leavings).toEqual([]);
  });
});
