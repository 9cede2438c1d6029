// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardMode, FindingCardProps } from '../../../components/card/card-view.ts';
import { FindingCard } from '../../../components/card/FindingCard.tsx';
import { finding } from '../../support/findings.ts';

const flagged = finding({
  from: 5,
  text: "that's not my job",
  why: 'It leaves the customer alone with the problem.',
  alternatives: ['let me find who can help', 'here is what I can do', 'I will pass this on', 'a fourth'],
});
const origin: FindingCardProps['origin'] = {
  name: 'Not my job',
  source: 'Service handbook',
  from: { policy: 'Acme wording', level: 'team' },
};

function show(over: Partial<FindingCardProps> = {}) {
  const actions = { onChoose: vi.fn(), onIgnore: vi.fn(), onClose: vi.fn() };
  const view = render(
    <FindingCard
      finding={flagged}
      origin={origin}
      mode="replace"
      focusFirst={false}
      {...actions}
      {...over}
    />,
  );
  return {
    ...actions,
    ...view,
    user: userEvent.setup(),
    card: view.container.firstElementChild as HTMLElement,
  };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const first = () => button('Replace with: let me find who can help');

afterEach(cleanup);

describe('what the card says', () => {
  it.each([true, false])('says beforehand whether a link goes with the words: %s', (losesLink) => {
    show({ losesLink });
    expect(screen.queryByText(/A link stands in these words/) !== null).toBe(losesLink);
  });

  it('is a dialog named by the flagged words and described by the reason', () => {
    const { card } = show();
    expect(card.getAttribute('aria-label')).toBe("that's not my job");
    const described = card.ownerDocument.getElementById(card.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe(flagged.why);
  });

  it('shows on each button exactly the words that will stand in the draft', () => {
    show();
    for (const words of flagged.alternatives) {
      expect(within(button(`Replace with: ${words}`)).getByText(words)).toBeTruthy();
    }
  });

  it('offers to take the words out where nothing should stand in their place', () => {
    show({ finding: { ...flagged, alternatives: [''] } });
    expect(button('Take the words out').textContent).toContain('Take the words out');
  });

  it('shows the rule and its source only when asked for more', async () => {
    const { user } = show();
    expect(screen.getByText('Service handbook').closest('dl')?.hidden).toBe(true);
    await user.click(button('More'));
    expect(screen.getByText('Service handbook').closest('dl')?.hidden).toBe(false);
    expect(screen.getByText('Not my job')).toBeTruthy();
    expect(button('Less').getAttribute('aria-expanded')).toBe('true');
  });

  it('offers to ignore in a case only where there is one', () => {
    show({ isLoose: true });
    expect(button('Ignore here')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ignore in this case' })).toBeNull();
  });

  it('says whose rule it is beside the quiet buttons', () => {
    show();
    expect(button('Ignore here')).toBeTruthy();
    expect(button('Ignore in this case')).toBeTruthy();
    expect(screen.getByText('Acme wording · team')).toBeTruthy();
  });

  it.each<[string, NonNullable<FindingCardProps['origin']>['from'], string]>([
    ['an organisation', { policy: 'Acme', level: 'organisation' }, 'Acme · organisation'],
    ['a team', { policy: 'Care', level: 'team' }, 'Care · team'],
    ['the agent', { policy: 'Own', level: 'personal' }, 'Yours'],
    ['the pack that ships', { policy: 'English', level: 'pack' }, 'Ships with Amend'],
    [
      'the pack, where it is locked',
      { policy: 'English', level: 'pack', lockedBy: 'Acme', lockedAt: 'organisation' },
      'Ships with Amend · locked',
    ],
  ])('says in short that a rule is of %s', (_whose, from, words) => {
    show({ origin: { name: 'Not my job', from } });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says in full whose rule it is, who locked it and who changed it, when asked for more', async () => {
    const from = {
      policy: 'English',
      level: 'pack',
      lockedBy: 'Acme',
      lockedAt: 'organisation',
      changedBy: 'Care',
    } as const;
    const { user, card } = show({ origin: { name: 'Not my job', from } });
    await user.click(button('More'));
    const facts = [...card.querySelectorAll('.fact')].map((fact) => fact.textContent);
    expect(facts).toEqual([
      'RuleNot my job',
      'FromEnglish, ships with Amend',
      "Locked byAcme, your organisation's",
      'Changed byCare',
    ]);
  });

  it('says nothing of whose it is where that is not known', () => {
    const { card } = show({ origin: { name: 'Not my job', from: undefined } });
    expect(card.querySelector('.origin')).toBeNull();
  });

  it('shows words of a policy as text, never as markup', () => {
    const { card } = show({ finding: { ...flagged, why: '<img src=x>', alternatives: ['<b>no</b>'] } });
    expect(card.querySelector('img, b')).toBeNull();
    expect(card.textContent).toContain('<b>no</b>');
  });

  it.each<[CardMode, string]>([
    ['replace', '4 other wordings. Alt and Enter goes to them.'],
    ['writing', 'Replacing'],
    ['stale', 'The draft changed meanwhile. Nothing was replaced.'],
    ['copied', 'Copied. Paste the words into your draft.'],
  ])('announces politely when it is in the mode %s', (mode, words) => {
    show({ mode });
    const region = screen.getByRole('status');
    expect(region.textContent).toBe(words);
    expect(region.getAttribute('aria-live')).toBe('polite');
  });
});

describe('choosing', () => {
  it('goes by click', async () => {
    const { user, onChoose } = show();
    await user.click(button('Replace with: here is what I can do'));
    expect(onChoose.mock.calls).toEqual([[1]]);
  });

  it.each([
    ['1', 0],
    ['2', 1],
    ['3', 2],
  ])('goes by the number key %s', async (key, index) => {
    const { user, onChoose } = show({ focusFirst: true });
    await user.keyboard(key);
    expect(onChoose.mock.calls).toEqual([[index]]);
  });

  it.each(['{Control>}1', '{Alt>}1', '0', '4'])('does not go by %s', async (keys) => {
    const { user, onChoose } = show({ focusFirst: true });
    await user.keyboard(keys);
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('does not go by a number without an alternative', async () => {
    const { user, onChoose } = show({ focusFirst: true, finding: { ...flagged, alternatives: ['one'] } });
    await user.keyboard('2');
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('does nothing while a write is under way', async () => {
    const { user, onChoose } = show({ mode: 'writing', focusFirst: true });
    await user.click(first());
    await user.keyboard('1');
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('copies where the editor takes no changes', async () => {
    const { user, onChoose } = show({ mode: 'copy' });
    await user.click(button('Copy: let me find who can help'));
    expect(onChoose.mock.calls).toEqual([[0]]);
    expect(screen.queryByRole('button', { name: /^Replace with/ })).toBeNull();
  });
});

describe('the card by keyboard alone', () => {
  it('takes the focus only when it was opened by keyboard', () => {
    const { unmount } = show();
    expect(document.activeElement).toBe(document.body);
    unmount();
    show({ focusFirst: true });
    expect(document.activeElement).toBe(first());
  });

  it.each([
    ['{ArrowDown}', 'Replace with: here is what I can do'],
    ['{Tab}', 'Replace with: here is what I can do'],
    ['{ArrowUp}', 'Ignore in this case'],
    ['{Shift>}{Tab}', 'Ignore in this case'],
    ['{End}', 'Ignore in this case'],
    ['{End}{ArrowDown}', 'Replace with: let me find who can help'],
    ['{End}{Home}', 'Replace with: let me find who can help'],
  ])('%s goes to %s', async (keys, name) => {
    const { user } = show({ focusFirst: true });
    await user.keyboard(keys);
    expect(document.activeElement).toBe(button(name));
  });

  it.each([
    ['{ArrowUp}{Enter}', 'case'],
    ['{ArrowUp}{ArrowUp}{Enter}', 'here'],
  ])('%s ignores for the scope %s', async (keys, scope) => {
    const { user, onIgnore } = show({ focusFirst: true });
    await user.keyboard(keys);
    expect(onIgnore.mock.calls).toEqual([[scope]]);
  });

  it.each(['{Escape}', 'a', '4', '.'])('closes on %s', async (key) => {
    const { user, onClose } = show({ focusFirst: true });
    await user.keyboard(key);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('leaves a letter that closes it to the draft', () => {
    const { card } = show({ focusFirst: true });
    expect(fireEvent.keyDown(card, { key: 'a' })).toBe(true);
    expect(fireEvent.keyDown(card, { key: 'Escape' })).toBe(false);
  });
});

describe('axe', () => {
  it.each<CardMode>(['replace', 'writing', 'stale', 'copy', 'spoiled', 'copied', 'not-copied'])(
    'finds nothing in the mode %s',
    async (mode) => {
      const { container } = show({ mode });
      const { violations } = await axe.run(container, {
        rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
      });
      expect(violations.map((violation) => violation.id)).toEqual([]);
    },
  );
});
