import { expect, it } from 'vitest';
import { sipHash } from '../../../lib/draft/sites/sip-hash.ts';

/** The key of the authors' own vectors, bytes 0 to 15, as its two words. */
const KEY = '07060504030201000f0e0d0c0b0a0908';
const counted = (bytes: number) => String.fromCharCode(...Array(bytes).keys());

it.each([
  [0, 0x726fdb47dd0e0e31n],
  [1, 0x74f839c593dc67fdn],
  [8, 0x93f5f5799a932462n],
  [15, 0xa129ca6149be45e5n],
])('hashes the first %d bytes as SipHash-2-4 was published', (bytes, hash) => {
  expect(sipHash(KEY, counted(bytes))).toBe(hash);
});

it('is another under another key, and takes any letters', () => {
  const other = KEY.replace('0', 'f');
  expect(sipHash(KEY, '4915550100@c.us')).not.toBe(sipHash(other, '4915550100@c.us'));
  expect(sipHash(KEY, 'Zoë')).not.toBe(sipHash(KEY, 'Zoe'));
});
