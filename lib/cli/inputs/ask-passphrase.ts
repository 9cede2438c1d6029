import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Io } from '../commands/io.ts';

/** Asks at the terminal, showing nothing of what is typed. Nothing where no terminal is there to ask at. */
export async function askPassphrase(
  file: string,
  io: Pick<Io, 'stdin' | 'stderr'>,
): Promise<string | undefined> {
  if (io.stdin.isTTY !== true) return undefined;
  io.stderr.write(`Passphrase for ${file}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const input = io.stdin as unknown as NodeJS.ReadableStream;
  const lines = createInterface({ input, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    io.stderr.write('\n');
  }
}
