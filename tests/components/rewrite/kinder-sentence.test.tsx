// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KinderSentence } from '../../../components/rewrite/KinderSentence.tsx';
import type { KinderDesk } from '../../../components/rewrite/kinder-view.ts';
import type { KinderOffer } from '../../../lib/rewrite/say-kinder.ts';

afterEach(cleanup);

const OFFER: KinderOffer = {
  ok: true,
  text: 'I am sorry.',
  parts: [
    { kind: 'gone', text: 'Calm down.' },
    { kind: 'new', text: 'I am sorry.' },
  ],
};

function open(ask: KinderDesk['ask']) {
  const onUse = vi.fn();
  render(<KinderSentence desk={{ ask }} onUse={onUse} />);
  const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
  return { onUse, press };
}

describe('a kinder sentence', () => {
  it('is asked for only when the agent says so', async () => {
    const ask = vi.fn(async () => OFFER);
    const { press } = open(ask);
    expect(ask).not.toHaveBeenCalled();
    await press(/Say it kinder/);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('shows what goes struck out and what comes, and goes in when the agent takes it', async () => {
    const { onUse, press } = open(async () => OFFER);
    await press(/Say it kinder/);
    await screen.findByRole('button', { name: 'Replace the sentence with: I am sorry.' });
    expect(document.querySelector('del')?.textContent).toBe('Calm down.');
    expect(document.querySelector('ins')?.textContent).toBe('I am sorry.');
    expect(onUse).not.toHaveBeenCalled();
    await press(/Replace the sentence/);
    expect(onUse.mock.calls).toEqual([['I am sorry.']]);
  });

  it.each<[string, () => Promise<KinderOffer>, RegExp]>([
    [
      'left something out',
      async () => ({ ok: false, problems: [{ kind: 'lost', fact: 'number', words: '14' }] }),
      /left out .14., so it is not offered/,
    ],
    [
      'said what the rules flag',
      async () => ({ ok: false, problems: [{ kind: 'flagged', words: 'relax' }] }),
      /says .relax., which your wording rules flag/,
    ],
    ['found none', async () => ({ ok: false, problems: [{ kind: 'same' }] }), /no kinder sentence/],
    ['did not answer', () => Promise.reject(new Error('out of memory')), /did not answer.*untouched/],
  ])('tells that the model %s, and lets the agent try again', async (_, ask, words) => {
    const { press } = open(ask);
    await press(/Say it kinder/);
    await screen.findByRole('button', { name: 'Try again' });
    expect(document.body.textContent).toMatch(words);
    expect(screen.getByRole('status').textContent).toMatch(words);
    expect(screen.queryByRole('button', { name: /Replace/ })).toBeNull();
  });

  it('is not waited for any more once the card has closed', async () => {
    const { promise, resolve } = Promise.withResolvers<AbortSignal>();
    const { press } = open((signal) => {
      resolve(signal);
      return new Promise(() => {});
    });
    await press(/Say it kinder/);
    cleanup();
    const signal = await promise;
    await vi.waitFor(() => expect(signal.aborted).toBe(true));
  });
});
