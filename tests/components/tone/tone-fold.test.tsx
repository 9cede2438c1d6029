// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { PanelActions } from '../../../components/panel/panel-view.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { idleActions, type PanelScene } from '../../support/panel-scenes.ts';
import { toneScene, toneScenes } from '../../support/tone-scenes.ts';

afterEach(cleanup);

function show(scene: string | PanelScene, actions: Partial<PanelActions> = {}) {
  const props = typeof scene === 'string' ? toneScenes[scene]! : scene;
  const { container } = render(<Panel {...props} actions={{ ...idleActions, ...actions }} />);
  const fold = screen.getByRole('heading', { name: 'Tone' }).closest('details')!;
  return { container, fold, inFold: within(fold) };
}

/** Opens the fold, and a dimension in it. */
function open(scene: string | PanelScene, actions: Partial<PanelActions> = {}) {
  const shown = show(scene, actions);
  shown.fold.open = true;
  return shown;
}

describe('the tone of a reply in the panel', () => {
  test('says its lowest dimension in words while it is shut', () => {
    expect(show('tone-cold').fold.querySelector('summary')?.textContent).toBe('ToneWarmth: needs work');
    cleanup();
    expect(show('tone-warm').fold.querySelector('summary')?.textContent).toBe('Tonegood throughout');
  });

  test('says each level in words beside its bar', () => {
    const { fold } = open('tone-cold');
    expect([...fold.querySelectorAll('.tone-name')].map((row) => row.textContent)).toEqual([
      'Warmthneeds work',
      'Ownershipneeds work',
      'Clarityfair',
      'Free of blameneeds work',
      'Free of pressureneeds work',
      'Confidencegood',
    ]);
  });

  test('shows what moved a dimension, and each word where it stands in the reply', async () => {
    const jump = vi.fn();
    const { inFold } = open('tone-cold', { jump });
    const row = inFold.getByRole('button', { name: /^Free of blame/ });
    expect(row.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    const points = within(document.getElementById(row.getAttribute('aria-controls')!)!);
    expect(points.getByText('Says that the customer got it wrong')).toBeTruthy();
    await userEvent.click(points.getByRole('button', { name: 'You failed' }));
    expect(jump).toHaveBeenCalledExactlyOnceWith({ from: 8, to: 18 });
  });

  test('offers one change on top, with what it would change', async () => {
    const copy = vi.fn(() => Promise.resolve());
    const { inFold } = open('tone-cold', { copy });
    const box = within(inFold.getByRole('region', { name: 'The one change that would help most' }));
    expect(box.getByText('Free of blame: needs work now, good then')).toBeTruthy();
    await userEvent.click(box.getByRole('button', { name: 'Copy the new words' }));
    expect(copy).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^I can see that {what happened}/));
    expect(box.getByRole('button', { name: 'Copied' })).toBeTruthy();
  });

  test.each([
    ['the draft as it was read', true],
    ['no draft that was typed on in', false],
  ])('adds a sentence where it belongs, in %s', async (_in, isCurrent) => {
    const putAt = vi.fn();
    const text =
      'Hi Ana,\n\nNobody at the shop in the north has seen the parcel come in so far, and the van was full again, so there is nothing to say.';
    const scene = toneScene(text);
    const tone = scene.tone?.kind === 'read' ? { ...scene.tone, isCurrent } : null;
    const { inFold } = open({ ...scene, tone }, { putAt });
    const revision = isCurrent ? expect.any(Number) : null;
    await userEvent.click(inFold.getByRole('button', { name: 'Add it to the reply' }));
    const place = { from: expect.any(Number), to: expect.any(Number) };
    expect(putAt).toHaveBeenCalledExactlyOnceWith(expect.any(String), place, revision);
  });

  test('makes the change in the place of the words that it is about', async () => {
    const putAt = vi.fn();
    const { inFold } = open('tone-cold', { putAt });
    await userEvent.click(inFold.getByRole('button', { name: 'Make this change' }));
    const [text, { from, to }, revision] = putAt.mock.calls[0]!;
    expect(text).toMatch(/^I can see that {what happened}/);
    expect(to).toBeGreaterThan(from);
    expect(revision).toEqual(expect.any(Number));
  });

  test('explains words of the trade, and says what is too long', () => {
    const { inFold } = open('tone-hard');
    expect(inFold.getByText(/Handed on to somebody who may decide more/)).toBeTruthy();
    expect(inFold.getByText(/1 paragraph is longer than 50 words/)).toBeTruthy();
    expect(inFold.getByText(/1 sentence is longer than 20 words/)).toBeTruthy();
  });

  test('reads replies as chat once that is chosen', async () => {
    const chooseToneProfile = vi.fn();
    const { inFold } = open('tone-warm', { chooseToneProfile });
    await userEvent.selectOptions(inFold.getByLabelText('Read it as'), 'chat');
    expect(chooseToneProfile).toHaveBeenCalledExactlyOnceWith('chat');
  });

  test.each([
    ['good throughout', 'Thank you for waiting, Ana. I have sent 40 euros to you today.', true],
    ['fair', 'Your refund of 40 euros was sent today.', false],
    ['mocking', 'Great question, genius. Maybe try reading the manual next time :)', false],
  ])('says that a reply is fine as it sounds only where it is good: %s', (_what, text, isFine) => {
    const { inFold } = open(toneScene(text));
    expect(inFold.queryByText(/fine as it sounds/) !== null).toBe(isFine);
  });

  test('says of another language nothing about jargon, which is not read there', () => {
    const { fold } = open('tone-other-language');
    expect(fold.querySelector('.tone-reading')?.textContent).not.toMatch(/jargon/);
  });

  test('says of another language what is not read', () => {
    const { fold, inFold } = open('tone-other-language');
    expect(fold.querySelector('summary')?.textContent).toBe('Toneread in part');
    expect(
      inFold.getByText(
        'Not read in this language: Warmth, Ownership, Clarity, Free of blame, Free of pressure, Confidence.',
      ),
    ).toBeTruthy();
  });

  test.each([
    ['tone-reading', 'Reading the reply.'],
    ['tone-failed', /^The tone cannot be read at the moment/],
  ])('says in %s why there is nothing to show', (scene, text) => {
    expect(open(scene).inFold.getByText(text)).toBeTruthy();
  });

  test.each(Object.keys(toneScenes))('has no fault of accessibility in %s, opened', async (scene) => {
    const { fold, container } = open(scene);
    for (const row of fold.querySelectorAll<HTMLElement>('.tone-name')) await userEvent.click(row);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
