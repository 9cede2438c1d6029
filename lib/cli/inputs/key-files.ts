import { readFile } from 'node:fs/promises';
import { fingerprintOfLocked, readKeyFile } from '../../policy/signing/key-file.ts';
import { fingerprintOf, publicKeyShape, readFingerprint } from '../../policy/signing/keys.ts';
import type { Fingerprint, PrivateKey } from '../../policy/signing/signing-types.ts';
import { Failure } from '../commands/failure.ts';
import type { Io } from '../commands/io.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { unreadable } from './open-source.ts';

/** The environment variable that locks new keys and opens locked ones. */
export const PASSPHRASE = 'AMEND_KEY_PASSPHRASE';

/** The private key in a file; a locked one is opened by the variable, or by asking. @throws Failure */
export async function loadPrivateKey(
  file: string,
  io: Pick<Io, 'env' | 'stdin' | 'stderr'>,
): Promise<PrivateKey> {
  const text = await textOf(file);
  let reading = await readKeyFile(text, io.env[PASSPHRASE]);
  if (!reading.ok && reading.isLocked && !io.env[PASSPHRASE]) {
    const passphrase = await askPassphrase(file, io);
    if (passphrase) reading = await readKeyFile(text, passphrase);
  }
  if (reading.ok) return reading.key;
  const mend = reading.isLocked ? `Put the passphrase into the variable ${PASSPHRASE}.` : reading.mend;
  throw new Failure(file, `${reading.what} ${mend}`);
}

/** The key that a file must be signed with: a fingerprint, or a file with a public or private key, locked or not. @throws Failure */
export async function loadFingerprint(named: string): Promise<Fingerprint> {
  const fingerprint = readFingerprint(named) ?? (await fingerprintIn(named.trim()));
  if (fingerprint !== undefined) return fingerprint;
  const text = await textOf(named);
  const inFile = (await fingerprintIn(text)) ?? fingerprintOfLocked(text);
  if (inFile !== undefined) return inFile;
  throw new Failure(named, 'it is neither a fingerprint of 43 characters nor an Ed25519 public key.');
}

async function fingerprintIn(text: string): Promise<Fingerprint | undefined> {
  try {
    const key = publicKeyShape.strip().safeParse(JSON.parse(text));
    return key.success ? await fingerprintOf(key.data) : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}
