// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { HoldDialog, type HoldDialogProps } from '../../../components/hold/HoldDialog.tsx';
import type { HoldItem } from '../../../components/hold/hold-items.ts';
import type { SendAnyway } from '../../../lib/policy/managed/send-guard.ts';

afterEach(cleanup);

const slotsOf = (slots: readonly string[]) => slots.map((words): HoldItem => ({ kind: 'slot', words }));
const RUDE: HoldItem = { kind: 'wording', words: 'not my job', why: 'It sends the customer away.' };
const APOLOGY: HoldItem = { kind: 'step', words: 'Apology' };

function show(items: readonly HoldItem[] = slotsOf(['{day and time}']), more: Partial<HoldDialogProps> = {}) {
  const answers = {
    ...{ onFixAll: vi.fn(), onFixOne: vi.fn(), onWrite: vi.fn() },
    ...{ onSend: vi.fn(), onBack: vi.fn(), onTurned: vi.fn() },
  };
  render(<HoldDialog items={items} fixable={0} sendAnyway="free" {...answers} {...more} />);
  return { ...answers, user: userEvent.setup() };
}
const focused = () => document.activeElement?.textContent;
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

it('is an alert dialog that is named by what stands open and says that nothing went out', () => {
  show();
  const dialog = screen.getByRole('alertdialog', { name: 'This reply still has {day and time}' });
  const described = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('It has not been sent.');
});

it('begins on "Fill it in", and the keys go round its three answers', async () => {
  const { user } = show();
  expect(focused()).toBe('Fill it in');
  for (const next of ['Send anyway', 'Back', 'Fill it in']) {
    await user.keyboard('{Tab}');
    expect(focused()).toBe(next);
  }
});

it.each([
  ['{Enter}', 'onFixOne'],
  ['{Tab}{Enter}', 'onSend'],
  ['{Tab}{Tab}{Enter}', 'onBack'],
  ['{Escape}', 'onBack'],
  ['a', 'onBack'],
] as const)('%s answers %s, and nothing else', async (keys, answer) => {
  const { user, ...answers } = show();
  await user.keyboard(keys);
  for (const [name, called] of Object.entries(answers))
    expect(called).toHaveBeenCalledTimes(name === answer ? 1 : 0);
});

it('puts a line in for the first of the steps where nothing else is open', async () => {
  const { user, onWrite, onFixOne } = show([APOLOGY]);
  await user.keyboard('{Enter}');
  expect([onWrite, onFixOne].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
});

it('shows a slot as it was written, whatever it says', () => {
  show(slotsOf(['{<b>day</b>}', '{$1}']));
  expect(screen.getByRole('alertdialog').querySelector('mark')?.textContent).toBe('{<b>day</b>}');
  expect(screen.getByText(/and 1 more to fill in/)).toBeTruthy();
});

it('names each thing that is open in its own words, and why the wording is', () => {
  show([RUDE, ...slotsOf(['{name}']), APOLOGY], { fixable: 1 });
  const dialog = screen.getByRole('alertdialog', { name: '3 things to look at before this goes out' });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'not my jobIt sends the customer away.',
    'Still to fill in: {name}',
    'Not said yet: Apology',
  ]);
  expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'It has not been sent.',
  );
});

it.each<[string, readonly HoldItem[], number, SendAnyway, readonly string[], string]>([
  ['wording', [RUDE], 1, 'free', ['Fix all', 'Fix one by one', 'Send anyway', 'Back'], 'Fix one by one'],
  [
    'wording without other words',
    [RUDE],
    0,
    'free',
    ['Fix one by one', 'Send anyway', 'Back'],
    'Fix one by one',
  ],
  [
    'missing steps',
    [APOLOGY, { kind: 'step', words: 'Follow-up' }],
    0,
    'reason',
    ['Insert a line for Apology', 'Send anyway', 'Back'],
    'Insert a line for Apology',
  ],
  [
    'a lead who allows nothing else',
    [RUDE],
    1,
    'never',
    ['Fix all', 'Fix one by one', 'Back'],
    'Fix one by one',
  ],
])(
  'offers for %s its own ways out, and begins on one that changes no word',
  (_, items, fixable, sendAnyway, expected, first) => {
    show(items, { fixable, sendAnyway });
    expect(buttons()).toEqual(expected);
    expect(focused()).toBe(first);
  },
);

it('asks why where a reason is wanted, and one choice sends', async () => {
  const { user, onSend, onTurned } = show([RUDE], { sendAnyway: 'reason' });
  await user.click(screen.getByRole('button', { name: 'Send anyway' }));
  expect(onSend).not.toHaveBeenCalled();
  expect(onTurned).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('alertdialog', { name: 'Why does it go as it is?' })).toBeTruthy();
  expect(focused(), 'a key pressed again gives no reason').toBe('Back');
  await user.click(screen.getByRole('button', { name: 'Agreed with my lead' }));
  expect(onSend.mock.calls).toEqual([['agreed']]);
});

it('counts what is more than a glance', () => {
  const many = Array.from({ length: 9 }, (_, index): HoldItem => ({ ...RUDE, words: `wording ${index}` }));
  show(many);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    ...many.slice(0, 4).map(({ words }) => words),
    'and 5 more',
  ]);
});

it.each<[string, readonly HoldItem[], SendAnyway]>([
  ['slots', slotsOf(['{day}']), 'free'],
  ['all kinds', [RUDE, ...slotsOf(['{day}']), APOLOGY], 'never'],
])('has nothing that axe finds fault with: %s', async (_, items, sendAnyway) => {
  show(items, { sendAnyway, fixable: 1 });
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
