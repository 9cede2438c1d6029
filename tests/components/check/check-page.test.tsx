// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckPage } from '../../../components/check/CheckPage.tsx';
import type { CheckActions, CheckView } from '../../../components/check/check-view.ts';
import { FIELD_MAX } from '../../../lib/macros/open-text.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { checkScenes, idleCheck } from '../../support/check-scenes.ts';

afterEach(cleanup);
beforeEach(() => {
  // happy-dom lays nothing out: a box that scrolls is as high as ten rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
});

function show(scene: CheckView | undefined, over: Partial<CheckActions> = {}) {
  const view = scene ?? checkScenes.empty!;
  return render(<CheckPage view={view} actions={{ ...idleCheck, ...over }} />);
}

function paste(field: HTMLElement, text: string, html = '') {
  const getData = (type: string) => (type === 'text/html' ? html : text);
  return fireEvent.paste(field, { clipboardData: { getData, files: [] } });
}

const rowsShown = () => within(screen.getByRole('listbox', { name: 'Texts' })).getAllByRole('option');

describe('the check page', () => {
  it.each(Object.keys(checkScenes))('has no fault that axe can find: %s', async (name) => {
    const { container } = show(checkScenes[name]);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('begins with a field to paste in, and buttons that wait for a text', () => {
    show(checkScenes.empty);
    expect(screen.getByRole('textbox', { name: 'Your text' })).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy text' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Copy with formatting' })).toBeNull();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('shows wording and steps beside a text, and copies it in both ways', async () => {
    const copy = vi.fn();
    show(checkScenes.formatted, { copy });
    const steps = screen.getByRole('region', { name: 'Recovery steps' });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Copy with formatting' }));
    await userEvent.click(screen.getByRole('button', { name: 'Copy text' }));
    expect(copy.mock.calls).toEqual([[true], [false]]);
    expect(screen.getByText(/12 lines are no UTF-8/)).toBeTruthy();
  });

  it.each(['bad', 'formatted', 'macro'])('offers nothing that only a case has: %s', (name) => {
    show(checkScenes[name]);
    expect(screen.getByRole('region', { name: 'Wording' })).toBeTruthy();
    const steps = screen.getByRole('region', { name: 'Recovery steps' });
    expect(within(steps).queryByRole('checkbox')).toBeNull();
    expect(document.body.textContent).not.toMatch(/Ignore in this case|Customer declined|\d of 5/);
  });

  it('offers a line for a step where somebody asks for one, and puts it in', async () => {
    const insert = vi.fn();
    show(checkScenes.bad, { insert });
    expect(screen.queryByText('You could write')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show a line for Empathy' }));
    await userEvent.click(screen.getByRole('button', { name: 'Insert a line for Empathy' }));
    expect(insert.mock.calls).toEqual([[expect.any(String), 'empathy']]);
  });

  it('takes a formatted paste into an empty field with its formatting, and leaves a plain one to the browser', () => {
    const openFormatted = vi.fn();
    show(checkScenes.empty, { openFormatted });
    const field = screen.getByRole('textbox', { name: 'Your text' });
    expect(paste(field, 'Hi', '<p>Hi</p>')).toBe(true);
    expect(openFormatted).not.toHaveBeenCalled();
    expect(paste(field, 'Hi', '<p><b>Hi</b></p>')).toBe(false);
    expect(openFormatted.mock.calls).toEqual([[[{ tag: 'p', children: [{ tag: 'b', children: ['Hi'] }] }]]]);
  });

  it('has a paste read in parts that no field could take', () => {
    const openText = vi.fn();
    show(checkScenes.bad, { openText });
    const long = 'a'.repeat(FIELD_MAX + 1);
    expect(paste(screen.getByRole('textbox', { name: 'Your text' }), long)).toBe(false);
    expect(openText).toHaveBeenCalledWith(long);
  });

  it('takes a file or words that are dropped on it', () => {
    const [openFile, openText] = [vi.fn(), vi.fn()];
    const { container } = show(checkScenes.empty, { openFile, openText });
    const file = new File(['x'], 'a.txt');
    const drop = (files: File[], text: string) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      const types = files.length > 0 ? ['Files'] : ['text/plain'];
      Object.defineProperty(event, 'dataTransfer', { value: { files, types, getData: () => text } });
      fireEvent(container.querySelector('.drop')!, event);
    };
    drop([file], '');
    drop([], 'Some words');
    expect(openFile).toHaveBeenCalledWith(file);
    expect(openText).toHaveBeenCalledWith('Some words');
  });

  it('leaves words that are dropped in the field to it, and takes a file there all the same', () => {
    const [openFile, openText] = [vi.fn(), vi.fn()];
    show(checkScenes.bad, { openFile, openText });
    const drop = (types: string[], files: File[]) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files, types, getData: () => 'word' } });
      return fireEvent(screen.getByRole('textbox', { name: 'Your text' }), event);
    };
    expect(drop(['text/plain'], []), 'not prevented').toBe(true);
    expect(openText).not.toHaveBeenCalled();
    expect(drop(['Files'], [new File(['x'], 'a.txt')])).toBe(false);
    expect(openFile).toHaveBeenCalledOnce();
  });

  it('says how far it is, and stops', async () => {
    const stop = vi.fn();
    show(checkScenes.reading, { stop });
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('12400');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(stop).toHaveBeenCalled();
  });

  it.each([
    ['refused', 'macros.json cannot be read', /Save the macros as a CSV table/],
    ['selection', 'What is selected in the tab cannot be read', /Copy the words and paste them here/],
  ])('says what is wrong and what to do: %s', (name, title, mend) => {
    show(checkScenes[name]);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(title);
    expect(alert.textContent).toMatch(mend);
  });
});

