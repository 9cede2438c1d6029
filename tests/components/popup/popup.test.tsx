// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { PopupActions } from '../../../components/popup/popup-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idlePopup, type PopupScene, popupScenes } from '../../support/popup-scenes.ts';

afterEach(cleanup);

function show(name: string, actions: Partial<PopupActions> = {}) {
  return render(<Popup {...(popupScenes[name] as PopupScene)} actions={{ ...idlePopup, ...actions }} />);
}
const state = () => screen.getByRole('heading', { level: 2 }).textContent;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('what the popup says of its tab', () => {
  test.each([
    ['bad', '4 things to look at'],
    ['held', '5 things to look at'],
    ['slots-in-a-note', '2 things to look at'],
    ['clean', 'Nothing to change'],
    ['empty', 'Ready when you are'],
    ['stopped', 'Amend stopped reading this draft'],
    ['waiting', 'Amend is on'],
    ['kinds-off', 'Amend is off in Quill here'],
    ['off', 'Amend is off here'],
    ['unknown-site', 'Amend is not in use on this site'],
    ['browser-page', 'Amend does not reach this page'],
    ['failed', 'This tab could not be looked at'],
  ])('%s: %s', (name, title) => {
    show(name);
    expect(state()).toBe(title);
  });

  test('how many findings there are of each severity, in shape and in words, and none of those that there are not', () => {
    show('bad');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Hold1 to hold before sending',
      'Underline2 to say better',
      'Hint1 hint',
    ]);
    cleanup();
    show('clean');
    expect(screen.queryByRole('listitem')).toBeNull();
    cleanup();
    show('stopped');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  test('what would hold the reply besides, first of all', () => {
    show('held');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Hold1 blank to fill in',
      'HoldNot said yet: Apology and Follow-up',
      'Underline2 to say better',
    ]);
    cleanup();
    show('slots-in-a-note');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Hint2 blanks to fill in',
    ]);
  });

  test('which composer is meant where there are several', () => {
    show('several-composers');
    expect(screen.getByText(/In the reply you worked on last\. 2 others are open/)).toBeTruthy();
  });

  test('by whose word it is off, where it was not the agent, with no switch that would do nothing', () => {
    show('off-by-policy');
    expect(screen.getAllByText(/Harbour group standards/).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Turn on' })).toBeNull();
  });

  test('that a policy needs a look', () => {
    show('waiting');
    expect(screen.getByText(/A policy in use needs a look/)).toBeTruthy();
  });

  test.each(Object.keys(popupScenes))('%s: axe finds nothing', async (name) => {
    const { container } = show(name);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('the ways on from the popup', () => {
  test.each(Object.keys(popupScenes))(
    '%s: Enter opens the panel, as the focus stands on it',
    async (name) => {
      const openPanel = vi.fn();
      show(name, { openPanel });
      await userEvent.keyboard('{Enter}');
      expect(openPanel).toHaveBeenCalledTimes(1);
    },
  );

  test.each([
    ['Check any text', 'openCheck'],
    ['Practise a reply', 'openPractice'],
    ['Settings', 'openSettings'],
  ] as const)('%s, by keyboard', async (name, action) => {
    const run = vi.fn();
    show('bad', { [action]: run });
    const button = screen.getByRole('button', { name });
    while (document.activeElement !== button) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('the key of the panel stands beside it, where there is one', () => {
    show('bad');
    expect(document.querySelector('.keys')?.textContent).toBe('AltShiftA');
    cleanup();
    show('loading');
    expect(document.querySelector('.keys')).toBeNull();
  });

  test('what the browser would not do is said', () => {
    show('failed');
    expect(screen.getByText(/did not open the panel/).getAttribute('role')).toBe('status');
  });
});

describe('the switches in the popup', () => {
  test('turn Amend off here, and in one kind of editor', async () => {
    const turnOff = vi.fn();
    const turnKindOff = vi.fn();
    show('bad', { turnOff, turnKindOff });
    await press(/^Amend on acme\.zendesk\.com/);
    await press('Turn off here');
    expect(turnOff).toHaveBeenCalledExactlyOnceWith(null);
    await press(/^Amend on acme\.zendesk\.com/);
    await press('Turn off here in this kind of editor (CKEditor 5)');
    expect(turnKindOff).toHaveBeenCalledExactlyOnceWith('ckeditor5');
  });

  test('turn it on again', async () => {
    const turnOn = vi.fn();
    show('off', { turnOn });
    await press('Turn on');
    expect(turnOn).toHaveBeenCalledTimes(1);
  });

  test('a site that Amend may not enter is asked for by one button, and has no switch', async () => {
    const useSite = vi.fn();
    show('unknown-site', { useSite });
    expect(screen.queryByRole('button', { name: /^Amend on / })).toBeNull();
    await press('Use Amend on this site');
    expect(useSite).toHaveBeenCalledTimes(1);
  });
});
