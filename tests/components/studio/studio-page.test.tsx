// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StudioPage } from '../../../components/studio/StudioPage.tsx';
import type { StudioActions, StudioView } from '../../../components/studio/studio-view.ts';
import { shippedBook } from '../../../lib/recovery/recovery-book.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleStudio, studioScenes, TODAY } from '../../support/studio-scenes.ts';

afterEach(cleanup);

function show(scene: string, actions: Partial<StudioActions> = {}, more: Partial<StudioView> = {}) {
  const view = { ...studioScenes[scene]!, ...more };
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

test('a rule that ships in another language has no place for one of the policy, and says so', () => {
  const pack = studioScenes.shipped!.editor!;
  show('shipped', {}, { editor: { ...pack, otherLanguage: 'en' } as never });
  expect(screen.queryByRole('button', { name: 'Write my own in its place' })).toBeNull();
  expect(screen.getByText(/Rules of this policy are in English/)).toBeTruthy();
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
    // All rules there are in one language.
    expect(screen.queryByLabelText('Language', { selector: 'select' })).toBeNull();
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
    fireEvent.click(screen.getByRole('checkbox', { name: /^English ?\d/ }));
    expect(setHead).toHaveBeenLastCalledWith({ extends: undefined });
    fireEvent.click(screen.getByRole('checkbox', { name: /^German ?13 rules, such as: / }));
    expect(setHead).toHaveBeenLastCalledWith({ extends: ['english', 'german'] });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Where Amend works' }));
    expect(setHead).toHaveBeenLastCalledWith({
      locks: { rules: ['not-our-policy'], categories: ['refusal'], settings: ['sendGuard', 'sites'] },
    });
  });

  test('says in words in which languages replies are not checked, and by what they are', () => {
    const { working } = studioScenes.about!;
    const said = (more: object) => {
      show('about', {}, { working: { ...working!, policy: { ...working!.policy, ...more } } });
      const { textContent } = within(
        screen.getByRole('group', { name: 'Rules that ship with Amend' }),
      ).getByRole('status');
      cleanup();
      return textContent;
    };
    const all = ['english', 'es', 'french', 'de', 'portuguese'];
    expect(said({ extends: ['english'] })).toBe(
      'Replies in French, German, Portuguese, or Spanish are not checked.',
    );
    expect(said({ extends: all })).toBe('');
    expect(said({ extends: all.slice(1) })).toBe('Replies in English are checked by your own rules alone.');
    expect(said({ extends: undefined, rules: [] })).toMatch(/all of them stay in use/);
  });

  test('holds the settings that a lead looks for, how long cases are kept among them', () => {
    const setHead = vi.fn<StudioActions['setHead']>(() => []);
    show('about', { setHead });
    const settings = within(screen.getByRole('group', { name: 'Settings for everyone who has it' }));
    fireEvent.change(settings.getByLabelText("The browser's own model may word sentences anew"), {
      target: { value: 'false' },
    });
    expect(setHead.mock.lastCall?.[0].settings).toMatchObject({ rewriting: false, sendGuard: 'confirm' });
    type('Days until a case is forgotten', '30');
    expect(setHead.mock.lastCall?.[0].recovery).toMatchObject({ retentionDays: 30 });
    type('Days until a case is forgotten', '');
    expect(setHead.mock.lastCall?.[0].recovery).not.toHaveProperty('retentionDays');
  });

  test('says how much a step matters for a type of complaint, and takes it back again', () => {
    const setHead = vi.fn<StudioActions['setHead']>(() => []);
    show('about', { setHead });
    const [, other] = shippedBook.playbooks;
    fireEvent.change(screen.getByLabelText('What a complaint must have'), { target: { value: other!.id } });
    const apology = screen.getByLabelText<HTMLSelectElement>('Apology');
    expect(apology.options[0]?.textContent).toMatch(/^As Amend has it \(/);
    fireEvent.change(apology, { target: { value: 'must' } });
    expect(setHead.mock.lastCall?.[0].recovery?.playbooks).toContainEqual({
      id: other!.id,
      needs: { apology: 'must' },
    });
    fireEvent.change(screen.getByLabelText('What a complaint must have'), {
      target: { value: 'billing-mistake' },
    });
    fireEvent.change(screen.getByLabelText('Apology'), { target: { value: '' } });
    expect(setHead.mock.lastCall?.[0].recovery).not.toHaveProperty('playbooks');
  });

  test('takes standards in words, keeps those in fields, and names one that nobody can measure', () => {
    const setHead = vi.fn<StudioActions['setHead']>(() => []);
    show('about', { setHead });
    type('Standards of the team', 'Call back within 2 days');
    expect(setHead.mock.lastCall?.[0].recovery?.standards).toEqual([
      { what: 'call-back', number: 1, unit: 'days' },
      'Call back within 2 days',
    ]);
    expect(screen.getByText(/1 more is written in fields/)).toBeTruthy();
    expect(screen.getByText(/The policy has these, too: 1 line to insert/)).toBeTruthy();
    cleanup();
    const { working } = studioScenes.about!;
    const recovery = { standards: ['Reply soon'] };
    show('about', {}, { working: { ...working!, policy: { ...working!.policy, recovery } } });
    expect(screen.getByLabelText('Standards of the team').getAttribute('aria-invalid')).toBe('true');
  });

  test('changes what rules share by name, and keeps what cannot be taken in its field', () => {
    const problem = { where: 'lists', field: 'lists.carrier', what: 'it is empty.', mend: 'Write a word.' };
    const setNamed = vi.fn<StudioActions['setNamed']>(() => []);
    show('about', { setNamed });
    type('List “carrier”', 'DHL\nGLS');
    expect(setNamed).toHaveBeenLastCalledWith({ kind: 'set-list', name: 'carrier', entries: ['DHL', 'GLS'] });
    type('Guard “offered”: why it keeps rules quiet', 'It helps.');
    expect(setNamed.mock.lastCall?.[0]).toMatchObject({ kind: 'set-guard', guard: { why: 'It helps.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove “offered”' }));
    expect(setNamed).toHaveBeenLastCalledWith({ kind: 'set-guard', name: 'offered', guard: null });
    cleanup();
    show('about', { setNamed: () => [problem] });
    type('List “carrier”', '');
    expect(screen.getByText('It is empty. Write a word.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('List “carrier”').value).toBe('');
  });

  test('keeps its fields while the short name is typed, letter by letter', () => {
    const { rerender } = show('about');
    const field = screen.getByLabelText('Short name for files');
    const { working } = studioScenes.about!;
    const view = {
      ...studioScenes.about!,
      working: { ...working!, policy: { ...working!.policy, id: 'a' } },
    };
    rerender(<StudioPage view={view} today={TODAY} actions={idleStudio} />);
    expect(screen.getByLabelText('Short name for files')).toBe(field);
  });

  test('leads to the field that a note was followed to', () => {
    const focus = { section: 'about', field: 'recovery.retentionDays', turn: 1 } as const;
    // The rules are shown until the address has changed.
    show('rule', {}, { focus });
    expect(document.activeElement).toBe(document.body);
    cleanup();
    show('about', {}, { focus });
    expect(document.activeElement).toBe(screen.getByLabelText('Days until a case is forgotten'));
  });

  test('what rules share is still in its field when somebody comes back to it', () => {
    const problem = { where: 'lists', field: 'lists.carrier', what: 'it is empty.', mend: 'Write a word.' };
    const edit = { kind: 'set-list', name: 'carrier', entries: [] } as const;
    show('about', {}, { refusedNamed: [{ edit, problems: [problem] }] });
    expect(screen.getByText('It is empty. Write a word.')).toBeTruthy();
  });

  test('a key that cannot be taken stays in its field with what is wrong with it', () => {
    const problem = { where: 'name', field: 'name', what: 'it is empty.', mend: 'Write a name.' };
    show('about', {}, { refusedHead: { head: { name: '' }, problems: [problem] } });
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

  test('waits for the checks before it signs or puts anything in use', () => {
    const { audit } = studioScenes.rule!;
    show('publish', {}, { audit });
    for (const name of ['Sign and save', 'Use on this computer'])
      expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  });

  test('asks for a number of its own before it signs, and marks nothing as published under another’s', () => {
    const working = studioScenes.publish!.working!;
    const policy = { ...working.policy, revision: working.published!.revision };
    const same = { working: { ...working, policy } };
    show('publish', {}, same);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sign and save' }).disabled).toBe(true);
    expect(screen.getByText('Name this revision first.')).toBeTruthy();
    cleanup();
    show('changes', {}, same);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mark as published' }).disabled).toBe(true);
  });

  test('with another key than the one that agents trust asks for that one, which hands over', () => {
    const { publish } = studioScenes.publish!;
    const goOnWithout = vi.fn();
    const key = { ...publish.key!, isNew: false };
    show('publish', { goOnWithout }, { publish: { ...publish, key, trusted: 'kPrK _qmx' } });
    expect(screen.getByText('Agents trust another key')).toBeTruthy();
    expect(screen.getByText('kPrK _qmx')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sign and save' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Make a new key and hand over' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'I no longer have it' }));
    expect(goOnWithout).toHaveBeenCalledOnce();
  });

  test('can change to a new key, which the one in hand vouches for', () => {
    const { publish } = studioScenes.publish!;
    const key = { ...publish.key!, isNew: false };
    const handOver = vi.fn();
    show('publish', { handOver }, { publish: { ...publish, key } });
    fireEvent.input(document.querySelector('[data-field="heir-passphrase"] input')!, {
      target: { value: 'sesame' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Make a new key and hand over' }));
    expect(handOver).toHaveBeenCalledExactlyOnceWith('sesame');
    cleanup();
    show('publish', {}, { publish: { ...publish, former: { ...key, file: 'old.key.json' } } });
    expect(screen.getByText(/The key from old\.key\.json hands over to it/)).toBeTruthy();
  });

  test('says of a renamed policy that agents have to subscribe anew', () => {
    const working = studioScenes.publish!.working!;
    show('publish', {}, { working: { ...working, policy: { ...working.policy, id: 'new-id' } } });
    expect(screen.getByText(/is “new-id” now/)).toBeTruthy();
  });

  test.each<[string, string, RegExp]>([
    ['no https', 'http://example.com/wording.json', /^Write the whole address, beginning with https\.$/],
    ['no scheme', 'example.com', /^Write the whole address, beginning with https\.$/],
    ['a password', 'https://u:p@example.com/y', /user name or password\. Amend would refuse this link/],
    ['half a key', 'https://example.com/y#key=abc', /cut off or miswritten\. Amend would refuse this link/],
    ['too much', `https://example.com/${'y'.repeat(4_000)}`, /too long to be an address\. Amend would/],
  ])('no link is made of what Amend would refuse, as an address with %s', (_, address, why) => {
    const { publish } = studioScenes.publish!;
    show('publish', {}, { publish: { ...publish, address } });
    expect(screen.getByText(why).closest('[data-field="address"]')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy: Link for your team' })).toBeNull();
  });

  const unraised = (more: object) => {
    const working = studioScenes.publish!.working!;
    return { ...working, policy: { ...working.policy, revision: working.published!.revision, ...more } };
  };

  test('says of a last day that is past that it is, as soon as it is there', () => {
    show('publish', {}, { working: unraised({ expires: '2020-01-01' }) });
    const day = screen.getByLabelText('Last day it holds');
    expect(day.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('This last day is past. Choose a later one, or leave it empty.')).toBeTruthy();
    cleanup();
    show('about', {}, { working: unraised({ expires: '2020-01-01' }) });
    expect(screen.getByLabelText('Last day it holds').getAttribute('aria-invalid')).toBe('true');
    cleanup();
    show('publish', {}, { working: unraised({ expires: TODAY }) });
    expect(screen.getByLabelText('Last day it holds').getAttribute('aria-invalid')).toBeNull();
  });

  test('says by the button and at the field why there is no next revision', () => {
    const problem = { where: 'expires', field: 'expires', what: 'it is wrong.', mend: 'Mend it.' };
    show('publish', { raise: () => [problem] }, { working: unraised({}) });
    fireEvent.click(screen.getByRole('button', { name: /^Make it revision/ }));
    expect(screen.getByRole('alert').textContent).toBe('It is wrong. Mend it.');
    expect(screen.getByLabelText('Last day it holds').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('what is open', () => {
  test('is replaced by a file only after a yes', () => {
    const openWaiting = vi.fn();
    show('rule', { openWaiting }, { waiting: { file: 'large.json', name: 'Large policy' } });
    expect(screen.getByText('Open “Large policy” in the place of “Acme support wording”?')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is open' }));
    expect(openWaiting).toHaveBeenCalledExactlyOnceWith(false);
  });

  test.each([
    ['unread', 'Try again', false],
    ['corrupt', 'Go on with what is left', true],
  ] as const)('is not shown where it is %s, and nothing is lost', async (stage, name, isAgreed) => {
    const reopen = vi.fn();
    const { container } = show('start', { reopen }, { stage });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(reopen).toHaveBeenCalledExactlyOnceWith(isAgreed);
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

test('a change that cannot be taken says what it needs, and can be taken back', () => {
  const dropEdit = vi.fn();
  const { editor } = studioScenes.rule!;
  if (editor?.kind !== 'own') throw new Error('The scene shows an own rule.');
  const unfinished = { ...editor, draft: { ...editor.draft, phrases: [] }, isUnfinished: true };
  show('rule', { dropEdit }, { editor: unfinished });
  expect(screen.getByText('Write the words first.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'As it was before' }));
  expect(dropEdit).toHaveBeenCalledOnce();
});

test('where another tab kept something, one of the two is chosen', () => {
  const takeOther = vi.fn();
  show('shipped', { takeOther });
  fireEvent.click(screen.getByRole('button', { name: 'Take that one' }));
  expect(takeOther).toHaveBeenCalledOnce();
});
