// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { PanelActions } from '../../../components/panel/panel-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { allPanelScenes, CUES, caseScenes } from '../../support/case-scenes.ts';
import { drafts, idleActions, type PanelScene, panelScenes, review } from '../../support/panel-scenes.ts';

afterEach(cleanup);

function show(scene: string | PanelScene, actions: Partial<PanelActions> = {}) {
  const props = typeof scene === 'string' ? allPanelScenes[scene]! : scene;
  const panel = (next: PanelScene) => <Panel {...next} actions={{ ...idleActions, ...actions }} />;
  const { rerender } = render(panel(props));
  return (next: PanelScene) => rerender(panel(next));
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const about = (name: string) =>
  document.getElementById(box(name).getAttribute('aria-describedby') ?? '')?.textContent;
const fold = (heading: string) => {
  const found = screen.getByRole('heading', { name: heading }).closest('details')!;
  found.open = true;
  return within(found);
};

describe("what the customer's message sounds like", () => {
  test('stands above the steps with its reason, and waits for the agent', async () => {
    const [setFacts, dismissSuggestion] = [vi.fn(), vi.fn()];
    show('case-sounds', { setFacts, dismissSuggestion });
    expect(screen.getByText(/^Sounds like: Delay in delivery · major · second failure/)).toBeTruthy();
    expect(screen.getByText(/“parcel still has not come”, “before Saturday”, “second time”/)).toBeTruthy();
    expect(setFacts).not.toHaveBeenCalled();
    await userEvent.click(button(/^Use: Delay in delivery/));
    expect(setFacts).toHaveBeenCalledExactlyOnceWith({
      type: 'late-delivery',
      severity: 'major',
      again: true,
    });
    await userEvent.click(button(/^Dismiss: /));
    expect(dismissSuggestion).toHaveBeenCalledOnce();
  });

  test('moves into the case once the type is chosen, and goes with the last thing it could add', () => {
    const view = drafts({ ...review(''), customer: CUES });
    const chosen = allPanelScenes['case-chosen']!.view as typeof view;
    const checklist = { ...chosen.checklist!, facts: { type: 'wrong-order' } };
    const rerender = show({ ...panelScenes.calm!, view: { ...view, checklist } });
    expect(fold('This case').getByText(/^Sounds major · second failure/)).toBeTruthy();
    rerender({
      ...panelScenes.calm!,
      view: {
        ...view,
        checklist: { ...checklist, facts: { ...checklist.facts, severity: 'minor', again: true } },
      },
    });
    expect(screen.queryByText(/^Sounds/)).toBeNull();
  });

  test('says nothing while a note to colleagues is written, nor what was dismissed', () => {
    const view = drafts({ ...review(''), customer: CUES, where: 'note' });
    const rerender = show({ ...panelScenes.calm!, view });
    expect(screen.queryByText(/^Sounds/)).toBeNull();
    const key = JSON.stringify(['late-delivery', 'major', true]);
    rerender({
      ...panelScenes.calm!,
      view: { ...drafts({ ...review(''), customer: CUES }), dismissed: [key] },
    });
    expect(screen.queryByText(/^Sounds/)).toBeNull();
  });
});

describe('the facts of a case', () => {
  test('are taken in one click each, and taken back by another', async () => {
    const setFacts = vi.fn();
    show('case-chosen', { setFacts });
    const part = fold('This case');
    await userEvent.click(part.getByRole('button', { name: 'Human slip' }));
    expect(setFacts).toHaveBeenLastCalledWith({ cause: 'human-slip' });
    await userEvent.click(part.getByRole('button', { name: 'Third party', pressed: true }));
    expect(setFacts).toHaveBeenLastCalledWith({ cause: undefined });
    await userEvent.selectOptions(part.getByRole('combobox', { name: 'What went wrong' }), 'billing-mistake');
    expect(setFacts).toHaveBeenLastCalledWith({ type: 'billing-mistake' });
    await userEvent.selectOptions(part.getByRole('combobox', { name: 'What went wrong' }), '');
    expect(setFacts).toHaveBeenLastCalledWith({ type: undefined });
  });

  test('offer the nine most complaints are about first', () => {
    show('calm');
    const groups = within(fold('This case').getByRole('combobox', { name: 'What went wrong' })).getAllByRole(
      'group',
    );
    expect(groups.map((group) => [group.getAttribute('label'), group.children.length])).toEqual([
      ['Most complaints', 9],
      ['Other kinds', 11],
    ]);
  });

  test('say what lifted the severity', () => {
    show('case-late');
    expect(
      fold('This case').getByText('Counts as critical, since it is not the first failure.'),
    ).toBeTruthy();
  });

  test('keep words in memory only, say so, and pass them on as they are typed', async () => {
    const setNotes = vi.fn();
    show('case-notes', { setNotes });
    const part = fold('This case');
    expect(part.getByText(/They are never saved/)).toBeTruthy();
    await userEvent.type(part.getByRole('textbox', { name: 'What they got' }), 'a');
    expect(setNotes).toHaveBeenLastCalledWith(
      expect.objectContaining({ promised: 'Friday delivery', got: 'a' }),
    );
  });

  test('show words that are read from the store after the panel was drawn, and lose none of them', async () => {
    const setNotes = vi.fn();
    const rerender = show('case-chosen', { setNotes });
    rerender(allPanelScenes['case-notes']!);
    const part = fold('This case');
    expect(part.getByRole<HTMLInputElement>('textbox', { name: 'What was promised' }).value).toBe(
      'Friday delivery',
    );
    await userEvent.type(part.getByRole('textbox', { name: 'What they got' }), 'a');
    expect(setNotes).toHaveBeenLastCalledWith(
      expect.objectContaining({ promised: 'Friday delivery', expected: 'the parcel before the party' }),
    );
  });

  test.each([
    ['case-chosen', 'Mark case as done', true],
    ['case-done', 'Open case again', false],
  ] as const)('%s: %s', async (scene, name, isClosed) => {
    const closeCase = vi.fn();
    show(scene, { closeCase });
    await userEvent.click(fold('This case').getByRole('button', { name }));
    expect(closeCase).toHaveBeenCalledExactlyOnceWith(isClosed);
  });
});

describe('what a step asks for', () => {
  test('is a word beside its name, told to listeners too, and absent while nothing is said of the case', () => {
    show('case-chosen');
    expect(about('Empathy')).toBe('Openmust');
    cleanup();
    show('bad');
    expect(about('Empathy')).toBe('Open');
  });

  test('says where a lead decides', () => {
    show('case-lead');
    expect(about('Apology')).toContain('Your lead decides on this one.');
  });
});

describe('the menu of a step', () => {
  test('opens beside it, says what the step does, and sets it aside for a reason', async () => {
    const tick = vi.fn();
    show('case-chosen', { tick });
    await userEvent.click(button('More for Empathy'));
    expect(button('More for Empathy').getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/from their side/)).toBeTruthy();
    await userEvent.click(button('Skip Empathy: Customer declined'));
    expect(tick).toHaveBeenCalledExactlyOnceWith('empathy', 'skipped', { reason: 'customer-declined' });
    expect(document.activeElement).toBe(button('More for Empathy'));
    expect(button('More for Empathy').getAttribute('aria-expanded')).toBe('false');
  });

  test('Escape closes it and gives the focus back', async () => {
    show('case-chosen');
    await userEvent.click(button('More for Empathy'));
    button('Show a line for Empathy').focus();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('More for Empathy'));
    expect(screen.queryByRole('button', { name: 'Show a line for Empathy' })).toBeNull();
  });

  test('shows a line for a step that is not the next', async () => {
    const insert = vi.fn();
    show('case-chosen', { insert });
    await userEvent.click(button('More for Follow-up'));
    await userEvent.click(button('Show a line for Follow-up'));
    await userEvent.click(button('Insert a line for Follow-up'));
    expect(insert).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'follow-up');
  });

  test('a skipped step says why, is no open step any more, and comes back by one click', async () => {
    const tick = vi.fn();
    show('case-skipped', { tick });
    expect(about('Symbolic atonement')).toContain('Skipped: Customer declined');
    expect(box('Symbolic atonement').checked).toBe(false);
    await userEvent.click(button('Undo for Symbolic atonement'));
    expect(tick).toHaveBeenCalledExactlyOnceWith('symbolic-atonement', null);
  });
});

