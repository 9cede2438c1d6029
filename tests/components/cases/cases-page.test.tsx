// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CasesPage } from '../../../components/cases/CasesPage.tsx';
import type { CasesActions, CasesView } from '../../../components/cases/cases-view.ts';
import { PAGE } from '../../../components/cases/Pages.tsx';
import { withFacts } from '../../../lib/recovery/checklist-changes.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { casesScenes, casesView, idleCases, manyCases, RICH } from '../../support/cases-page-scenes.ts';
import { NOW } from '../../support/panel-scenes.ts';

afterEach(cleanup);

function show(view: CasesView, actions: Partial<CasesActions> = {}) {
  const page = (next: CasesView) => (
    <CasesPage view={next} now={NOW} actions={{ ...idleCases, ...actions }} />
  );
  const shown = render(page(view));
  return { ...shown, update: (next: CasesView) => shown.rerender(page(next)) };
}

const few = casesScenes.few!;
const titles = () => [...document.querySelectorAll('.case-title')].map(({ textContent }) => textContent);
const open = (name: RegExp) => userEvent.click(screen.getByRole('button', { name, expanded: false }));

describe('the list', () => {
  test('has what is due on top, and says what it is and by when', () => {
    show(few);
    expect(titles()[0]).toBe('Ticket 1042 · Zendesk');
    const due = document.querySelector('.case')!;
    expect(due.textContent).toMatch(/Due.*3 of 5 steps.*overdue/);
    expect(titles()).toContain('A conversation · WhatsApp Web');
  });

  test('is searched and filtered', async () => {
    show(few);
    await userEvent.type(screen.getByRole('searchbox'), 'zendesk 99');
    expect(titles()).toEqual(['Ticket 998 · Zendesk']);
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Due 1' }));
    expect(titles()).toEqual(['Ticket 1042 · Zendesk']);
    expect(screen.getByText('1 case', { selector: '[role=status]' })).toBeTruthy();
  });

  test('says so when nothing is found, with the way back', async () => {
    show(few);
    await userEvent.type(screen.getByRole('searchbox'), 'nowhere');
    expect(titles()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show all cases' }));
    expect(titles()).toHaveLength(6);
  });

  test('tells how a case gets there while there is none', () => {
    show(casesScenes.empty!);
    expect(screen.getByText('No cases yet')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('of thousands is shown page by page, each from its top', async () => {
    show({ ...few, cases: manyCases(2 * PAGE + 1) });
    const first = titles();
    expect(first).toHaveLength(PAGE);
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(titles()).not.toContain(first[0]);
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Cases' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(titles()).toHaveLength(1);
    expect(screen.getByText(`${2 * PAGE + 1} to ${2 * PAGE + 1} of ${2 * PAGE + 1}`)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(titles()).toEqual(first);
  });

  test('goes back to its last page when what stood on it goes', async () => {
    const { update } = show({ ...few, cases: manyCases(PAGE + 1) });
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    update({ ...few, cases: manyCases(PAGE) });
    expect(titles()).toHaveLength(PAGE);
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
  });

  test('is walked with the arrow keys, and a case is opened and shut with Enter', async () => {
    show(few);
    const buttons = [...document.querySelectorAll<HTMLElement>('.case-button')];
    buttons[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{End}');
    expect(document.activeElement).toBe(buttons.at(-1));
    await userEvent.keyboard('{Home}{Enter}');
    expect(buttons[0]!.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(buttons[0]!.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('an open case', () => {
  test('shows its steps with what was skipped and why, what is known, and what happened', async () => {
    show(few);
    await open(/Ticket 1042/);
    const steps = [...document.querySelectorAll('.case-step')].map(({ textContent }) => textContent);
    expect(steps.find((text) => text.startsWith('Symbolic'))).toContain('Skipped: Customer declined');
    expect(steps.find((text) => text.startsWith('Fed back'))).toContain('told: Supplier or courier');
    expect(screen.getByText('How bad').nextSibling?.textContent).toBe('Major');
    const events = [...document.querySelectorAll('.case-event')].map((event) => event.lastChild?.textContent);
    expect(events).toContain('Empathy: not in the draft any more');
    expect(events.at(-1)).toBe('Empathy: started in the draft');
  });

  test('shows its older history on a click', async () => {
    show(few);
    await open(/Ticket 1042/);
    const before = document.querySelectorAll('.case-event').length;
    await userEvent.click(screen.getByRole('button', { name: /older entries/ }));
    expect(document.querySelectorAll('.case-event').length).toBe(RICH.history.length);
    expect(before).toBeLessThan(RICH.history.length);
  });

  test('stays in its place while other tabs change things, and shows what they changed', async () => {
    const { update } = show(few);
    await open(/Ticket 1051/);
    const before = titles();
    const later = few.cases.find(({ row }) => row.caseId === '1051')!.row.kept!;
    const next = casesView([
      ...few.cases.flatMap(({ row }) => row.kept ?? []),
      withFacts(later, { severity: 'critical' }, NOW),
    ]);
    update({ ...next, cases: next.cases.filter(({ row }) => row.caseId !== '998') });
    expect(titles()).toEqual(before.filter((title) => !/512|998/.test(title ?? '')));
    expect(screen.getByText('How bad').nextSibling?.textContent).toBe('Critical');
  });

  test('is copied as Markdown', async () => {
    const copy = vi.fn(() => Promise.resolve(true));
    show(few, { copy });
    await open(/Ticket 1042/);
    await userEvent.click(screen.getByRole('button', { name: 'Copy for a note' }));
    expect(copy.mock.calls[0]).toEqual([expect.stringMatching(/^## Ticket 1042 · Zendesk\n/)]);
    expect(copy.mock.calls[0]).toEqual([
      expect.stringContaining('- [ ] Symbolic atonement (should): Skipped: Customer declined'),
    ]);
    expect(await screen.findByText('Copied. Paste it into an internal note.')).toBeTruthy();
  });

  test('is closed, and opened again', async () => {
    const close = vi.fn();
    show(few, { close });
    await open(/Ticket 1042/);
    await userEvent.click(screen.getByRole('button', { name: 'Mark as done' }));
    await open(/Ticket 998/);
    await userEvent.click(screen.getByRole('button', { name: 'Open again' }));
    expect(close.mock.calls.map(([row, closed]) => [row.caseId, closed])).toEqual([
      ['1042', true],
      ['998', false],
    ]);
  });

  test('is deleted only when asked twice, and the focus stays on the page', async () => {
    const remove = vi.fn();
    show(few, { remove });
    await open(/Ticket 1042/);
    const details = document.querySelector<HTMLElement>('.case-details:not([hidden])')!;
    await userEvent.click(within(details).getByRole('button', { name: 'Delete' }));
    expect(document.activeElement?.textContent).toBe('Keep it');
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(remove).not.toHaveBeenCalled();
    await userEvent.click(within(details).getByRole('button', { name: 'Delete' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete this case' }));
    expect(remove.mock.calls[0]?.[0]).toMatchObject({ caseId: '1042' });
    expect(document.activeElement?.tagName).toBe('H1');
  });

  test('has its promises at hand', async () => {
    const followUpDone = vi.fn();
    show(few, { followUpDone });
    await open(/Ticket 1042/);
    await userEvent.click(screen.getByRole('button', { name: 'Done: Call the customer' }));
    expect(followUpDone).toHaveBeenCalledExactlyOnceWith('1042 call');
  });
});

describe('the whole list', () => {
  test('is exported as it is listed', async () => {
    const exportAs = vi.fn();
    show(few, { exportAs });
    await userEvent.click(screen.getByRole('button', { name: 'Done 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export as CSV' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export as JSON' }));
    expect(exportAs.mock.calls.map(([format, shown]) => [format, shown.length])).toEqual([
      ['csv', 1],
      ['json', 1],
    ]);
  });

  test('is deleted only when asked twice', async () => {
    const removeAll = vi.fn();
    show(few, { removeAll });
    await userEvent.click(screen.getByRole('button', { name: 'Delete all cases' }));
    expect(removeAll).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Delete them all' }));
    expect(removeAll).toHaveBeenCalledOnce();
  });

  test('says how long cases are kept', () => {
    show(casesScenes.odd!);
    expect(screen.getByText('A case is deleted 1 day after its last change.')).toBeTruthy();
  });
});

test('what could not be saved or read is said, with what was kept', async () => {
  const dismiss = vi.fn();
  show(casesScenes.odd!, { dismiss });
  expect(screen.getByText('2 entries could not be read. They are left as they are.')).toBeTruthy();
  expect(screen.getByText('No room to save this')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(dismiss).toHaveBeenCalledOnce();
});

test('what could not be read can be deleted where nothing else is kept', () => {
  show({ ...casesScenes.empty!, unreadable: 1 });
  expect(screen.getByRole('button', { name: 'Delete all cases' })).toBeTruthy();
});

test('markup in an id stays text', () => {
  const view = casesView([{ ...RICH, caseId: '<img src=x onerror=alert(1)>' }]);
  const { container } = show(view);
  expect(container.querySelector('img')).toBeNull();
});

test.each(Object.keys(casesScenes))('is open to everybody: %s', async (scene) => {
  const { container } = show(casesScenes[scene]!);
  const first = container.querySelector<HTMLElement>('.case-button');
  if (first) await userEvent.click(first);
  expect(await accessibilityFaults(container)).toEqual([]);
});
