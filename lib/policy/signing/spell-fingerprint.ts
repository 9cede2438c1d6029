import type { Fingerprint } from './signing-types.ts';

// Apart from the keys, so that a page which only shows a fingerprint does not carry what checks signatures.

/** A fingerprint as people compare it: in groups of four. */
export function spellFingerprint(fingerprint: Fingerprint): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}
