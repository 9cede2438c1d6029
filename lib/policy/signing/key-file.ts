import { FlattenedEncrypt, flattenedDecrypt } from 'jose';
import * as z from 'zod';
import { decodeText, textOf } from './base64url.ts';
import { fingerprintOf, privateKeyShape, publicPart, readFingerprint } from './keys.ts';
import type { Fingerprint, PrivateKey } from './signing-types.ts';

/** How often a passphrase is hashed: about a quarter of a second here, and so for everybody who guesses. */
const ROUNDS = 600_000;

/** Most rounds that are worked through for a file, so that no file can keep a computer busy. */
const ROUNDS_MAX = 2_000_000;

const SECRET_MAX = 10_000;

/** What became of reading a key file. */
export type KeyReading =
  | { readonly ok: true; readonly key: PrivateKey }
  | { readonly ok: false; readonly isLocked: boolean; readonly what: string; readonly mend: string };

/**
 * The text of a key file: a JSON Web Key, or with a passphrase one locked by it (JWE, PBES2).
 * @param passphrase nothing or empty: the file is not locked, and whoever has it has the key
 */
export async function writeKeyFile(key: PrivateKey, passphrase?: string): Promise<string> {
  const { kty, crv, x, d } = key;
  const plain = JSON.stringify({ kty, crv, x, d }, null, 2);
  if (!passphrase) return `${plain}\n`;
  const locked = await new FlattenedEncrypt(new TextEncoder().encode(plain))
    .setProtectedHeader({
      alg: 'PBES2-HS256+A128KW',
      enc: 'A256GCM',
      cty: 'jwk+json',
      kid: await fingerprintOf(key),
    })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(new TextEncoder().encode(passphrase));
  return `${JSON.stringify(locked, null, 2)}\n`;
}

/** Reads a key file. Never throws. @param passphrase for a locked one */
export async function readKeyFile(text: string, passphrase?: string): Promise<KeyReading> {
  if (text.length > SECRET_MAX) return refuse('it is too large for a key.', CHOOSE_KEY);
  const value = jsonIn(text);
  const locked = lockedShape.safeParse(value);
  if (!locked.success) return readPlain(value);
  if (!passphrase)
    return { ...refuse('it is locked with a passphrase.', 'Give the passphrase.'), isLocked: true };
  try {
    const { plaintext } = await flattenedDecrypt(locked.data, new TextEncoder().encode(passphrase), {
      keyManagementAlgorithms: ['PBES2-HS256+A128KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
      maxPBES2Count: ROUNDS_MAX,
    });
    return await readPlain(jsonIn(decodeText(plaintext) ?? ''));
  } catch {
    return { ...refuse('the passphrase does not open it.', 'Give the passphrase again.'), isLocked: true };
  }
}

/** The fingerprint that a locked key file bears openly, so that it can be compared without the passphrase. */
export function fingerprintOfLocked(text: string): Fingerprint | undefined {
  const locked = lockedShape.safeParse(jsonIn(text));
  if (!locked.success) return undefined;
  const head = lockedHead.safeParse(jsonIn(textOf(locked.data.protected) ?? ''));
  return head.success ? readFingerprint(head.data.kid) : undefined;
}

const lockedHead = z.object({ kid: z.string() });

const lockedShape = z.object({
  protected: z.string(),
  encrypted_key: z.string(),
  iv: z.string(),
  ciphertext: z.string(),
  tag: z.string(),
});

const CHOOSE_KEY = 'Choose the private key file that "amend policy keygen" or the policy studio made.';

async function readPlain(value: unknown): Promise<KeyReading> {
  // Other programs write more into a key (its use, its name); what counts is in these four.
  const parsed = privateKeyShape.strip().safeParse(value);
  if (!parsed.success) return refuse('it is not a private key for signing policies.', CHOOSE_KEY);
  if (!(await isPair(parsed.data)))
    return refuse(
      'its two halves do not belong together.',
      'Use a copy of the key file from when it worked.',
    );
  return { ok: true, key: parsed.data };
}

/** Whether what the secret half signs holds by the public one. */
async function isPair(key: PrivateKey): Promise<boolean> {
  const words = new TextEncoder().encode('amend');
  try {
    const [secret, open] = await Promise.all([
      crypto.subtle.importKey('jwk', { ...key }, 'Ed25519', false, ['sign']),
      crypto.subtle.importKey('jwk', { ...publicPart(key) }, 'Ed25519', false, ['verify']),
    ]);
    return await crypto.subtle.verify(
      'Ed25519',
      open,
      await crypto.subtle.sign('Ed25519', secret, words),
      words,
    );
  } catch {
    return false;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(what: string, mend: string) {
  return { ok: false as const, isLocked: false, what, mend };
}