describe('the suggested line', () => {
  test('gives way to the others, one by one, and the one on show goes in', async () => {
    const insert = vi.fn();
    show('bad', { insert });
    const words = () => document.querySelector('.next-words')?.textContent;
    const seen = new Set([words()]);
    await userEvent.click(button('Another line for Urgent reinstatement'));
    seen.add(words());
    expect(seen.size).toBe(2);
    const shown = words();
    await userEvent.click(button('Insert a line for Urgent reinstatement'));
    expect(insert).toHaveBeenCalledExactlyOnceWith(shown, 'urgent-reinstatement');
    expect(screen.queryByRole('button', { name: 'Insert a line for Urgent reinstatement' })).toBeNull();
  });

  test('waits to be asked for where the customer speaks of no failure', () => {
    show('case-calm');
    expect(screen.queryByText('You could write')).toBeNull();
    cleanup();
    show('empty-draft');
    expect(screen.getByText('You could write')).toBeTruthy();
  });

  test('shows what only the agent knows as a slot', () => {
    show('bad');
    const slots = [...document.querySelectorAll('.next-words mark')].map((slot) => slot.textContent);
    expect(slots.length).toBeGreaterThan(0);
    for (const slot of slots) expect(slot).toMatch(/^\{.+\}$/);
  });
});

describe('the step that stays in the house', () => {
  test('is taken by saying where the cause was told', async () => {
    const tick = vi.fn();
    show('case-chosen', { tick });
    const told = screen.getByRole('combobox', { name: 'Fed back' });
    await userEvent.selectOptions(told, 'operations');
    expect(tick).toHaveBeenLastCalledWith('fed-back', 'ticked', { to: 'operations' });
    await userEvent.selectOptions(told, '');
    expect(tick).toHaveBeenLastCalledWith('fed-back', null);
  });

  test('waits in the fold of the case while nobody asks for it', () => {
    show('bad');
    expect(fold('This case').getByRole('combobox', { name: 'Fed back' })).toBeTruthy();
  });
});

