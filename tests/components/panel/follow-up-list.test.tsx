// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FollowUpList } from '../../../components/panel/FollowUpList.tsx';
import { dueText } from '../../../components/panel/follow-up-words.ts';
import { PromiseList } from '../../../components/panel/PromiseList.tsx';
import type { FollowUpShown, PromiseShown } from '../../../components/panel/promise-view.ts';
import type { FollowUp } from '../../../lib/recovery/case-types.ts';

afterEach(cleanup);

const NOW = new Date(2026, 10, 25, 15).getTime();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HERE = { site: 'zendesk:acme', id: '7' };

const actions = () => ({
  followUpDone: vi.fn(),
  followUpReopen: vi.fn(),
  followUpSnooze: vi.fn(),
  openCases: vi.fn(),
});
const shown = (more: Partial<FollowUp>, isUnnamed = false): FollowUpShown => ({
  followUp: {
    id: JSON.stringify(more),
    site: HERE.site,
    caseId: HERE.id,
    kind: 'call',
    due: { at: NOW + DAY },
    madeAt: NOW - DAY,
    ...more,
  },
  siteName: 'Zendesk',
  isUnnamed,
});

function list(followUps: readonly FollowUpShown[], caseRef: typeof HERE | null = HERE) {
  const heard = actions();
  render(<FollowUpList followUps={followUps} caseRef={caseRef} now={NOW} actions={heard} />);
  return heard;
}
const items = () => screen.queryAllByRole('listitem').map((item) => item.textContent ?? '');

describe('the promises to keep', () => {
  test('stay in sight when they are put off, also those of another case', () => {
    const due = { at: NOW - HOUR };
    list([shown({ caseId: '9', due, snoozedUntil: NOW + HOUR }), shown({ caseId: '8' })]);
    expect(items()).toHaveLength(1);
    expect(items()[0]).toMatch(/Ticket 9 · Zendesk.*Put off until today, .*4:00/);
    expect(screen.getByText('1 open')).toBeTruthy();
  });

  test('are those of this case, and of any other only what is due', () => {
    list([
      shown({}),
      shown({ caseId: '8', kind: 'write' }),
      shown({ caseId: '9', kind: 'refund', due: { at: NOW - 2 * HOUR } }),
    ]);
    expect(items()).toHaveLength(2);
    expect(items()[0]).toMatch(/Refund it.*Ticket 9 · Zendesk.*Overdue/);
    expect(items()[1]).toMatch(/Call the customer tomorrow, .*3:00/);
    expect(items()[1]).not.toContain('Ticket');
    expect(screen.getByText('2 open')).toBeTruthy();
  });

  test('name a case without a number a conversation', () => {
    list([shown({ caseId: '~3f9', due: { at: NOW - HOUR } }, true)], null);
    expect(items()[0]).toContain('A conversation · Zendesk');
  });

  test('say what will be here while there are none', () => {
    list([]);
    expect(screen.getByText(/When a reply goes out/)).toBeTruthy();
  });

  test('are done with one click, and open again with another', async () => {
    const heard = list([shown({ id: 'a' }), shown({ id: 'b', doneAt: NOW - 1 })]);
    await userEvent.click(screen.getByRole('button', { name: 'Done: Call the customer' }));
    expect(heard.followUpDone).toHaveBeenCalledWith('a');
    await userEvent.click(screen.getByRole('button', { name: 'Not done yet: Call the customer' }));
    expect(heard.followUpReopen).toHaveBeenCalledWith('b');
  });

  test('go out of sight some time after they were done', () => {
    list([shown({ doneAt: NOW - HOUR })]);
    expect(items()).toEqual([]);
  });

  test('are put off by keyboard alone, and the focus comes back', async () => {
    const heard = list([shown({ id: 'a', due: { at: NOW } })]);
    const later = screen.getByRole('button', { name: 'Later: Call the customer' });
    expect(later.getAttribute('aria-expanded')).toBe('false');
    later.focus();
    await userEvent.keyboard('{Enter}');
    expect(later.getAttribute('aria-expanded')).toBe('true');
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(later);
    await userEvent.click(later);
    await userEvent.click(screen.getByRole('button', { name: 'In 1 hour' }));
    expect(heard.followUpSnooze).toHaveBeenCalledWith('a', NOW + HOUR);
    await userEvent.click(later);
    await userEvent.click(screen.getByRole('button', { name: 'Tomorrow morning' }));
    expect(heard.followUpSnooze).toHaveBeenLastCalledWith('a', new Date(2026, 10, 26, 9).getTime());
  });

  test('are put off to any time that is still to come, and to no other', async () => {
    const heard = list([shown({ id: 'a', due: { at: NOW } })]);
    await userEvent.click(screen.getByRole('button', { name: 'Later: Call the customer' }));
    const choices = within(screen.getByRole('group', { name: 'Later: Call the customer' }));
    const field = choices.getByLabelText<HTMLInputElement>('Another day and time');
    const set = choices.getByRole<HTMLButtonElement>('button', { name: 'Remind me then' });
    const write = async (value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.waitFor(() => expect(field.value).toBe(value));
    };
    expect(set.disabled).toBe(true);
    await write('2026-11-25T14:00');
    expect(set.disabled).toBe(true);
    await write('2026-11-27T14:30');
    await vi.waitFor(() => expect(set.disabled).toBe(false));
    await userEvent.click(set);
    expect(heard.followUpSnooze).toHaveBeenCalledWith('a', new Date(2026, 10, 27, 14, 30).getTime());
  });

  test('say until when they are put off', () => {
    list([shown({ due: { at: NOW - HOUR }, snoozedUntil: NOW + HOUR })]);
    expect(items()[0]).toMatch(/Put off until today, .*4:00/);
  });
});

describe('the promises of a draft', () => {
  const draft = (promises: readonly PromiseShown[]) => render(<PromiseList promises={promises} now={NOW} />);

  test('say what, by when, and in which words', () => {
    draft([{ words: "I'll call you tomorrow", kind: 'call', due: { day: '2026-11-26' } }]);
    expect(items()).toEqual(["Call the customer by the end of tomorrowI'll call you tomorrow"]);
  });

  test.each([
    ['undated', { due: null }, /Say by when/],
    ['impossible', { due: null, problem: 'impossible' }, /no such day or time/],
    ['past', { due: null, problem: 'past' }, /gone by/],
  ] as const)('say what is missing: %s', (state, more, text) => {
    draft([{ words: 'I will call', kind: 'call', ...more }]);
    expect(items()[0]).toMatch(text);
    expect(screen.getByRole('listitem').getAttribute('data-state')).toBe(state);
  });

  test('take no room where there are none', () => {
    expect(draft([]).container.textContent).toBe('');
  });
});

describe('when it is due', () => {
  test.each([
    [{ at: NOW + HOUR }, /^today, /],
    [{ at: NOW + DAY }, /^tomorrow, /],
    [{ at: NOW + 3 * DAY }, /^Saturday, /],
    [{ at: NOW + 20 * DAY }, /^(?:15 December|December 15), /],
    [{ at: NOW - DAY }, /^(?:24 November|November 24), /],
    [{ day: '2026-11-25' }, /^by the end of today$/],
    [{ day: '2026-11-28' }, /^by the end of Saturday$/],
  ])('is said as people say it: %o', (due, words) => {
    expect(dueText(due, NOW)).toMatch(words);
  });
});
