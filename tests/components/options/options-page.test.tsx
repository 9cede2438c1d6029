// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import type { OptionsActions } from '../../../components/options/options-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleOptions, optionsScenes } from '../../support/page-scenes.ts';
import { NOW } from '../../support/panel-scenes.ts';

afterEach(cleanup);

function show(scene: string, actions: Partial<OptionsActions> = {}) {
  const view = optionsScenes[scene] ?? null;
  return render(<OptionsPage view={view} now={NOW} actions={{ ...idleOptions, ...actions }} />);
}

/** happy-dom lets nobody fill the transfer of a drag event, so a plain event carries it. */
function drop(container: Element, file: File): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
  fireEvent(container.querySelector('.drop')!, event);
}

describe('policy', () => {
  test('says name, revision, age and origin', () => {
    show('shipped');
    expect(screen.getByText('English service wording · 42 rules')).toBeTruthy();
    expect(screen.getByText('3 · 2 days old')).toBeTruthy();
    expect(screen.getByText('Amend, as shipped')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore the shipped policy' })).toBeNull();
  });

  test('a file can be chosen', async () => {
    const importFile = vi.fn();
    show('shipped', { importFile });
    const file = new File(['{}'], 'acme.json', { type: 'application/json' });
    await userEvent.upload(screen.getByLabelText('Import a policy file', { selector: 'input' }), file);
    expect(importFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('a file can be dropped', () => {
    const importFile = vi.fn();
    const { container } = show('shipped', { importFile });
    const file = new File(['{}'], 'acme.yaml');
    drop(container, file);
    expect(importFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('while one file is read, no second one is taken', () => {
    const importFile = vi.fn();
    const { container } = show('reading', { importFile });
    fireEvent.drop(container.querySelector('.drop')!, {
      dataTransfer: { files: [new File([''], 'b.json')] },
    });
    expect(importFile).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import a policy file' }).disabled).toBe(
      true,
    );
  });

  test('a refused file: every place, what is wrong and the mend, as text', () => {
    const { container } = show('refused');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('acme-wording.yaml');
    expect(alert.textContent).toContain('The policy in use has not changed');
    expect(alert.textContent).toContain('line 4, column 7');
    expect(alert.textContent).toContain('<img src=x onerror=alert(1)> is no key.');
    expect(container.querySelector('img')).toBeNull();
  });

  test('each in force says whose it is, which revision, how old and what changed last', () => {
    show('policies');
    const items = screen
      .getAllByRole('heading', { level: 3 })
      .filter((heading) => heading.closest('.policy-item'))
      .map(({ parentElement }) => parentElement?.textContent);
    expect(items).toEqual([
      'Harbour group standardsOrganisationRevision 4 · 40 days old',
      'Harbour Stays guest wordingTeamRevision 12 · 2 days old',
      'Acme wordingTeamRevision 3 · 2 days oldFrom a fileNot signed',
    ]);
    expect(
      screen.getByText(/Words about late check-in. \(3 rules new, 1 rule gone, 2 rules changed\)/),
    ).toBeTruthy();
    expect(screen.getByText('371 rules run in all')).toBeTruthy();
    expect(screen.getByText(/locks. Ask its owner/)).toBeTruthy();
    expect(screen.getByText('Winter wording is no longer in use.')).toBeTruthy();
  });

  test('its address can be asked now, but not twice at once', async () => {
    const checkPolicy = vi.fn();
    show('policies', { checkPolicy });
    await userEvent.click(screen.getByRole('button', { name: 'Check now: Harbour group standards' }));
    await userEvent.click(screen.getByRole('button', { name: 'Check now: Harbour Stays guest wording' }));
    expect(checkPolicy.mock.calls).toEqual([['s-2']]);
  });

  test('one can be stopped, once it was asked again; not what the organisation set', async () => {
    const stopPolicy = vi.fn();
    show('policies', { stopPolicy });
    expect(screen.queryByRole('button', { name: 'Stop using: Harbour group standards' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Stop using: Acme wording' }));
    expect(stopPolicy).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Stop now' }));
    expect(stopPolicy.mock.calls).toEqual([['file']]);
  });

  test.each([
    'It is past its last day, Oct 31, 2026. It goes on until a new revision comes.',
    /^The address has not answered since .* The last good one is in use.$/,
    /^A new revision was refused. It is signed with another key than .* The last good one is in use.$/,
    'It is past its last day, Oct 31, 2026, and is not in use any more. Ask its publisher for a new revision.',
    /^What was kept of it cannot be read/,
    'The address has not answered yet. It is tried again by itself.',
    'This computer is offline. What you have stays in use.',
  ])('what is in the way is said: %s', (text) => {
    show('policy-problems');
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('a file that was imported says what it does, and that it is the weakest', () => {
    show('imported');
    expect(screen.getByText(/^It counts as your own: below your subscriptions/)).toBeTruthy();
    const powers = within(screen.getByRole('region', { name: 'What it will do' })).getAllByRole('listitem');
    expect(powers.map(({ textContent }) => textContent)).toEqual([
      'Underline wording by 3 rules of its own, say why, and offer better words',
    ]);
  });

  test('a pasted link is looked at; one that is none says so', async () => {
    const openPolicyLink = vi.fn();
    show('policies', { openPolicyLink });
    expect(screen.getByText('It is not an address. Copy the whole link.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Link or address'), 'https://example.com/p.json');
    await userEvent.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(openPolicyLink.mock.calls).toEqual([['https://example.com/p.json']]);
  });
});

describe('sites', () => {
  test('known ones are listed with their hosts', () => {
    show('shipped');
    expect(screen.getByText('Zendesk')).toBeTruthy();
    expect(screen.getByText('outlook.office.com, outlook.live.com')).toBeTruthy();
  });

  test('empty lists say how a site gets there', () => {
    show('shipped');
    expect(screen.getByText(/choose “Use Amend on this site”/)).toBeTruthy();
    expect(screen.getByText('Nothing.')).toBeTruthy();
    expect(screen.getByText(/the button “On” at the top of its panel/)).toBeTruthy();
  });

  test('an added site can be taken back, a turned-off one turned on', async () => {
    const stopSite = vi.fn();
    const turnOn = vi.fn();
    show('imported', { stopSite, turnOn });
    await userEvent.click(screen.getByRole('button', { name: 'Stop using on support.acme.example' }));
    await userEvent.click(screen.getByRole('button', { name: 'Turn on: mail.google.com' }));
    expect(stopSite).toHaveBeenCalledExactlyOnceWith('https://support.acme.example');
    expect(turnOn).toHaveBeenCalledExactlyOnceWith({ host: 'mail.google.com', until: null });
  });

  test('what is off says for how long, and where', () => {
    show('imported');
    const row = (name: string) => screen.getByRole('button', { name }).closest('li')?.textContent;
    expect(row('Turn on: mail.google.com')).toContain('Off until you turn it on');
    expect(row('Turn on: a-desk-with-a-long-name.zendesk.com')).toMatch(/Off until 0?8:00.* tomorrow/);
    expect(row('Turn on: In CKEditor 5 on acme.zendesk.com')).toBeTruthy();
    expect(row('Turn on: In plain text fields everywhere')).toBeTruthy();
  });

  test('a kind of editor that is off at one place can be turned off everywhere, and on again', async () => {
    const turnOffEverywhere = vi.fn();
    const turnOn = vi.fn();
    show('imported', { turnOffEverywhere, turnOn });
    await userEvent.click(screen.getByRole('button', { name: 'Turn off everywhere in CKEditor 5' }));
    await userEvent.click(screen.getByRole('button', { name: 'Turn on: In CKEditor 5 on acme.zendesk.com' }));
    expect(turnOffEverywhere).toHaveBeenCalledExactlyOnceWith('ckeditor5');
    expect(turnOn).toHaveBeenCalledExactlyOnceWith({ host: 'acme.zendesk.com', kind: 'ckeditor5' });
    expect(screen.queryByRole('button', { name: 'Turn off everywhere in plain text fields' })).toBeNull();
  });

  test.each([
    ['Turn off: Outlook on the web', 'turnSiteOff', 'outlook'],
    ['Turn on: Gmail', 'turnSiteOn', 'gmail'],
    ['Allow on Slack', 'allowSite', 'slack'],
  ] as const)('a product: %s', async (name, action, id) => {
    const run = vi.fn();
    show('imported', { [action]: run });
    await userEvent.click(screen.getByRole('button', { name }));
    expect(run).toHaveBeenCalledExactlyOnceWith(id);
  });

  test("a product at its customers' addresses is turned off at each of them, not here", () => {
    show('imported');
    expect(screen.queryByRole('button', { name: /: Zendesk/ })).toBeNull();
  });
});

describe('how long cases are kept', () => {
  test('is set in days', async () => {
    const setRetention = vi.fn();
    show('shipped', { setRetention });
    const days = screen.getByLabelText<HTMLInputElement>('Days to keep a case after its last change');
    expect(days.value).toBe('90');
    await userEvent.clear(days);
    await userEvent.type(days, '30');
    fireEvent.change(days);
    expect(setRetention).toHaveBeenCalledExactlyOnceWith(30);
    expect(screen.getByText('Saved.')).toBeTruthy();
  });

  test.each(['', '0', '3651', '1.5'])('is no such number as %j', async (text) => {
    const setRetention = vi.fn();
    show('shipped', { setRetention });
    const days = screen.getByLabelText<HTMLInputElement>('Days to keep a case after its last change');
    fireEvent.input(days, { target: { value: text } });
    fireEvent.change(days);
    expect(setRetention).not.toHaveBeenCalled();
  });

  test('is only told where the policy says it', () => {
    show('managed');
    expect(screen.getByText(/^Your policy keeps a case for 30 days after its last change\./)).toBeTruthy();
    expect(screen.queryByLabelText('Days to keep a case after its last change')).toBeNull();
  });

  test('and which they are is one click away', async () => {
    const openCases = vi.fn();
    show('imported', { openCases });
    await userEvent.click(screen.getByRole('button', { name: 'Show all cases' }));
    expect(openCases).toHaveBeenCalledOnce();
  });
});

describe('reasons for which replies went as they were', () => {
  test('are shown with their time and deleted at a click', async () => {
    const deleteSentAnyway = vi.fn();
    const at = Date.UTC(2026, 10, 20, 12);
    const sentAnyway = [
      { at, reason: 'agreed', rules: ['not-my-job'], slots: 2, steps: ['apology'] },
    ] as const;
    render(
      <OptionsPage
        view={{ ...optionsScenes.shipped!, sentAnyway }}
        now={at}
        actions={{ ...idleOptions, deleteSentAnyway }}
      />,
    );
    const [row] = screen.getAllByText('Agreed with my lead');
    expect(row?.parentElement?.textContent).toMatch(/2026.* · not-my-job · 2 blanks · apology$/);
    await userEvent.click(screen.getByText('Delete the reasons'));
    expect(deleteSentAnyway).toHaveBeenCalledTimes(1);
  });

  test('have no place where there are none', () => {
    show('shipped');
    expect(screen.queryByText('Replies sent as they were')).toBeNull();
  });

  test('says what is remembered of ended subscriptions and why, and forgets it', async () => {
    const forgetEnded = vi.fn();
    const ended = [{ id: 's-1', name: 'Acme wording', revision: 4, at: NOW }];
    render(
      <OptionsPage
        view={{ ...optionsScenes.shipped!, ended }}
        now={NOW}
        actions={{ ...idleOptions, forgetEnded }}
      />,
    );
    expect(screen.getByText(/^Revision 4, ended /)).toBeTruthy();
    expect(screen.getByText(/nobody can lead you back to older wording/)).toBeTruthy();
    await userEvent.click(screen.getByText('Policies you unsubscribed from'));
    await userEvent.click(screen.getByRole('button', { name: 'Forget them' }));
    expect(forgetEnded).toHaveBeenCalledOnce();
  });
});

describe('checklists', () => {
  test('are deleted only after a second click', async () => {
    const deleteChecklists = vi.fn();
    show('imported', { deleteChecklists });
    await userEvent.click(screen.getByRole('button', { name: 'Delete all cases' }));
    expect(deleteChecklists).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Delete them all' }));
    expect(deleteChecklists).toHaveBeenCalledTimes(1);
  });

  test('stay when the agent thinks better of it', async () => {
    const deleteChecklists = vi.fn();
    show('imported', { deleteChecklists });
    await userEvent.click(screen.getByRole('button', { name: 'Delete all cases' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep them' }));
    expect(screen.getByRole('button', { name: 'Delete all cases' })).toBeTruthy();
    expect(deleteChecklists).not.toHaveBeenCalled();
  });
});

test.each([
  ['says so when copied', () => Promise.resolve(), 'Copied'],
  [
    'says what to do when the browser refuses',
    () => Promise.reject(new Error('refused')),
    /Select the text and copy it/,
  ],
])('the report %s', async (_, write, words) => {
  const copy = vi.fn(write);
  show('shipped', { copy });
  const shown = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What will be copied' }).value;
  expect(shown).toContain('Amend 0.1.0');
  await userEvent.click(screen.getByRole('button', { name: 'Copy report' }));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(copy).toHaveBeenCalledExactlyOnceWith(shown);
});

test('something that failed says that nothing was changed', async () => {
  const dismissFailure = vi.fn();
  show('imported', { dismissFailure });
  expect(screen.getByText('Your settings are as they were. Try again.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(dismissFailure).toHaveBeenCalledTimes(1);
});

describe('axe finds nothing', () => {
  test.each(Object.keys(optionsScenes))('%s', async (scene) => {
    const { container } = show(scene);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
