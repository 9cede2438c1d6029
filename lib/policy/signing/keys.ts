import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { bytesOf } from './base64url.ts';
import type { Fingerprint, PrivateKey, PublicKey } from './signing-types.ts';

/** The one algorithm that policies are signed with; every other is refused, whatever a file says of itself. */
export const ALGORITHM = 'Ed25519';

const FINGERPRINT = /^[A-Za-z0-9_-]{43}$/;
const KEY_BYTES = 32;

const bytes32 = z.string().refine((text) => bytesOf(text)?.length === KEY_BYTES);

/** An Ed25519 public key and nothing beside it: a private key that slipped in is refused as well. */
export const publicKeyShape = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: bytes32,
});

/** A private key as it stands in a key file. */
export const privateKeyShape = publicKeyShape.extend({ d: bytes32 });

export { spellFingerprint } from './spell-fingerprint.ts';

/** A new key, made from the browser's or Node's own source of chance. */
export async function createKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  return { kty: 'OKP', crv: 'Ed25519', x: x ?? '', d: d ?? '' };
}

/** What everybody may know of a key. */
export function publicPart({ kty, crv, x }: PublicKey): PublicKey {
  return { kty, crv, x };
}

/** The key's fingerprint, 43 characters. */
export function fingerprintOf(key: PublicKey): Promise<Fingerprint> {
  return calculateJwkThumbprint({ ...publicPart(key) }, 'sha256');
}

/** A fingerprint as somebody wrote or pasted it, its groups joined again; nothing where it is none. */
export function readFingerprint(text: string): Fingerprint | undefined {
  const joined = text.replace(/\s+/g, '');
  return FINGERPRINT.test(joined) && bytesOf(joined) ? joined : undefined;
}
