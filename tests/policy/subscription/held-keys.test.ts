import { describe, expect, it } from 'vitest';
import type { EnvelopeReading } from '../../../lib/policy/signing/signing-types.ts';
import { keyToHold, replacedKey, withFormer } from '../../../lib/policy/subscription/held-keys.ts';

const signedBy = (fingerprint: string, heirOf: readonly string[] = []): EnvelopeReading => ({
  kind: 'signed',
  text: '',
  key: { kty: 'OKP', crv: 'Ed25519', x: '' },
  fingerprint,
  heirOf,
  rotations: [],
});

describe('a link is held to', () => {
  it.each([
    ['the key it names, where none was trusted', null, [], 'one', 'one'],
    ['the key it names, where another was trusted', 'two', [], 'one', 'one'],
    ['the trusted key, where it names none', 'two', [], null, 'two'],
    ['the trusted key, where it names one that handed over', 'two', ['one'], 'one', 'two'],
    ['no key, where nobody named one', null, [], null, null],
  ] as const)('%s', (_, pinned, former, named, held) => {
    expect(keyToHold({ pinned, former }, named)).toBe(held);
  });
});

describe('the yes gives up the trusted key', () => {
  it.each([
    ['for one to which it never handed over', 'one', signedBy('two', ['three']), 'one'],
    ['not for itself', 'one', signedBy('one'), null],
    ['not for its heir', 'one', signedBy('two', ['one']), null],
    ['not where none was trusted', null, signedBy('two'), null],
  ] as const)('%s', (_, pinned, reading, replaced) => {
    expect(replacedKey({ pinned }, reading)).toBe(replaced);
  });
});

it('former keys are kept once each, the latest hundred', () => {
  expect(withFormer(['one'], ['one', 'two'])).toEqual(['one', 'two']);
  const many = Array.from({ length: 150 }, (_, nth) => `key-${nth}`);
  expect(withFormer(undefined, many)).toEqual(many.slice(50));
});
