// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { PanelActions } from '../../../components/panel/panel-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleActions, type PanelScene, panelScenes } from '../../support/panel-scenes.ts';

afterEach(cleanup);

const sceneOf = (name: string) => panelScenes[name] as PanelScene;
const panel = (name: string, actions: Partial<PanelActions> = {}) => (
  <Panel {...sceneOf(name)} actions={{ ...idleActions, ...actions }} />
);
const switchButton = () => screen.getByRole('button', { name: /^Amend on |^Turn on$/ });
const said = () => screen.getAllByRole('status').map((region) => region.textContent);

describe('the switch in the header', () => {
  test('says that Amend is on here, and keeps its choices folded until asked for', async () => {
    render(panel('bad'));
    expect(switchButton().getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('button', { name: 'Turn off here' })).toBeNull();
    await userEvent.click(switchButton());
    expect(switchButton().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('group', { name: 'Amend on demo.example' })).toBeTruthy();
  });

  test.each([
    ['bad', 'Turn off here', 'turnOff', null],
    ['bad', /^Turn off here until 0?8:00.* tomorrow$/, 'turnOff', panelScenes.bad?.site?.tomorrow],
    ['bad', 'Turn off here in this kind of editor (rich text fields)', 'turnKindOff', 'contenteditable'],
    ['kind-off-draft', 'Turn off here in this kind of editor (Quill)', 'turnKindOff', 'quill'],
    ['kind-off-draft', 'Turn on in CKEditor 5', 'turnKindOn', 'ckeditor5'],
    ['kind-off-draft', 'Turn on in plain text fields everywhere', 'turnKindOn', 'textarea'],
  ] as const)('%s: %s by keyboard, and the focus comes back to it', async (scene, name, action, value) => {
    const run = vi.fn();
    render(panel(scene, { [action]: run }));
    switchButton().focus();
    await userEvent.keyboard('{Enter}');
    const choice = screen.getByRole('button', { name });
    while (document.activeElement !== choice) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledExactlyOnceWith(value);
    expect(document.activeElement).toBe(switchButton());
    expect(switchButton().getAttribute('aria-expanded')).toBe('false');
  });

  test('a site that the agent added can be given back there', async () => {
    const stopSite = vi.fn();
    render(panel('waiting', { stopSite }));
    await userEvent.click(switchButton());
    await userEvent.click(screen.getByRole('button', { name: 'Stop using Amend on this site' }));
    expect(stopSite).toHaveBeenCalledTimes(1);
  });

  test('Escape folds the choices and leaves all as it was', async () => {
    const turnOff = vi.fn();
    render(panel('bad', { turnOff }));
    await userEvent.click(switchButton());
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Turn off here' })).toBeNull();
    expect(document.activeElement).toBe(switchButton());
    expect(turnOff).not.toHaveBeenCalled();
  });

  test('while off it is one button that turns Amend on, the focus still on it', async () => {
    const turnOn = vi.fn();
    const { rerender } = render(panel('bad', { turnOn }));
    switchButton().focus();
    rerender(panel('off-until', { turnOn }));
    expect(document.activeElement).toBe(switchButton());
    expect(switchButton().textContent).toBe('Turn on');
    expect(screen.getByText(/^Off until 0?8:00.* tomorrow$/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(turnOn).toHaveBeenCalledTimes(1);
  });

  test('takes the focus when a kind of editor is turned on from the middle of the panel', async () => {
    render(panel('kind-off'));
    await userEvent.click(screen.getByRole('button', { name: 'Turn on in CKEditor 5' }));
    expect(document.activeElement).toBe(switchButton());
  });

  test('says that it is on in part where a kind of editor is off', () => {
    render(panel('kind-off-draft'));
    expect(switchButton().textContent).toContain('Partly on');
  });

  test('says aloud what was switched, and nothing while a site only comes into view', () => {
    const { rerender } = render(panel('off'));
    expect(said().join('')).toBe('');
    rerender(panel('bad'));
    expect(said()).toContain('Amend is on here');
    rerender(panel('off-until'));
    expect(said().join(' ')).toMatch(/Amend is off here\. Off until 0?8:00.* tomorrow/);
    rerender(panel('kind-off'));
    expect(said()).toContain('Amend is off in CKEditor 5 here');
  });

  test('is of no offence to axe while it is open', async () => {
    const { container } = render(panel('kind-off-draft'));
    await userEvent.click(switchButton());
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('the troubleshooting report', () => {
  const open = async (copy: PanelActions['copy']) => {
    const report = vi.fn(() => Promise.resolve('Amend 0.1.0'));
    render(panel('waiting', { report, copy }));
    expect(report).not.toHaveBeenCalled();
    const fold = screen.getByText('Troubleshooting report').closest('details') as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What will be copied' });
  };

  test('is written when it is asked for, shown, copied as shown, and said to be copied', async () => {
    const copy = vi.fn(() => Promise.resolve());
    const shown = await open(copy);
    expect(shown.value).toBe('Amend 0.1.0');
    await userEvent.click(screen.getByRole('button', { name: 'Copy report' }));
    expect(copy).toHaveBeenCalledExactlyOnceWith('Amend 0.1.0');
    await vi.waitFor(() => expect(said()).toContain('Copied'));
  });

  test('says what to do where the browser does not let us copy', async () => {
    await open(() => Promise.reject(new Error('refused')));
    await userEvent.click(screen.getByRole('button', { name: 'Copy report' }));
    await vi.waitFor(() => expect(said().join()).toContain('Select the text and copy it'));
  });
});
