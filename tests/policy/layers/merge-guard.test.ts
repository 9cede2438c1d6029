import { expect, test } from 'vitest';
import type { Layer } from '../../../lib/policy/layers/layer-types.ts';
import { mergeLayers } from '../../../lib/policy/layers/merge-layers.ts';
import {
  guardOf,
  type SaidGuard,
  type SendGuard,
  USUAL_GUARD,
} from '../../../lib/policy/managed/send-guard.ts';

type Said = SaidGuard | undefined;

function merged(organisation: Said, team: Said) {
  const layers = (
    [
      ['organisation', organisation],
      ['team', team],
    ] as const
  ).map(([level, sendGuard]): Layer => {
    const head = { format: 1 as const, id: level, name: level, revision: 1, language: 'en', rules: [] };
    return { id: level, level, policy: { ...head, settings: sendGuard === undefined ? {} : { sendGuard } } };
  });
  return mergeLayers(layers, []).settings;
}

test.each<[string, Said, Said, Partial<SendGuard>, string | undefined]>([
  ['nobody says anything', undefined, undefined, {}, undefined],
  ['one word above', 'soft', undefined, { mode: 'soft' }, 'organisation'],
  ['a lower word counts', 'confirm', 'off', { mode: 'off' }, 'team'],
  [
    'a lower word leaves the parts that it does not speak of',
    { mode: 'soft', sendAnyway: 'reason', holds: ['steps'] },
    'confirm',
    { mode: 'confirm', sendAnyway: 'reason', holds: ['steps'] },
    'team',
  ],
  [
    'a lower part counts',
    { mode: 'confirm', notes: true, sendAnyway: 'never' },
    { mode: 'confirm', sendAnyway: 'free', holds: ['slots'] },
    { mode: 'confirm', notes: true, sendAnyway: 'free', holds: ['slots'] },
    'team',
  ],
])('of the parts of the send guard each is laid over by itself: %s', (_, above, below, expected, by) => {
  const { sendGuard, setBy } = merged(above, below);
  expect(guardOf(sendGuard)).toEqual({ ...USUAL_GUARD, ...expected });
  expect(setBy.sendGuard).toBe(by);
});
