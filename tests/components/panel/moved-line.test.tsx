// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import { BAD, drafts, idleActions, panelScenes } from '../../support/panel-scenes.ts';

afterEach(cleanup);

test('a draft that its page took to another case says so, and offers what was chosen where it was begun', async () => {
  const [bringOver, leaveBehind] = [vi.fn(), vi.fn()];
  const moved = { here: '2000', before: '1042', isUnnamed: false };
  render(
    <Panel
      {...panelScenes.calm!}
      view={{ ...drafts(BAD), moved }}
      actions={{ ...idleActions, bringOver, leaveBehind }}
    />,
  );
  expect(screen.getByText('This draft is now in ticket 2000.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Bring over what you chose for 1042' }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave it there' }));
  expect([bringOver.mock.calls.length, leaveBehind.mock.calls.length]).toEqual([1, 1]);
});
