// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { PanelActions } from '../../../components/panel/panel-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleActions, panelScenes } from '../../support/panel-scenes.ts';

afterEach(cleanup);

function show(scene: string, actions: Partial<PanelActions> = {}) {
  const props = panelScenes[scene];
  if (!props) throw new Error(`No scene ${scene}`);
  return render(<Panel {...props} actions={{ ...idleActions, ...actions }} />);
}

describe('every state says what will appear and how to get it there', () => {
  test.each([
    ['loading', 'Looking for a composer', /takes a moment/],
    ['browser-page', 'Nothing to check on this page', /click into a reply/],
    ['unknown-site', 'Amend does not know this site yet', /Allow it on support\.example/],
    [
      'off',
      'Amend is off here',
      /^Nothing is checked on demo\.example, in any tab, until you turn it on again/,
    ],
    ['off-until', 'Amend is off here', /It is on again from 0?8:00.* tomorrow/],
    ['kind-off', 'Amend is off in CKEditor 5 here', /is not checked/],
    ['waiting', 'No composer in use', /click into the reply/],
    ['failed', 'The panel lost sight of this page', /Your draft is untouched/],
  ])('%s', (scene, heading, hint) => {
    show(scene);
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy();
    expect(screen.getByText(hint)).toBeTruthy();
  });

  test('an empty draft', () => {
    show('empty-draft');
    expect(screen.getByText('Ready when you are')).toBeTruthy();
    expect(screen.getByText(/Start writing your reply/)).toBeTruthy();
  });

  test('a draft with nothing to change', () => {
    show('calm');
    expect(screen.getAllByText('Nothing to change').length).toBeGreaterThan(0);
    expect(screen.getByText('1 ignored')).toBeTruthy();
  });
});

describe('what a state can be left by is one button', () => {
  test.each([
    ['unknown-site', 'Use Amend on this site', 'useSite'],
    ['off', 'Turn on', 'turnOn'],
    ['kind-off', 'Turn on in CKEditor 5', 'turnKindOn'],
    ['failed', 'Try again', 'reload'],
    ['calm', 'Settings', 'openSettings'],
  ] as const)('%s: %s', async (scene, name, action) => {
    const run = vi.fn();
    show(scene, { [action]: run });
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    await userEvent.click(screen.getByRole('button', { name }));
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('notices', () => {
  test('say what was kept safe and can be dismissed one by one', async () => {
    const dismiss = vi.fn();
    show('notices', { dismiss });
    expect(screen.getByText(/Your draft is as you wrote it/)).toBeTruthy();
    expect(screen.getByText(/your draft is untouched/)).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: 'Dismiss' });
    await userEvent.click(first!);
    expect(dismiss).toHaveBeenCalledWith('policy');
  });

  test('offer to copy wording that could not be written', async () => {
    const copy = vi.fn();
    show('notices', { copy });
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenCalledWith('Let me look into this');
  });

  test('of Fix all name a link as what may have held it back', () => {
    render(
      <Panel {...panelScenes.notices!} notices={[{ kind: 'stale', all: true }]} actions={idleActions} />,
    );
    expect(screen.getByText(/a link would go with the words/)).toBeTruthy();
  });

  test.each([
    ['unsupported', /still listed stands as you wrote it/],
    ['spoiled', /Look it over/],
  ] as const)(
    'of Fix all (%s) name no wording of another fix, and never say that the whole draft is as it was',
    (kind, hint) => {
      render(<Panel {...panelScenes.notices!} notices={[{ kind }]} actions={idleActions} />);
      expect(screen.getByText(hint)).toBeTruthy();
      expect(screen.queryByText(/Your draft is as you wrote it/)).toBeNull();
      expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
    },
  );
});

describe('the header', () => {
  test('names case, site and audience', () => {
    show('note');
    const header = within(screen.getByRole('banner'));
    expect(header.getByRole('heading', { name: 'Ticket 1042' })).toBeTruthy();
    expect(header.getByText('Demo helpdesk')).toBeTruthy();
    expect(header.getByText('Internal note')).toBeTruthy();
  });

  test('says so when there is no case', () => {
    show('no-case');
    expect(screen.getByRole('heading', { name: 'No case here' })).toBeTruthy();
  });

  test('a chat that has no number shows none', () => {
    show('chat');
    expect(screen.getByRole('heading', { name: 'This conversation' })).toBeTruthy();
  });

  test('names several composers apart and switches between them', async () => {
    const showDraft = vi.fn();
    show('composers', { showDraft });
    const composer = screen.getByRole('combobox', { name: 'Composer' });
    const names = within(composer).getAllByRole('option');
    expect(names.map((option) => option.textContent)).toEqual(['Reply', 'Internal note', 'Reply 2']);
    await userEvent.selectOptions(composer, 'draft-2');
    expect(showDraft).toHaveBeenCalledWith('draft-2');
  });
});

test('what was not checked is counted and never quoted', () => {
  show('full');
  const fold = screen.getByText('What was not checked').closest('details')!;
  fold.open = true;
  const parts = within(fold).getAllByRole('listitem');
  expect(parts.map((part) => part.textContent)).toEqual([
    '2 quoted parts',
    '1 signature',
    '3 addresses or links',
    '1 placeholder',
  ]);
});

test('the footer says which policy speaks and how old it is', () => {
  show('calm');
  expect(screen.getByText('English service wording · revision 3 · 2 days old')).toBeTruthy();
  cleanup();
  show('long');
  expect(screen.getByText(/13 months old/)).toBeTruthy();
});

describe('the policies in force', () => {
  const shownAs = (scene: string) => {
    const { container } = show(scene);
    return {
      footer: container.querySelector('.panel-policy')?.textContent,
      fold: container.querySelector('.fold-policies')?.textContent ?? null,
    };
  };

  test('say what the newest revision changed, and how old each is', () => {
    const { footer, fold } = shownAs('policies');
    expect(footer).toBe('Harbour group standards · revision 4 · 40 days old · and 2 more');
    expect(fold).toContain('New revision, 2 days old');
    expect(fold).toContain('Words about late check-in. (3 rules new, 1 rule gone, 2 rules changed)');
  });

  test('say which need a look, and why', () => {
    const { footer, fold } = shownAs('policy-problems');
    expect(footer).toMatch(/ · needs a look$/);
    expect(fold).toContain('5 need a look');
    expect(fold).toMatch(/The address has not answered since .* The last good one is in use\./);
    expect(fold).toContain('It is past its last day');
  });

  test('stand nowhere where what ships is alone', () => {
    expect(shownAs('bad').fold).toBeNull();
  });
});

test('text of a policy is shown as text, whatever it holds', () => {
  const { container } = show('hostile');
  expect(container.querySelector('img, b, script')).toBeNull();
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Replace with: <b>bold</b>' })).toBeTruthy();
});

test('long names are kept whole for readers', () => {
  show('long');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(
    'a-case-id-that-goes-on-and-on-0123456789',
  );
});

describe('axe finds nothing', () => {
  test.each(Object.keys(panelScenes))('%s', async (scene) => {
    const { container } = show(scene);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
