import { base64url } from 'jose';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { createKey, fingerprintOf, publicPart } from '../../../lib/policy/signing/keys.ts';
import type { PrivateKey } from '../../../lib/policy/signing/signing-types.ts';
import { validPolicy } from '../valid-policy.ts';

/** A proven policy with these values changed. */
export function samplePolicy(more: Partial<Policy> = {}): Policy {
  const parsed = parsePolicy({ ...validPolicy(), ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

/** Keys made once: each test has its own names for them. */
export const KEYS = { first: await createKey(), second: await createKey(), third: await createKey() };

/** The members of a signed file, to be changed one by one. */
export interface Members {
  payload: string;
  protected: string;
  signature: string;
  header?: { rotations?: string[] };
  [more: string]: unknown;
}

/** The header that a good file has, with some of it changed; undefined takes a member away. */
export async function headerOf(key: PrivateKey, more: Record<string, unknown> = {}) {
  return {
    alg: 'Ed25519',
    typ: 'amend-policy+jws',
    cty: 'application/json',
    kid: await fingerprintOf(key),
    jwk: { ...publicPart(key) },
    ...more,
  };
}

/** A file rightly signed under a header that says something else; `text` is what is signed. */
export async function signedUnder(header: object, text: string, key: PrivateKey): Promise<Members> {
  const encoded = base64url.encode(JSON.stringify(header));
  // By hand: the library signs under no header that is wrong.
  const signer = await crypto.subtle.importKey('jwk', { ...key }, 'Ed25519', false, ['sign']);
  const input = new TextEncoder().encode(`${encoded}.${base64url.encode(text)}`);
  const signature = await crypto.subtle.sign('Ed25519', signer, input);
  return {
    payload: base64url.encode(text),
    protected: encoded,
    signature: base64url.encode(new Uint8Array(signature)),
  };
}
