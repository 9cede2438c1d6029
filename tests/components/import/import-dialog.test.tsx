// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ImportDialog } from '../../../components/import/ImportDialog.tsx';
import type { ImportActions } from '../../../components/import/import-view.ts';
import { pastedCells } from '../../../components/import/pasted-cells.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleImport, importScenes } from '../../support/import-scenes.ts';

afterEach(cleanup);

function show(scene: keyof typeof importScenes, actions: Partial<ImportActions> = {}) {
  return render(<ImportDialog view={importScenes[scene]!} actions={{ ...idleImport, ...actions }} />);
}

const rowsOf = (name: RegExp) => {
  const table = screen.getByRole('heading', { name }).closest('section')!.querySelector('table')!;
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
};

test.each(Object.keys(importScenes))('%s has nothing that axe finds wrong', async (scene) => {
  const { container } = show(scene);
  expect(await accessibilityFaults(container)).toEqual([]);
});

describe('bringing something', () => {
  test('a file is handed over with its path', async () => {
    const chooseFiles = vi.fn();
    show('choose', { chooseFiles });
    const file = new File(['a,b'], 'words.csv');
    await userEvent.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), file);
    expect(chooseFiles).toHaveBeenCalledExactlyOnceWith([{ path: 'words.csv', file }]);
  });

  test('cells that are pasted are taken at once', () => {
    const paste = vi.fn();
    show('choose', { paste });
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const getData = (type: string) => (type === 'text/html' ? '<table>' : 'a\tb');
    Object.defineProperty(event, 'clipboardData', { value: { getData } });
    fireEvent(screen.getByLabelText('Or paste cells from a spreadsheet'), event);
    expect(paste).toHaveBeenCalledExactlyOnceWith({ html: '<table>', text: 'a\tb' });
    expect(event.defaultPrevented).toBe(true);
  });

  test('what is typed is read when asked', async () => {
    const paste = vi.fn();
    show('choose', { paste });
    await userEvent.type(screen.getByLabelText('Or paste cells from a spreadsheet'), 'calm down');
    await userEvent.click(screen.getByRole('button', { name: 'Read this' }));
    expect(paste).toHaveBeenCalledExactlyOnceWith({ html: '', text: 'calm down' });
  });

  test('a policy can be opened as what it is', async () => {
    const openPolicy = vi.fn();
    show('policy', { openPolicy });
    expect(screen.getByRole('alert').textContent).toContain('team.json: It is a whole policy');
    await userEvent.click(screen.getByRole('button', { name: 'Open this policy' }));
    expect(openPolicy).toHaveBeenCalledOnce();
  });

  test('a file that is refused is named with what to do', () => {
    show('refused');
    expect(screen.getByRole('alert').textContent).toContain('words.xlsx: It is a spreadsheet');
    expect(screen.getByRole('alert').textContent).toContain('paste them here');
  });
});

describe('what was found', () => {
  test('shows the rules that will come, and each row that is left with its reason', () => {
    show('table');
    expect(screen.getByText(/of 6 rows can be taken over/).textContent).toContain('3 of 6');
    expect(rowsOf(/3 rules will come/)[0]).toContain("That's not my job");
    expect(rowsOf(/things are left out/)).toEqual([
      expect.stringContaining('row 5'),
      expect.stringContaining('row 6'),
      expect.stringContaining('row 7'),
    ]);
    expect(rowsOf(/works otherwise/)).toEqual([expect.stringContaining('"high"')]);
  });

  test('is taken over by one button that says how much', async () => {
    const takeOver = vi.fn();
    show('table', { takeOver });
    await userEvent.click(screen.getByRole('button', { name: 'Take over 3 rules' }));
    expect(takeOver).toHaveBeenCalledOnce();
  });

  test('offers nothing to take over where there is nothing', () => {
    show('nothing');
    expect(screen.queryByRole('button', { name: /Take over/ })).toBeNull();
    expect(screen.getByText(/No rule will come/)).toBeTruthy();
  });

  test('says why nothing was taken over', () => {
    show('untaken');
    expect(screen.getByRole('alert').textContent).toContain('20,000 are the most');
  });

  test('can be left by button and by Escape', async () => {
    const close = vi.fn();
    const { container } = show('table', { close });
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent(container.querySelector('dialog')!, new Event('cancel', { cancelable: true }));
    expect(close).toHaveBeenCalledTimes(2);
  });
});

describe('the columns of a table', () => {
  test('can be told to hold something else, one thing in one column', async () => {
    const setMapping = vi.fn();
    show('table', { setMapping });
    await userEvent.selectOptions(screen.getByLabelText(/^Why/), 'Say instead');
    expect(setMapping.mock.calls[0]![0].columns).toEqual({ phrase: 0, severity: 3, alternatives: 2 });
  });

  test('can be told to hold nothing', async () => {
    const setMapping = vi.fn();
    show('table', { setMapping });
    await userEvent.selectOptions(screen.getByLabelText(/^Severity/), 'Nothing');
    expect(setMapping.mock.calls[0]![0].columns).toEqual({ phrase: 0, alternatives: 1, why: 2 });
  });

  test('follow the kind of table', async () => {
    const setRecipe = vi.fn();
    show('table', { setRecipe });
    await userEvent.selectOptions(screen.getByLabelText('Kind of table'), 'Writer term list');
    expect(setRecipe).toHaveBeenCalledExactlyOnceWith('writer');
  });
});

test.each([
  [
    'a table',
    '<meta><table><tr><th>a<th>b<tr><td>c<br>d<td> e  f </table>',
    [
      ['a', 'b'],
      ['c\nd', 'e f'],
    ],
  ],
  ['words with markup', '<b>a</b>', 'plain'],
  ['nothing', '', 'plain'],
  ['a table without cells', '<table></table>', 'plain'],
  ['a table that would run something', '<table><tr><td><img src=x onerror=boom>a</table>', [['a']]],
])('%s on the clipboard is read', (_, html, cells) => {
  expect(pastedCells(html, 'plain')).toEqual(cells);
});
