// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { WelcomePage, type WelcomePageProps } from '../../../components/welcome/WelcomePage.tsx';
import { accessibilityFaults } from '../../support/axe.ts';
import { flagging } from '../../support/findings.ts';

afterEach(cleanup);

function show(over: Partial<WelcomePageProps> = {}) {
  const check = flagging('calm down');
  return render(
    <WelcomePage cardKeys="Alt+Enter" check={check} onOpenPanel={() => Promise.resolve(true)} {...over} />,
  );
}

test('says what Amend does, the key to know and the privacy promise', () => {
  show();
  expect(screen.getByRole('heading', { level: 1, name: 'Better words, before you send' })).toBeTruthy();
  expect(screen.getAllByRole('listitem').length).toBeGreaterThanOrEqual(3);
  expect(screen.getByText(/With the caret in underlined words/).textContent).toContain('AltEnter');
  expect(screen.getByText(/never leaves the page/)).toBeTruthy();
});

test('the try-out flags while typing and takes a better wording with one click', async () => {
  show();
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'A reply to try it on' });
  await userEvent.clear(reply);
  expect(screen.getByText('Nothing to change here.')).toBeTruthy();
  await userEvent.type(reply, 'Do calm down now');
  expect(screen.getByText('calm down', { selector: 'strong' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Replace with: better 9' }));
  expect(reply.value).toBe('Do better 9 now');
});

test('the page stands without its try-out while the policy is read', () => {
  show({ check: null });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Open the side panel' })).toBeTruthy();
});

test('a panel that the browser would not open is said so', async () => {
  const onOpenPanel = vi.fn(() => Promise.resolve(false));
  show({ onOpenPanel });
  await userEvent.click(screen.getByRole('button', { name: 'Open the side panel' }));
  expect(onOpenPanel).toHaveBeenCalledTimes(1);
  expect(await screen.findByText(/Click the Amend icon in the toolbar/)).toBeTruthy();
});

test('axe finds nothing', async () => {
  const { container } = show();
  expect(await accessibilityFaults(container)).toEqual([]);
});
