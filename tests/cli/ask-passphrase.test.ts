import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { loadPrivateKey } from '../../lib/cli/inputs/key-files.ts';
import { writeKeyFile } from '../../lib/policy/signing/key-file.ts';
import { createKey } from '../../lib/policy/signing/keys.ts';
import { folderWith } from './run-amend.ts';

const key = await createKey();
const locked = await writeKeyFile(key, 'correct horse');

/** Somebody who types at a terminal, or (not a terminal) nobody. */
function terminal(typed: string, isTTY: boolean) {
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stderr = new PassThrough();
  stdin.write(`${typed}\r`);
  return { env: {}, stdin, stderr, said: () => String(stderr.read() ?? '') };
}

describe('a locked key on the command line', () => {
  it('is opened by what is typed at the terminal, which is shown nowhere', async () => {
    const file = `${folderWith({ 'lead.key.json': locked })}/lead.key.json`;
    const io = terminal('correct horse', true);
    expect(await loadPrivateKey(file, io)).toEqual(key);
    expect(io.said()).toBe(`Passphrase for ${file}: \n`);
  });

  it('stays shut for another passphrase, and where nobody can be asked', async () => {
    const file = `${folderWith({ 'lead.key.json': locked })}/lead.key.json`;
    await expect(loadPrivateKey(file, terminal('wrong', true))).rejects.toThrow('does not open it');
    const nobody = terminal('correct horse', false);
    await expect(loadPrivateKey(file, nobody)).rejects.toThrow('AMEND_KEY_PASSPHRASE');
    expect(nobody.said()).toBe('');
  });
});