describe('a table of macros', () => {
  it('lists its texts with counts, draws only those in sight, and opens one by keys', async () => {
    const openMacro = vi.fn();
    show(checkScenes.macros, { openMacro });
    expect(screen.getByText('304 texts · 2 with something to look at · 1 changed')).toBeTruthy();
    const options = rowsShown();
    expect(options.length).toBeLessThan(40);
    expect(options[0]?.getAttribute('aria-setsize')).toBe('304');
    screen.getByRole('listbox', { name: 'Texts' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(openMacro).toHaveBeenCalledWith(2);
  });

  it('narrows to those with something to look at', async () => {
    show(checkScenes.macros);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only those with something to look at' }));
    expect(rowsShown()).toHaveLength(2);
  });

  it('says how it was read and will be saved, and is read otherwise when asked', async () => {
    const [chooseColumn, setHeader] = [vi.fn(), vi.fn()];
    show(checkScenes.macros, { chooseColumn, setHeader });
    expect(screen.getByText(/semicolons, in UTF-8 with a byte order mark/)).toBeTruthy();
    expect(screen.getByText(/3 cells of this column hold formulas/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Checked column'), 'title');
    await userEvent.click(screen.getByRole('checkbox', { name: 'The first row names the columns' }));
    expect([chooseColumn.mock.calls, setHeader.mock.calls]).toEqual([[[1]], [[false]]]);
  });

  it('leads from an open text to the next with something to look at', async () => {
    const openMacro = vi.fn();
    show(checkScenes.macro, { openMacro });
    expect(screen.getByRole('textbox', { name: 'Late delivery' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next with something to look at' }));
    expect(openMacro).toHaveBeenCalledWith(3);
  });

  it('shows what would change before anything does', async () => {
    const [applyAll, dropPlan] = [vi.fn(), vi.fn()];
    show(checkScenes.changes, { applyAll, dropPlan });
    const dialog = screen.getByRole('dialog', { name: '214 changes in 120 texts' });
    expect(dialog.querySelector('del')?.textContent).toBe("that's not my job");
    await userEvent.click(screen.getByRole('button', { name: 'Change them all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect([applyAll.mock.calls.length, dropPlan.mock.calls.length]).toEqual([1, 1]);
  });
});
