// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SubscribePage } from '../../../components/subscribe/SubscribePage.tsx';
import type { SubscribeActions } from '../../../components/subscribe/subscribe-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { NOW } from '../../support/panel-scenes.ts';
import { idleSubscribe, subscribeScenes } from '../../support/subscribe-scenes.ts';

afterEach(cleanup);

function show(scene: string, actions: Partial<SubscribeActions> = {}) {
  const view = subscribeScenes[scene];
  if (view === undefined) throw new Error(`no scene ${scene}`);
  return render(<SubscribePage view={view} now={NOW} actions={{ ...idleSubscribe, ...actions }} />);
}

const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('before the yes one reads', () => {
  test('whose policy it is, from where, and which revision', () => {
    show('offer');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Harbour Stays guest wording');
    expect(fact('Says it is from')).toBe('Guest care, Harbour Stays');
    expect(fact('Address')).toBe('wording.harbour-stays.example/guest-care.policy.jws.json');
    expect(fact('Revision')).toBe('12, of Nov 16, 2026');
    expect(fact('What changed')).toBe('Words about late check-in, after the autumn.');
  });

  test.each([
    ['offer', 'Signed with the key that your link names.'],
    ['heir', 'The key that your link names handed over to it.'],
    ['known', 'Signed with the key that you trust for this address'],
    ['other-key', 'Signed with another key than the one that you trust'],
    ['no-key', 'Your link names no key, so compare this fingerprint'],
  ])('its fingerprint, and whether it is the expected one (%s)', (scene, said) => {
    show(scene);
    expect(fact('Signature')).toContain(said);
    expect(fact('Signature')).toContain('kPrK _qmx VWaY VA9w wBF6 Iuo3 vVzz 7TxH CTwX Bygr S4k');
  });

  test('plainly that nobody signed it', () => {
    show('unsigned');
    expect(fact('Signature')).toBe('Not signed');
    expect(screen.getByText('This policy is not signed')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Subscribe without a signature' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Subscribe' })).toBeNull();
  });

  test('loudly that another key was trusted until now, with both, and the yes says so', () => {
    show('other-key');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Your link wants you to trust another key');
    const [trusted, offered] = within(alert).getAllByRole('definition');
    expect(trusted?.textContent).toContain('x4Yw 7rJd 0q2N nQm5 VtGz KfB1 uHsP cLa9 EoRi 8TjM 3Ws');
    expect(offered?.textContent).toContain('kPrK _qmx VWaY VA9w wBF6 Iuo3 vVzz 7TxH CTwX Bygr S4k');
    expect(screen.getByRole('button', { name: 'Trust the new key' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Subscribe|Take this/ })).toBeNull();
  });

  test('what it will be able to do', () => {
    show('offer');
    const powers = within(screen.getByRole('region', { name: 'What it will do' })).getAllByRole('listitem');
    expect(powers.map(({ textContent }) => textContent)).toEqual([
      'Underline wording by 4 rules of its own, say why, and offer better words',
      'Keep the rules that ship with Amend in use: English',
      'Leave replies in French, German, Portuguese, and Spanish unchecked, unless another policy of yours brings rules for them',
      'Lock 1 rule and 1 family of rules: you can turn nothing of it off or make it quieter',
      'Lock in the settings: the question before sending and where Amend works',
      'Turn Amend off on Slack',
      'Keep Amend on at Zendesk',
      'Ask before a reply goes with an open blank or with wording that the team does not send',
      'Allow no rules of your own',
      'Turn 1 rule off that ships with Amend or stands in another policy',
      'Change 1 rule that ships with Amend or stands in another policy',
      'Leave these names alone: Harbour Sorry Lounge, Quay 4, Tide Pass, The Calm Down Bar, and 2 more',
      'Guide recoveries by 1 line to insert',
      'Say what you may give a customer without asking',
      'Forget a case 30 days after its last change',
    ]);
  });

  test('that it comes from another address so far, which the yes ends', () => {
    show('moves');
    expect(screen.getByText('You have this policy from another address')).toBeTruthy();
    expect(
      screen.getByText(/^Revision 11 of it comes from old\.harbour-stays\.example\/care\.json/),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Take it from here from now on' })).toBeTruthy();
  });

  test("that it is another publisher's than the one of its id", () => {
    show('namesake');
    expect(screen.getByText("This is another publisher's policy")).toBeTruthy();
    expect(screen.getByText(/^It goes by the same id as Guest care, which you have from old\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Subscribe' })).toBeTruthy();
  });

  test('that its rules take the place of those that ship', () => {
    show('unsigned');
    expect(screen.getByText(/^Take the place of the rules that ship with Amend/)).toBeTruthy();
  });

  test('that it is past its day, and which revision there is', () => {
    show('no-key');
    expect(fact('Holds until')).toContain('it is past that day and goes on');
    expect(fact('Revision')).toContain('You have revision 11 from this address.');
  });

  test('its rules by family, when asked for, and of many only the first', async () => {
    show('no-key');
    expect(screen.getByText('600 to underline')).toBeTruthy();
    const [family] = screen.getAllByText('A family with a rather long name');
    await userEvent.click(family!);
    expect(screen.getAllByText('Check-in is at three.')).toHaveLength(25);
    expect(screen.getByText('and 375 more')).toBeTruthy();
  });
});

describe('the yes', () => {
  test('is one button, and so is the no', async () => {
    const [subscribe, decline] = [vi.fn(), vi.fn()];
    show('offer', { subscribe, decline });
    await press('Subscribe');
    await press('Not now');
    expect([subscribe.mock.calls.length, decline.mock.calls.length]).toEqual([1, 1]);
  });

  test('cannot be pressed twice', () => {
    show('busy');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Subscribe' }).disabled).toBe(true);
    expect(screen.getByText('Subscribing')).toBeTruthy();
  });

  test('that did not work says why, and that nothing was changed', () => {
    show('trouble');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('There is no room for it. Delete old cases and try again.');
    expect(alert.textContent).toContain('Nothing was changed.');
  });
});

describe('a policy that is refused', () => {
  test('says what happened, what was kept and what to do', async () => {
    const again = vi.fn();
    show('refused', { again });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('This policy is signed with another key');
    expect(alert.textContent).toContain('What is in force stays so.');
    expect(alert.textContent).toContain('whether they changed their key');
    await press('Try again');
    expect(again).toHaveBeenCalledOnce();
  });

  test('for want of access offers it, within the click', async () => {
    const allowHost = vi.fn();
    show('unreachable', { allowHost });
    await press('Let Amend read from wording.harbour-stays.example');
    expect(allowHost).toHaveBeenCalledOnce();
  });
});

test('the heading has the focus when the next step comes, and not before', () => {
  const page = (scene: string) => (
    <SubscribePage view={subscribeScenes[scene]!} now={NOW} actions={idleSubscribe} />
  );
  const { rerender } = render(page('looking'));
  expect(document.activeElement).toBe(document.body);
  for (const scene of ['offer', 'subscribed']) {
    rerender(page(scene));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  }
});

test('a link can be pasted, by button or Enter, and nothing is looked at while the field is empty', async () => {
  const look = vi.fn();
  show('ask', { look });
  await press('Look at it');
  await userEvent.type(screen.getByLabelText('Link or address'), 'https://example.com/p.json{Enter}');
  expect(look.mock.calls).toEqual([['https://example.com/p.json']]);
});

test.each(Object.keys(subscribeScenes))('%s is clean to axe', async (scene) => {
  const { container } = show(scene);
  expect(await accessibilityFaults(container)).toEqual([]);
});
