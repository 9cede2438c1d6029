import { open } from 'node:fs/promises';
import { readEnvelope } from '../../policy/signing/read-envelope.ts';
import type { EnvelopeReading } from '../../policy/signing/signing-types.ts';
import { UNFOLDED_MAX } from '../../policy/signing/unfold.ts';
import { unreadable } from './open-source.ts';

/** Reads a file that may be signed and packed; no more of it than any policy has. @throws Failure */
export async function readSignedFile(file: string): Promise<EnvelopeReading> {
  try {
    await using handle = await open(file, 'r');
    // One byte more tells that there is more.
    const { buffer, bytesRead } = await handle.read(new Uint8Array(UNFOLDED_MAX + 1), 0, UNFOLDED_MAX + 1, 0);
    return await readEnvelope(buffer.subarray(0, bytesRead));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The same, or nothing where there is no such file. @throws Failure */
export async function readSignedFileIfThere(file: string): Promise<EnvelopeReading | undefined> {
  try {
    await using _ = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
  return readSignedFile(file);
}
