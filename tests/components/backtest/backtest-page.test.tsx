// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BacktestPage } from '../../../components/backtest/BacktestPage.tsx';
import type { BacktestActions } from '../../../components/backtest/backtest-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { backtestScenes, idleBacktest } from '../../support/backtest-scenes.ts';

afterEach(cleanup);

function show(scene: string, actions: Partial<BacktestActions> = {}) {
  return render(<BacktestPage view={backtestScenes[scene]!} actions={{ ...idleBacktest, ...actions }} />);
}

const ruleTable = () => screen.getByRole('heading', { name: 'Rules' }).parentElement!;
const namesIn = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody .backtest-rule > span')].map((rule) =>
    rule.firstChild?.textContent?.trim(),
  );

test.each(Object.keys(backtestScenes))('%s is accessible', async (scene) => {
  const { container } = show(scene);
  expect(await accessibilityFaults(container)).toEqual([]);
});

describe('before counting', () => {
  test('says what will appear, that texts stay here, and what is needed first', () => {
    show('empty');
    expect(screen.getByText(/The texts stay on this computer/)).toBeTruthy();
    expect(screen.getByText(/Here you will see how often each rule would have fired/)).toBeTruthy();
    expect(screen.getByText('Choose a file with replies first.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Count' }).disabled).toBe(true);
  });

  test.each([
    ['refused', 'It is a spreadsheet of a newer Excel'],
    ['stuck', 'rules[3] › why: it is missing.'],
  ])('says in whole sentences what is wrong with a file: %s', (scene, said) => {
    show(scene);
    expect(screen.getByRole('alert').textContent).toContain(said);
    expect(screen.getByRole('alert').textContent).not.toContain('the file it is');
  });

  test('takes several files at once, dropped or chosen', async () => {
    const addFiles = vi.fn();
    const { container } = show('empty', { addFiles });
    const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.mbox')];
    await userEvent.upload(screen.getByLabelText('Choose files', { selector: 'input' }), files);
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files } });
    fireEvent(container.querySelector('.drop')!, event);
    expect(addFiles.mock.calls).toEqual([[files], [files]]);
  });

  test('shows how a file is read, its first replies, and takes another column with all else as it was', () => {
    const readAs = vi.fn();
    show('ready', { readAs });
    expect(screen.getByText(/that is not my department/, { selector: '.backtest-preview li' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('The reply stands in'), { target: { value: 'id' } });
    const wish = { kind: 'csv', encoding: 'utf-8', delimiter: ',', header: true, column: 'id' };
    expect(readAs).toHaveBeenCalledExactlyOnceWith(1, wish);
  });

  test('names what is wrong with a file and lets it be read as something else', () => {
    const readAs = vi.fn();
    show('refused', { readAs });
    expect(screen.getByRole('alert').textContent).toContain('It is a spreadsheet of a newer Excel');
    fireEvent.change(screen.getByLabelText('Read as'), { target: { value: 'text' } });
    expect(readAs).toHaveBeenCalledExactlyOnceWith(1, { kind: 'text' });
  });

  test('compares with any policy but the one that is tried', () => {
    const chooseAgainst = vi.fn();
    show('ready', { chooseAgainst });
    const against = screen.getByLabelText('Compare with');
    expect(
      within(against)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Nothing', 'In use here: English service wording, revision 1']);
    fireEvent.change(against, { target: { value: 'force' } });
    fireEvent.change(against, { target: { value: '' } });
    expect(chooseAgainst.mock.calls).toEqual([['force'], [null]]);
  });
});

test('while it counts, says how far it is, how fast, how long still, and stops when asked', async () => {
  const stop = vi.fn();
  show('running', { stop });
  expect(screen.getByText('42 % · 42,500 replies · 24,800 replies a second · 2 seconds left')).toBeTruthy();
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Counting' }).value).toBeCloseTo(
    0.425,
    2,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(stop).toHaveBeenCalledOnce();
});

describe('what was found', () => {
  test('begins with one sentence and names what could not be read', () => {
    show('done');
    expect(screen.getAllByText(/^\d+ of 100 replies flagged \(\d+\.0 %\)$/)).toHaveLength(2);
    expect(screen.getByText('quarter.csv, lines 12, 40')).toBeTruthy();
  });

  test('is ordered by any column, both ways', async () => {
    show('done');
    const counts = () =>
      [...ruleTable().querySelectorAll('tbody tr')].map((row) => Number(row.children[2]!.textContent));
    expect(counts()).toEqual(counts().toSorted((one, other) => other - one));
    const byRule = within(ruleTable()).getByRole('button', { name: 'Rule' });
    await userEvent.click(byRule);
    const names = namesIn(ruleTable());
    expect(names).toEqual(names.toSorted((one, other) => one!.localeCompare(other!)));
    expect(byRule.closest('th')!.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(byRule);
    expect(namesIn(ruleTable())).toEqual(names.toReversed());
  });

  test('opens a rule to its sentences, the flagged words marked, with the way to the rule', async () => {
    show('done');
    await userEvent.click(within(ruleTable()).getByRole('button', { name: /^The warehouse/ }));
    const marked = ruleTable().querySelectorAll('mark');
    expect([...marked].map(({ textContent }) => textContent)).toContain('the warehouse');
    expect(within(ruleTable()).getAllByText(/^quarter\.csv, line \d+$/).length).toBeGreaterThan(0);
    const way = screen.getByRole('link', { name: 'Open in the studio: The warehouse' });
    expect(way.getAttribute('href')).toBe('#studio/rule/the-warehouse');
  });

  test('shows rules that never fired only when asked', async () => {
    show('done');
    const before = namesIn(ruleTable()).length;
    await userEvent.click(screen.getByRole('checkbox', { name: /rules that never fired/ }));
    expect(namesIn(ruleTable()).length).toBeGreaterThan(before);
    expect(namesIn(ruleTable()).length).toBeLessThanOrEqual(100);
    await userEvent.click(screen.getByRole('button', { name: /^Show \d+ more$/ }));
    expect(namesIn(ruleTable()).length).toBeGreaterThan(100);
  });

  test('says what a change flags more and fewer, with sentences for both', async () => {
    show('compared');
    expect(
      screen.getByText(/^This change flags \d+ more, in \d+ replies, and \d+ fewer, in \d+ replies\.$/),
    ).toBeTruthy();
    const table = screen.getByRole('heading', { name: 'What the change does' }).parentElement!;
    for (const rule of table.querySelectorAll<HTMLElement>('.backtest-rule')) await userEvent.click(rule);
    expect(within(table).getAllByText('Flagged now, not before:').length).toBeGreaterThan(0);
    expect(within(table).getAllByText('Flagged before, not now:').length).toBeGreaterThan(0);
  });

  test('is saved without sentences unless they are asked for', async () => {
    const save = vi.fn();
    show('done', { save });
    await userEvent.click(screen.getByRole('button', { name: 'Save the table' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'With sentences of the replies' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the table' }));
    expect(save.mock.calls).toEqual([[false], [true]]);
  });
});
