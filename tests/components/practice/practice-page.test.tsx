// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PracticePage } from '../../../components/practice/PracticePage.tsx';
import type { PracticeActions, PracticeView } from '../../../components/practice/practice-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idlePractice, practiceScenes } from '../../support/practice-scenes.ts';

afterEach(cleanup);

const page = (name: string, actions: Partial<PracticeActions> = {}) => (
  <PracticePage view={practiceScenes[name] as PracticeView} actions={{ ...idlePractice, ...actions }} />
);
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));

describe('the cases', () => {
  test('are links with a place in the address, a dozen of them', () => {
    render(page('list'));
    const cases = within(screen.getByRole('list', { name: 'Cases' })).getAllByRole('link');
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(cases[0]?.getAttribute('href')).toBe('#late-flight');
  });

  test('say how the last kept try went, and in which language they are where it is not that of the interface', () => {
    render(page('list-kept'));
    expect(screen.getByText('Last kept: 4 of 5 steps')).toBeTruthy();
    expect(screen.getByText('These cases are in English.')).toBeTruthy();
  });

  test('take whoever opens one along, and bring back to where it stands in the list', () => {
    const { rerender } = render(page('list'));
    rerender(page('tried'));
    expect(document.activeElement?.textContent).toBe('The flight that took all day');
    rerender(page('list'));
    expect(document.activeElement?.getAttribute('href')).toBe('#late-flight');
  });
});

describe('a case', () => {
  test('tells what the customer wrote and what the agent knows', () => {
    render(page('fresh'));
    expect(screen.getByText(/Her connecting train was gone/).tagName).toBe('BLOCKQUOTE');
    expect(screen.getByRole('region', { name: 'What you know' }).textContent).toContain('400 euros');
  });

  test('has a clock of its own, by which promises are read', () => {
    render(page('fresh'));
    expect(screen.getByText(/In this case it is Tuesday, March 10 at 9:40/)).toBeTruthy();
  });

  test('offers nothing that only a case of a helpdesk has', () => {
    render(page('tried'));
    expect(screen.queryByText('Ignore in this case')).toBeNull();
  });

  test('says how far each asked step is, by the words that show it', () => {
    render(page('tried'));
    const steps = screen.getByRole('region', { name: 'Recovery steps' });
    expect(
      within(steps)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Apology Covered by the draft“I am sorry that your flight was so late”',
      'Urgent reinstatement Covered by the draft“I have paid back your hotel today”',
      'Empathy Open',
      'Symbolic atonement Open',
      "Follow-up Started“I'll write to you soon”",
    ]);
  });

  test('says in words how the reply sounds', () => {
    render(page('tried'));
    expect(screen.getByRole('region', { name: 'Tone' }).textContent).toMatch(/Warmth(good|fair|needs work)/);
  });

  test('without a try offers its model answer by name, and has nothing to keep', () => {
    render(page('fresh'));
    expect(button('Show a model answer without a try').disabled).toBe(false);
    expect(button('Keep this result').disabled).toBe(true);
  });

  test.each([
    ['Show a model answer', 'showModel'],
    ['Keep this result', 'keep'],
    ['Start over', 'startOver'],
  ] as const)('%s', async (name, action) => {
    const run = vi.fn();
    render(page('tried', { [action]: run }));
    await press(name);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('that was begun anew gives back what stood there', async () => {
    const bringBack = vi.fn();
    render(page('started-over', { bringBack }));
    expect(screen.getByText('Your reply was taken away.')).toBeTruthy();
    await press('Bring it back');
    expect(bringBack).toHaveBeenCalledTimes(1);
  });

  test('that was kept is not kept twice', () => {
    render(page('compared'));
    expect(button('Kept').disabled).toBe(true);
    expect(screen.getAllByRole('status').map((region) => region.textContent)).toContain(
      'The result is kept, without your words',
    );
  });
});

describe('the model answer', () => {
  test('comes with the focus on its heading, beside the try, with a reason for every step', () => {
    render(page('compared'));
    expect(document.activeElement?.textContent).toBe('Side by side');
    const [mine, good] = screen.getAllByRole('article');
    expect(mine?.textContent).toContain('2 of 5 steps · 1 thing to look at');
    expect(mine?.textContent).toContain("That's not my job");
    expect(good?.textContent).toContain('5 of 5 steps · Nothing to change');
    expect(good?.querySelectorAll('mark')).toHaveLength(5);
    expect(screen.getByText('Empathy', { selector: 'strong' })).toBeTruthy();
  });

  test('is there without a try, too', () => {
    render(page('without-a-try'));
    expect(screen.getByText('You have not written one yet.')).toBeTruthy();
    expect(screen.getAllByRole('article')[1]?.textContent).toContain('4 of 4 steps');
  });
});

describe('what was kept', () => {
  test('says case, steps, findings and tone; one of a case that is gone stays to be deleted', async () => {
    const forget = vi.fn();
    render(page('list-kept', { forget }));
    const rows = within(screen.getByRole('region', { name: 'Results you kept' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(/4 of 5 steps · Nothing to change.*Warmth: good.*Clarity: fair/);
    expect(rows[1]?.textContent).toMatch(/^of-another-version/);
    await press(/^Delete of-another-version/);
    expect(forget).toHaveBeenCalledExactlyOnceWith('a-1');
  });

  test('goes all at once when asked, and what did not work is said', async () => {
    const forgetAll = vi.fn();
    render(page('list-kept', { forgetAll }));
    await press('Delete all results');
    expect(forgetAll).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/That did not work/)).toBeTruthy();
  });
});

test.each(Object.keys(practiceScenes))('%s: axe finds nothing', async (name) => {
  const { container } = render(page(name));
  expect(await accessibilityFaults(container)).toEqual([]);
});
