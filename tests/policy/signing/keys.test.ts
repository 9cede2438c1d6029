import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import {
  fingerprintOf,
  privateKeyShape,
  readFingerprint,
  spellFingerprint,
} from '../../../lib/policy/signing/keys.ts';
import { KEYS } from './signed-samples.ts';

// The example key of RFC 8037, appendix A, and the thumbprint given there.
const RFC_KEY = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
const RFC_PRINT = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';

describe('a fingerprint', () => {
  it('is the thumbprint that the standard gives for its example', async () => {
    expect(await fingerprintOf(RFC_KEY)).toBe(RFC_PRINT);
  });

  it('is the same for the private key as for the public one', async () => {
    expect(await fingerprintOf(KEYS.first)).toBe(await calculateJwkThumbprint({ ...KEYS.first }));
  });

  it('is spelled in groups of four, and read as it is spelled', () => {
    expect(spellFingerprint(RFC_PRINT)).toBe('kPrK _qmx VWaY VA9w wBF6 Iuo3 vVzz 7TxH CTwX Bygr S4k');
    expect(readFingerprint(`  ${spellFingerprint(RFC_PRINT)}\n`)).toBe(RFC_PRINT);
  });

  it.each(['', 'abcd', `${RFC_PRINT}A`, RFC_PRINT.replace(/k$/, 'l'), RFC_PRINT.replace('_', '+')])(
    'is not read from %j',
    (text) => expect(readFingerprint(text)).toBeUndefined(),
  );
});

describe('a key', () => {
  it('is made new each time, and is one that the file takes', () => {
    expect(KEYS.first.x).not.toBe(KEYS.second.x);
    expect(privateKeyShape.safeParse(KEYS.first).success).toBe(true);
  });
});
