import { writeFile } from 'node:fs/promises';
import { writeKeyFile } from '../../policy/signing/key-file.ts';
import { createKey, fingerprintOf, publicPart, spellFingerprint } from '../../policy/signing/keys.ts';
import { PASSPHRASE } from '../inputs/key-files.ts';
import { unreadable } from '../inputs/open-source.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';

/** Whoever else uses the computer must not read it. */
const OWNER_ONLY = 0o600;

/** `amend policy keygen`: a new private key in a file of its own, and what others may know of it on standard output. */
export async function keygen({ out }: { readonly out: string }, io: Io): Promise<number> {
  const key = await createKey();
  const passphrase = io.env[PASSPHRASE];
  await writeNew(out, await writeKeyFile(key, passphrase));
  io.stdout.write(`fingerprint: ${spellFingerprint(await fingerprintOf(key))}\n`);
  io.stdout.write(`public key: ${JSON.stringify(publicPart(key))}\n`);
  const lock = passphrase ? 'locked with your passphrase' : `not locked (set ${PASSPHRASE} to lock a key)`;
  io.stderr.write(
    `${out}: the private key, ${lock}. Whoever has it signs in your name: keep it out of the repository, and keep a copy.\n`,
  );
  return EXIT.clean;
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: OWNER_ONLY, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Failure(file, 'it is there already and is left as it is; name another file with --out.');
    throw unwritable(file, error);
  }
}

/** The failure to show for a file that could not be written. */
export function unwritable(file: string, error: unknown): unknown {
  const failure = unreadable(file, error);
  if (!(failure instanceof Failure)) return failure;
  return new Failure(file, 'it cannot be written; check the name, the folder and its permissions.');
}
