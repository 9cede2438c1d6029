// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FindingList } from '../../../components/panel/FindingList.tsx';
import type { PanelActions } from '../../../components/panel/panel-view.ts';
import type { PanelDraft } from '../../../lib/review/panel-draft.ts';
import { BAD, idleActions, review } from '../../support/panel-scenes.ts';

afterEach(cleanup);

function show(draft: PanelDraft, actions: Partial<PanelActions> = {}) {
  const view = (next: PanelDraft) => <FindingList review={next} actions={{ ...idleActions, ...actions }} />;
  const { rerender } = render(view(draft));
  return (next: PanelDraft) => rerender(view(next));
}

const words = (name: string) => screen.getByRole('button', { name });
const without = (index: number): PanelDraft => ({
  ...BAD,
  revision: 2,
  findings: BAD.findings.filter((_, at) => at !== index),
});

test('each finding shows its severity, its words and why, in the order of the draft', () => {
  show(BAD);
  const rows = within(screen.getByRole('list', { name: 'Wording' })).getAllByRole('listitem');
  expect(rows.map((row) => row.querySelector('.severity')?.textContent)).toEqual([
    'Hold',
    'Underline',
    'Hint',
  ]);
  expect(within(rows[0]!).getByRole('button', { name: "That's not my job" })).toBeTruthy();
  expect(
    within(rows[0]!).getByText('It turns the customer away. Say who will take care of it.'),
  ).toBeTruthy();
});

describe('by mouse', () => {
  test('the first alternative is one click', async () => {
    const fix = vi.fn();
    show(BAD, { fix });
    await userEvent.click(words('Replace with: I can see how frustrating this is'));
    expect(fix).toHaveBeenCalledExactlyOnceWith(BAD.findings[1], 'I can see how frustrating this is');
  });

  test('the words jump to the draft', async () => {
    const jump = vi.fn();
    show(BAD, { jump });
    await userEvent.click(words('ASAP'));
    expect(jump).toHaveBeenCalledExactlyOnceWith(BAD.findings[2]);
  });

  test('More holds the other alternatives and the wider ignore', async () => {
    const fix = vi.fn();
    const ignore = vi.fn();
    show(BAD, { fix, ignore });
    const [row] = screen.getAllByRole('listitem');
    const more = within(row!).getByRole('button', { name: "More for “That's not my job”" });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(within(row!).queryByRole('button', { name: 'Replace with: I will take care of this' })).toBeNull();
    await userEvent.click(more);
    await userEvent.click(
      within(row!).getByRole('button', { name: 'Replace with: I will take care of this' }),
    );
    expect(fix).toHaveBeenCalledExactlyOnceWith(BAD.findings[0], 'I will take care of this');
    await userEvent.click(within(row!).getByRole('button', { name: 'Ignore in this case' }));
    expect(ignore).toHaveBeenCalledExactlyOnceWith(BAD.findings[0], 'case');
  });

  test('Ignore hushes this one place', async () => {
    const ignore = vi.fn();
    show(BAD, { ignore });
    await userEvent.click(words('Ignore here: “ASAP”'));
    expect(ignore).toHaveBeenCalledExactlyOnceWith(BAD.findings[2], 'here');
  });
});

describe('Fix all', () => {
  test('is there for two or more that have an alternative that needs no more words', async () => {
    const fixAll = vi.fn();
    show(BAD, { fixAll });
    await userEvent.click(words('Fix all'));
    expect(fixAll).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['one finding', { ...BAD, findings: BAD.findings.slice(0, 1) }],
    [
      'alternatives that the agent has to complete',
      { ...BAD, findings: BAD.findings.map(({ whole: _, ...one }) => one) },
    ],
  ])('is not there for %s', (_, draft) => {
    show(draft);
    expect(screen.queryByRole('button', { name: 'Fix all' })).toBeNull();
  });
});

describe('by keyboard', () => {
  test('the list is one stop, arrows go through it and Enter jumps', async () => {
    const jump = vi.fn();
    show(BAD, { jump });
    words("That's not my job").focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(words('Please calm down'));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(words('ASAP'));
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(jump).toHaveBeenCalledExactlyOnceWith(BAD.findings[1]);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(words("That's not my job"));
  });

  test('only the current finding is in the tab order', async () => {
    show(BAD);
    words('Fix all').focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(words("That's not my job"));
    const stops = screen.getAllByRole('button').filter((button) => button.tabIndex === 0);
    expect(stops.map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
      'Fix all',
      "That's not my job",
      "Ignore here: “That's not my job”",
      'Replace with: Let me find the right person for you',
      "More for “That's not my job”",
    ]);
  });

  test('after a fix the focus goes to the neighbour, not out of the list', async () => {
    const rerender = show(BAD);
    words('Replace with: I can see how frustrating this is').focus();
    await userEvent.keyboard('{Enter}');
    rerender(without(1));
    expect(document.activeElement).toBe(words('ASAP'));
  });
});

test('typing before a finding keeps its row and the focus in it', () => {
  const rerender = show(BAD);
  words('ASAP').focus();
  const row = document.activeElement;
  rerender({
    ...BAD,
    revision: 2,
    findings: BAD.findings.map((one) => ({ ...one, from: one.from + 5, to: one.to + 5 })),
  });
  expect(document.activeElement).toBe(row);
});

test('an alternative of nothing is a button that takes the words out', () => {
  show(review('Unfortunately, yes', [['Unfortunately', 'hint', 'Leave it out.', '']]));
  expect(words('Take the words out')).toBeTruthy();
});

test('a thousand findings stay a list that can be read', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({
    ...BAD.findings[0]!,
    from: at * 20,
    to: at * 20 + 17,
  }));
  show({ ...BAD, findings: many });
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  expect(screen.getByText('1000 to look at')).toBeTruthy();
});
