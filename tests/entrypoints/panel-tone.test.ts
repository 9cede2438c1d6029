import { describe, expect, it } from 'vitest';
import { panelTone, toneProfile } from '../../entrypoints/sidepanel/panel-tone.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { readTones } from '../../lib/tone/read-tones.ts';
import { review } from '../support/panel-scenes.ts';

const text = 'You failed to read it.';
const tone = { ...readTones(readText(text)), isCurrent: true };

describe('what the panel shows of a tone', () => {
  it.each(['mail', 'chat'] as const)('is the report of the kind that was chosen: %s', (profile) => {
    expect(panelTone(review(text, [], {}, { tone }), profile)).toEqual({
      kind: 'read',
      tone: tone[profile],
      isCurrent: true,
    });
  });

  it.each([
    ['reading', review(text)],
    ['empty', review('')],
    ['note', review(text, [], {}, { where: 'note' })],
    ['failed', review(text, [], {}, { failed: true })],
  ] as const)('is told as %s where there is none to show', (kind, draft) => {
    expect(panelTone(draft, 'mail')).toEqual({ kind });
  });

  it('is nothing beside no draft', () => {
    expect(panelTone(null, 'mail')).toBeNull();
  });
});

it.each([
  ['a mail, where nothing tells', {}, {}, undefined, 'mail'],
  ['chat, where Enter sends', { isChat: true }, {}, undefined, 'chat'],
  ['chat, where the customer writes in a chat', {}, { channel: 'chat' }, undefined, 'chat'],
  ['chat, where the customer writes in public', {}, { channel: 'social' }, undefined, 'chat'],
  [
    'a mail, where the customer writes mails, whatever sends',
    { isChat: true },
    { channel: 'email' },
    undefined,
    'mail',
  ],
  ['what the agent chose for it', { isChat: true }, { channel: 'chat' }, 'mail', 'mail'],
] as const)('a draft is read as %s', (_, draft, facts, chosen, profile) => {
  expect(toneProfile(draft, facts, chosen)).toBe(profile);
});
