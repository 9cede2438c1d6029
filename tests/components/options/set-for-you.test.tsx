// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleOptions, optionsScenes } from '../../support/page-scenes.ts';
import { NOW } from '../../support/panel-scenes.ts';

afterEach(cleanup);

function show(scene: string) {
  return render(<OptionsPage view={optionsScenes[scene] ?? null} now={NOW} actions={idleOptions} />);
}
const section = (name: string) => within(screen.getByRole('region', { name }));
const rowOf = (words: RegExp) =>
  section('Sites')
    .getAllByRole('listitem')
    .find((row) => words.test(row.textContent ?? ''))!;

describe('what is decided for the agent', () => {
  test('stands together, each with whose word it is', () => {
    show('managed');
    const rows = section('Set for you').getAllByRole('listitem');
    expect(rows.slice(0, 7).map((row) => row.textContent)).toEqual([
      'Amend stays off at: Gmail, wiki.acme.exampleSet by the policy “Acme wording”',
      'Amend stays on at: ZendeskSet by your organisation',
      'A reply that has something open asks before it goes, and for a reason where it goes as it is.Set by the policy “Acme wording”',
      'You add no rules and changes of your own.Set by your organisation',
      "Your browser's own model words no sentence anew.Set by your organisation",
      'Only signed policies are taken.Set by your organisation',
      'The steps, lines and standards of a recovery stay as the policy has them.Set by the policy “Acme wording”',
    ]);
  });

  test('is not spoken of where nothing is decided', () => {
    show('shipped');
    expect(screen.queryByRole('region', { name: 'Set for you' })).toBeNull();
  });

  test('names what an administrator has to mend, place by place', () => {
    show('managed');
    const problems = section('Set for you').getByRole('status');
    expect(problems.textContent).toContain('Everything else is in force');
    expect(problems.textContent).toContain(
      'sendGuard"always" is not one of "off", "soft", "confirm". Write one of them.',
    );
    expect(problems.textContent).toContain('Did you mean "gmail"?');
  });

  test('leaves no switch at sites that are decided', () => {
    show('managed');
    expect(rowOf(/^Gmail/).textContent).toBe('Gmailmail.google.comSet by the policy “Acme wording”Off');
    for (const site of [/^Gmail/, /^Zendesk/, /^wiki\.acme\.example/])
      expect(within(rowOf(site)).queryByRole('button')).toBeNull();
    expect(
      within(rowOf(/^Outlook/)).getByRole('button', { name: 'Turn off: Outlook on the web' }),
    ).toBeTruthy();
  });

  test('says who set how long cases are kept', () => {
    show('managed');
    expect(section('Privacy').getByText(/30 days.*Set by the policy “Acme wording”\./)).toBeTruthy();
    expect(section('Privacy').queryByRole('spinbutton')).toBeNull();
  });

  test('is of no offence to axe', async () => {
    const { container } = show('managed');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
