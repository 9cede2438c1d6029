// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StudioPage } from '../../../components/studio/StudioPage.tsx';
import type { StudioActions } from '../../../components/studio/studio-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleStudio, studioScenes, TODAY } from '../../support/studio-scenes.ts';

afterEach(cleanup);

function show(scene: string, actions: Partial<StudioActions> = {}) {
  const view = studioScenes[scene]!;
  return render(<StudioPage view={view} today={TODAY} actions={{ ...idleStudio, ...actions }} />);
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

test.each(Object.keys(studioScenes))('%s: nothing that axe finds', async (scene) => {
  const { container } = show(scene);
  expect(await accessibilityFaults(container)).toEqual([]);
});

describe('a new policy', () => {
  test('needs a name and who answers for it, and nothing else', () => {
    const newPolicy = vi.fn();
    show('start', { newPolicy });
    type('Name of the policy', 'Acme wording ');
    type('Who answers questions about it', 'Ana');
    fireEvent.submit(screen.getByRole('button', { name: 'Start' }).closest('form')!);
    expect(newPolicy).toHaveBeenCalledExactlyOnceWith('Acme wording', 'Ana');
  });

  test('can begin with what is in force, which is named', () => {
    const copyInForce = vi.fn();
    show('start', { copyInForce });
    expect(screen.getByText(/A copy of “Acme support wording”, revision 4/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Make a copy' }));
    expect(copyInForce).toHaveBeenCalledOnce();
  });

  test('a file that is none is told of as text, place by place', () => {
    const { container } = show('refused');
    expect(screen.getByRole('alert').textContent).toContain('line 4, column 7');
    expect(screen.getByRole('alert').textContent).toContain('has not changed');
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('a rule', () => {
  test('is changed by its fields, one text a line', () => {
    const changeRule = vi.fn();
    show('rule', { changeRule });
    type('Words to catch', 'not our policy\n\n  against policy ');
    expect(changeRule.mock.lastCall?.[0]).toMatchObject({ phrases: ['not our policy', 'against policy'] });
    fireEvent.click(screen.getByRole('radio', { name: /Hold/ }));
    expect(changeRule.mock.lastCall?.[0]).toMatchObject({ severity: 'block' });
  });

  test('that is not finished says what to write next, and which words cannot be read', () => {
    show('writing');
    expect(screen.getByText('Write at least one thing to say instead.')).toBeTruthy();
    const words = screen.getByLabelText('Words to catch');
    expect(words.getAttribute('aria-invalid')).toBe('true');
    expect(words.closest('.studio-field')?.textContent).toMatch(/cannot be read/);
  });

  test('tells of each sentence whether it is as it should be, and of a near miss what is in the way', async () => {
    show('rule');
    const kept = await screen.findAllByText('It is not caught');
    expect(kept).toHaveLength(1);
    expect(await screen.findByText(/“usual” |"usual"/)).toBeTruthy();
  });

  test('takes in a sentence that should be caught', () => {
    const changeRule = vi.fn();
    show('rule', { changeRule });
    type('A sentence your team might write', 'No, not our policy.');
    fireEvent.click(screen.getByRole('button', { name: 'Should be caught' }));
    expect(changeRule.mock.lastCall?.[0].examples.flag).toContain('No, not our policy.');
  });

  test('that ships keeps its words, and its emptied fields are as they ship', () => {
    const changePackRule = vi.fn();
    show('shipped', { changePackRule });
    expect(screen.queryByLabelText('Words to catch')).toBeNull();
    type('Why it hurts', '');
    expect(changePackRule).toHaveBeenLastCalledWith({ why: undefined });
  });
});

describe('the list', () => {
  test('goes to the next rule and to the ends by key, and to the search by a letter', () => {
    const select = vi.fn();
    show('rule', { select });
    const list = screen.getByRole('listbox');
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(select).toHaveBeenLastCalledWith('own/you-have-to-wait');
    fireEvent.keyDown(list, { key: 'Home' });
    expect(select).toHaveBeenLastCalledWith('own/not-our-policy');
    fireEvent.keyDown(list, { key: 'w' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('narrows by strictness and family', () => {
    const narrow = vi.fn();
    show('rule', { narrow });
    fireEvent.change(screen.getByLabelText('How strict', { selector: 'select' }), {
      target: { value: 'block' },
    });
    expect(narrow).toHaveBeenLastCalledWith({ severity: 'block' });
    fireEvent.change(screen.getByLabelText('Family', { selector: 'select' }), {
      target: { value: 'refusal' },
    });
    expect(narrow).toHaveBeenLastCalledWith({ category: 'refusal' });
  });
});

describe('the checks', () => {
  test('count in the head, and lead to the field', () => {
    const follow = vi.fn();
    show('rule', { follow });
    expect(screen.getByRole('button', { name: '1 thing to mend · 1 thing to look at' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /does not flag/ }));
    expect(follow).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ field: 'examples.flag[1]' }));
  });
});

describe('the head', () => {
  test('is changed key by key, and an emptied key is taken out', () => {
    const setHead = vi.fn<StudioActions['setHead']>(() => []);
    show('about', { setHead });
    type('Names that are never flagged', 'Acme\nAcme Pro');
    expect(setHead).toHaveBeenLastCalledWith({ exempt: ['Acme', 'Acme Pro'] });
    type('Last day it holds', '');
    expect(setHead).toHaveBeenLastCalledWith({ expires: undefined });
    fireEvent.click(screen.getByRole('checkbox', { name: /Stands on the English rules/ }));
    expect(setHead).toHaveBeenLastCalledWith({ extends: undefined });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Where Amend works' }));
    expect(setHead).toHaveBeenLastCalledWith({
      locks: { rules: ['not-our-policy'], categories: ['refusal'], settings: ['sendGuard', 'sites'] },
    });
  });

  test('a key that cannot be taken stays in its field with what is wrong with it', () => {
    const problem = { where: 'name', field: 'name', what: 'it is empty.', mend: 'Write a name.' };
    show('about', { setHead: () => [problem] });
    type('Name', '');
    expect(screen.getByText('It is empty. Write a name.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('');
  });
});

test('changes are shown by field, before and now', () => {
  show('changes');
  const row = screen.getAllByRole('row', { name: /Why it hurts/ })[0]!;
  expect(within(row).getByText('It is a wall.')).toBeTruthy();
  expect(within(row).getByText('The customer hears a wall, not a person.')).toBeTruthy();
});

describe('publishing', () => {
  test('gives a link with the key and texts to copy', () => {
    const copy = vi.fn(() => Promise.resolve());
    show('publish', { copy });
    fireEvent.click(screen.getByRole('button', { name: 'Copy: Link for your team' }));
    expect(copy).toHaveBeenCalledExactlyOnceWith(
      'web+amend:https://example.com/acme.policy.jws.json#key=1J_o18-TpQ9th1M8Cu9YvKfG6kcn9Bkz4PP9jLJQSRo',
    );
  });

  test('a link that is no https address is not made', () => {
    show('publish');
    expect(screen.queryByText(/Write the whole address/)).toBeNull();
  });
});

test('where another tab kept something, one of the two is chosen', () => {
  const takeOther = vi.fn();
  show('shipped', { takeOther });
  fireEvent.click(screen.getByRole('button', { name: 'Take that one' }));
  expect(takeOther).toHaveBeenCalledOnce();
});
