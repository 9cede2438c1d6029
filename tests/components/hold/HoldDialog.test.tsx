// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { HoldDialog } from '../../../components/hold/HoldDialog.tsx';

afterEach(cleanup);

function show(slots = ['{day and time}']) {
  const answers = { onFill: vi.fn(), onSend: vi.fn(), onBack: vi.fn() };
  render(<HoldDialog slots={slots} {...answers} />);
  return { ...answers, user: userEvent.setup() };
}

it('is an alert dialog that is named by what stands open and says that nothing went out', () => {
  show();
  const dialog = screen.getByRole('alertdialog', { name: 'This reply still has {day and time}' });
  const described = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('It has not been sent.');
});

it('begins on "Fill it in", and the keys go round its three answers', async () => {
  const { user } = show();
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe('Fill it in');
  for (const next of ['Send anyway', 'Back', 'Fill it in']) {
    await user.keyboard('{Tab}');
    expect(focused()).toBe(next);
  }
});

it.each([
  ['{Enter}', 'onFill'],
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

it('shows a slot as it was written, whatever it says', () => {
  show(['{<b>day</b>}', '{$1}']);
  expect(screen.getByRole('alertdialog').querySelector('mark')?.textContent).toBe('{<b>day</b>}');
  expect(screen.getByText(/and 1 more to fill in/)).toBeTruthy();
});

it('has nothing that axe finds fault with', async () => {
  show();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
