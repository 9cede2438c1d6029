// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleActions, type PanelScene, panelScenes } from '../../support/panel-scenes.ts';

afterEach(cleanup);

const sceneOf = (name: string) => panelScenes[name] as PanelScene;
const said = () => screen.getAllByRole('status').map((region) => region.textContent);

describe('a site that a policy turned off', () => {
  test.each([
    ['off-by-policy', 'the policy “Acme wording”'],
    ['off-by-organisation', 'your organisation'],
  ])('%s: says whose word it is, and has no switch', async (scene, by) => {
    const { container } = render(<Panel {...sceneOf(scene)} actions={idleActions} />);
    expect(screen.getByRole('heading', { name: 'Amend is off here' })).toBeTruthy();
    expect(screen.getByText(`Off, set by ${by}`)).toBeTruthy();
    expect(screen.getByText(new RegExp(`demo\\.example.*${by}`))).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Turn on|Amend on/ })).toBeNull();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test('is said aloud when it comes while the panel is open', () => {
    const { rerender } = render(<Panel {...sceneOf('bad')} actions={idleActions} />);
    rerender(<Panel {...sceneOf('off-by-policy')} actions={idleActions} />);
    expect(said().join(' ')).toContain('Amend is off here. Off, set by the policy “Acme wording”');
  });
});

test('a site that a policy keeps on says so in the place of the ways to turn it off', async () => {
  const scene = sceneOf('bad');
  const site = { ...scene.site!, granted: true, keptOn: 'Acme wording' };
  const { container } = render(<Panel {...scene} site={site} actions={idleActions} />);
  await userEvent.click(screen.getByRole('button', { name: /^Amend on / }));
  expect(screen.getByText('It stays on here: set by the policy “Acme wording”.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Turn off|Stop using/ })).toBeNull();
  expect(await accessibilityFaults(container)).toEqual([]);
});
