// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { PanelActions, PanelView } from '../../../components/panel/panel-view.ts';
import { linesFor } from '../../../lib/recovery/lines.ts';
import { defaultModel } from '../../../lib/recovery/models.ts';
import { shippedBook } from '../../../lib/recovery/recovery-book.ts';
import type { Checklist } from '../../../lib/recovery/types.ts';
import type { PanelDraft } from '../../../lib/review/panel-draft.ts';
import {
  BAD,
  checklist,
  drafts,
  FULL,
  idleActions,
  panelScenes,
  review,
} from '../../support/panel-scenes.ts';

afterEach(cleanup);

function viewOf(draft: PanelDraft, kept: Checklist | null): PanelView {
  return drafts(draft, kept);
}

function show(draft: PanelDraft, kept: Checklist | null = null, actions: Partial<PanelActions> = {}) {
  const panel = (next: PanelDraft) => (
    <Panel {...panelScenes.calm!} view={viewOf(next, kept)} actions={{ ...idleActions, ...actions }} />
  );
  const { rerender } = render(panel(draft));
  return (next: PanelDraft) => rerender(panel(next));
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const about = (name: string) =>
  document.getElementById(box(name).getAttribute('aria-describedby') ?? '')?.textContent;

test('the five steps are checkboxes named by their step, in order', () => {
  show(BAD);
  expect(
    screen
      .getAllByRole('checkbox')
      .map((each) => document.querySelector(`label[for="${each.id}"]`)?.textContent),
  ).toEqual(defaultModel.steps.filter(({ internal }) => !internal).map(({ name }) => name));
});

describe('each state is told by the box and its description', () => {
  test('covered: checked, with the words that did it', () => {
    show(FULL);
    expect(box('Apology').checked).toBe(true);
    expect(about('Apology')).toContain('Covered by the draft');
    expect(about('Apology')).toContain("I'm sorry we sent the wrong size");
    expect(screen.getByText('5 of 5')).toBeTruthy();
  });

  test('weak: mixed, with the words and what is missing', () => {
    show(BAD);
    expect(box('Apology').indeterminate).toBe(true);
    expect(box('Apology').checked).toBe(false);
    expect(about('Apology')).toContain('we apologize for any inconvenience');
    expect(about('Apology')).toContain('name what went wrong');
  });

  test('open: unchecked', () => {
    show(BAD);
    expect(box('Empathy').checked).toBe(false);
    expect(box('Empathy').indeterminate).toBe(false);
    expect(about('Empathy')).toBe('Open');
  });

  test('kept from an earlier reply while the composer is empty', () => {
    show(review(''), checklist({ apology: { level: 'strong' }, empathy: { level: 'weak' } }));
    expect(box('Apology').checked).toBe(true);
    expect(box('Empathy').indeterminate).toBe(true);
  });
});

describe('what an earlier reply covered stays, and is said to be of an earlier one', () => {
  const NEXT = review('By the way, thank you.');

  test.each([
    ['sent before this one was begun', { level: 'absent', earlier: 'strong' }, 'draft-1.0'],
    ['noted while this one is written', { level: 'absent', earlier: 'strong' }, 'draft-1.1'],
  ] as const)('%s', (_, state, replyId) => {
    show(NEXT, { ...checklist({ apology: state }), replyId });
    expect(box('Apology').checked).toBe(true);
    expect(about('Apology')).toBe('Covered in an earlier reply');
  });

  test('a draft of another tab, or from before a reload, covers nothing for the customer', () => {
    const kept = { ...checklist({ apology: { level: 'strong' } }), replyId: 'draft-9.1' };
    const call = 'I will call you on Friday at 2 pm.';
    show(review(call, [], { 'follow-up': ['strong', call] }), kept);
    expect(about('Apology')).toBe('Open');
    cleanup();
    show(review(''), kept);
    expect(box('Apology').checked).toBe(true);
    expect(about('Apology')).toBe('Covered in a draft that was not sent');
  });

  test('half of it shows as half, and the present draft tops it', () => {
    const kept = checklist({ apology: { level: 'absent', earlier: 'weak' } });
    const rerender = show(NEXT, kept);
    expect(box('Apology').indeterminate).toBe(true);
    expect(about('Apology')).toContain('Started in an earlier reply');
    rerender(FULL);
    expect(box('Apology').checked).toBe(true);
    expect(about('Apology')).toContain('Covered by the draft');
  });

  test('words deleted from the present draft open the step again', () => {
    const kept = { ...checklist({ apology: { level: 'strong' } }), replyId: NEXT.replyId };
    show(NEXT, kept);
    expect(box('Apology').checked).toBe(false);
  });

  test('a note to colleagues covers nothing', () => {
    show({ ...FULL, where: 'note' });
    expect(box('Apology').checked).toBe(false);
  });
});

describe("the agent's hand wins over the draft, and a click asks for no more than it must", () => {
  test.each([
    ['an open step', BAD, {}, 'empathy', 'Empathy', 'ticked'],
    ['a weak step', BAD, {}, 'apology', 'Apology', 'ticked'],
    ['a step the draft covers', FULL, {}, 'apology', 'Apology', 'unticked'],
    ['a tick by hand on an open step', BAD, { empathy: 'ticked' }, 'empathy', 'Empathy', null],
    ['a tick by hand on a covered step', FULL, { apology: 'ticked' }, 'apology', 'Apology', 'unticked'],
    ['a tick taken back on a covered step', FULL, { apology: 'unticked' }, 'apology', 'Apology', null],
    ['a tick taken back on an open step', BAD, { empathy: 'unticked' }, 'empathy', 'Empathy', 'ticked'],
  ] as const)('%s', async (_, draft, hands, id, name, expected) => {
    const tick = vi.fn();
    const kept = Object.fromEntries(
      Object.entries(hands).map(([step, hand]) => [step, { level: 'absent' as const, hand }]),
    );
    show(draft, checklist(kept), { tick });
    await userEvent.click(box(name));
    expect(tick).toHaveBeenCalledExactlyOnceWith(id, expected);
  });

  test('a hand tick shows as done, a hand untick as open, each said in words', () => {
    show(
      FULL,
      checklist({
        apology: { level: 'strong', hand: 'unticked' },
        empathy: { level: 'absent', hand: 'ticked' },
      }),
    );
    expect(box('Apology').checked).toBe(false);
    expect(about('Apology')).toContain('Unticked by hand');
    expect(box('Empathy').checked).toBe(true);
    expect(about('Empathy')).toContain('Ticked by hand');
  });

  test('one button gives the step back to the draft', async () => {
    const tick = vi.fn();
    show(FULL, checklist({ apology: { level: 'strong', hand: 'unticked' } }), { tick });
    await userEvent.click(screen.getByRole('button', { name: 'Follow the draft again for Apology' }));
    expect(tick).toHaveBeenCalledExactlyOnceWith('apology', null);
  });

  test('the space key ticks', async () => {
    const tick = vi.fn();
    show(BAD, null, { tick });
    box('Follow-up').focus();
    await userEvent.keyboard(' ');
    expect(tick).toHaveBeenCalledExactlyOnceWith('follow-up', 'ticked');
  });

  test('a tick that was not kept does not stay on the box', async () => {
    const rerender = show(BAD, null);
    await userEvent.click(box('Empathy'));
    rerender({ ...BAD, revision: 2 });
    expect(box('Empathy').checked).toBe(false);
  });
});

describe('the suggested line', () => {
  test('is for the first open step and goes in whole', async () => {
    const insert = vi.fn();
    show(BAD, null, { insert });
    await userEvent.click(screen.getByRole('button', { name: 'Insert a line for Urgent reinstatement' }));
    const [line] = linesFor(shippedBook, defaultModel.steps[1]!, {});
    expect(insert).toHaveBeenCalledExactlyOnceWith(line?.text, 'urgent-reinstatement');
    expect(screen.getAllByRole('button', { name: /^Insert/ })).toHaveLength(1);
  });

  test.each([
    ['a full recovery', FULL],
    ['an internal note', { ...BAD, where: 'note' as const }],
  ])('is not there for %s', (_, draft) => {
    show(draft);
    expect(screen.queryByRole('button', { name: /^Insert/ })).toBeNull();
  });
});

describe('changes are announced politely and once', () => {
  const said = () => document.querySelector('[aria-live="polite"][aria-atomic]')?.textContent;

  test('how many things there are to look at', async () => {
    show(BAD);
    await vi.waitFor(() => expect(said()).toBe('3 things to look at'));
  });

  test('a step that the draft now covers, and nothing to change any more', async () => {
    const rerender = show({ ...BAD, steps: [] });
    await vi.waitFor(() => expect(said()).toBe('3 things to look at'));
    rerender({ ...FULL, steps: FULL.steps.slice(0, 1), revision: 2 });
    await vi.waitFor(() => expect(said()).toBe('Nothing to change. Apology: covered'));
  });

  test('a check that a fault ended, and neither a clean draft nor steps open again', async () => {
    const rerender = show(FULL, { ...checklist({ apology: { level: 'strong' } }), replyId: FULL.replyId });
    rerender({ ...FULL, failed: true, steps: [], revision: 2 });
    await vi.waitFor(() => expect(said()).toBe('Amend stopped reading this draft. Your draft is untouched.'));
    expect(screen.getByText('Amend stopped reading this draft')).toBeTruthy();
    expect(screen.queryByText('Nothing to change')).toBeNull();
    expect(box('Apology').checked).toBe(true);
    expect(about('Apology')).toBe('Covered by the draft');
  });

  test('another case in the same composer opens no step again', async () => {
    const rerender = show(FULL);
    await vi.waitFor(() => expect(said()).toBe('Nothing to change'));
    rerender({ ...BAD, steps: [], replyId: 'draft-1.2', caseRef: { site: 'demo', id: '7' } });
    await vi.waitFor(() => expect(said()).toBe('3 things to look at'));
  });

  test('nothing of a draft that is gone', async () => {
    const panel = (view: PanelView) => (
      <Panel {...panelScenes.calm!} view={view} actions={idleActions as PanelActions} />
    );
    const { rerender } = render(panel(viewOf(BAD, null)));
    await vi.waitFor(() => expect(said()).toBe('3 things to look at'));
    rerender(panel({ kind: 'waiting', siteName: 'Desk' }));
    await vi.waitFor(() => expect(said()).toBe(''));
    rerender(panel(viewOf(BAD, null)));
    await vi.waitFor(() => expect(said()).toBe('3 things to look at'));
  });

  test('an empty draft says nothing', () => {
    show(review(''));
    expect(said()).toBe('');
  });
});