describe('the model', () => {
  test('is chosen by the heading of the steps, and the one on show says when to choose it', async () => {
    const setModel = vi.fn();
    show('case-model', { setModel });
    const choice = screen.getByRole('combobox', { name: 'Steps to follow' });
    expect(document.getElementById(choice.getAttribute('aria-describedby')!)?.textContent).toMatch(/angry/);
    expect(screen.getAllByRole('checkbox')).toHaveLength(6);
    await userEvent.selectOptions(choice, 'four-moves');
    expect(setModel).toHaveBeenCalledExactlyOnceWith('four-moves');
  });
});

describe('the focus stays near when what had it goes away', () => {
  test('from a suggestion that was used to the steps', () => {
    const rerender = show('case-sounds');
    button(/^Use: /).focus();
    rerender(allPanelScenes['case-chosen']!);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Steps to follow' }));
  });

  test('from a line that was inserted to its step', () => {
    const rerender = show('case-sounds');
    button('Insert a line for Apology').focus();
    rerender(allPanelScenes['case-chosen']!);
    expect(document.activeElement).toBe(button('More for Apology'));
  });

  test('and is left alone where the agent went on by themselves', () => {
    const rerender = show('case-sounds');
    button(/^Use: /).focus();
    box('Empathy').focus();
    rerender(allPanelScenes['case-chosen']!);
    expect(document.activeElement).toBe(box('Empathy'));
  });
});

describe('what stands below', () => {
  test('hints: two at most, with the words they rest on, after what is still to be filled in', () => {
    show('case-hints');
    const lines = within(screen.getByRole('list', { name: 'Worth a look' })).getAllByRole('listitem');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.textContent).toContain('{day and time}');
    expect(lines[1]?.textContent).toContain("I'm sorry we sent");
  });

  test('the playbook parts what is within the limit from what a lead decides', () => {
    show('case-lead');
    const part = fold('What helps here');
    expect(part.queryByText(/tell your lead now/)).toBeNull();
    expect(screen.getByText(/tell your lead now/)).toBeTruthy();
    expect(part.getByRole('heading', { name: 'Only after your lead says yes' })).toBeTruthy();
    expect(part.queryByRole('heading', { name: 'On top, within your limit' })).toBeNull();
  });

  test('the lead is told of a critical case whose kind nobody chose', () => {
    show('case-critical');
    expect(screen.getByText('Counts as critical: tell your lead now.')).toBeTruthy();
    cleanup();
    show('case-chosen');
    expect(screen.queryByText(/tell your lead/)).toBeNull();
  });

  test('the needs open one by one with their words, by keyboard too, and through another lens', async () => {
    const chooseLens = vi.fn();
    show('case-chosen', { chooseLens });
    const part = fold('What the customer needs');
    expect(part.getByText('1 of 6')).toBeTruthy();
    const need = part.getByRole('button', { name: /^Friendliness.*: met$/ });
    need.focus();
    await userEvent.keyboard('{Enter}');
    expect(need.getAttribute('aria-expanded')).toBe('true');
    expect(part.getByText('Hi Maria')).toBeTruthy();
    await userEvent.selectOptions(part.getByRole('combobox', { name: 'Needs to look at' }), 'purchase-needs');
    expect(chooseLens).toHaveBeenCalledExactlyOnceWith('purchase-needs');
  });

  test.each([
    ['case-due', true, '2 due'],
    ['waiting-due', true, '1 due'],
    ['case-promises', false, '1 open'],
    ['calm', false, undefined],
  ] as const)('promises to keep are unfolded when one is due: %s', (scene, open, summary) => {
    show(scene);
    const part = screen.getByRole('heading', { name: 'Promises to keep' }).closest('details')!;
    expect(part.open).toBe(open);
    expect(part.querySelector('.fold-about')?.textContent).toBe(summary);
  });
});

test('promises that are due come before what can wait, and nothing that is open shuts when they do', () => {
  const headings = () => [...document.querySelectorAll('.folds h2')].map((each) => each.textContent);
  const rerender = show({ ...allPanelScenes['case-due']!, followUps: [] });
  expect(headings()[0]).toBe('This case');
  const part = screen.getByRole('heading', { name: 'This case' }).closest('details')!;
  part.open = true;
  rerender(allPanelScenes['case-due']!);
  expect(headings()[0]).toBe('Promises to keep');
  expect(part.isConnected && part.open).toBe(true);
});

test('the clock stands in the header and says in words how it runs', () => {
  show('case-late');
  const header = within(screen.getByRole('banner'));
  expect(header.getByText(/^First reply: .* late$/)).toBeTruthy();
});

describe('axe finds nothing, with all that is folded open', () => {
  test.each(Object.keys(caseScenes))('%s', async (scene) => {
    show(scene);
    for (const part of document.querySelectorAll('details')) part.open = true;
    for (const closed of document.querySelectorAll<HTMLElement>('main [aria-expanded="false"]'))
      closed.click();
    await screen.findAllByRole('list');
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});
