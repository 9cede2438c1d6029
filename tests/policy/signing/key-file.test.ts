import { describe, expect, it } from 'vitest';
import { readKeyFile, writeKeyFile } from '../../../lib/policy/signing/key-file.ts';
import { KEYS } from './signed-samples.ts';

const { first, second } = KEYS;
const plain = await writeKeyFile(first);
const locked = await writeKeyFile(first, 'correct horse');

describe('a key file', () => {
  it.each([
    ['as it was written', plain, undefined],
    ['by its passphrase', locked, 'correct horse'],
    ['without asking for a passphrase that it has not', plain, 'whatever'],
    [
      'as another program writes it',
      JSON.stringify({ ...first, alg: 'Ed25519', use: 'sig', kid: 'team' }),
      undefined,
    ],
  ])('is read %s', async (_, text, passphrase) => {
    expect(await readKeyFile(text, passphrase)).toEqual({ ok: true, key: first });
  });

  it('that is locked tells nothing of the key', () => {
    expect(locked).not.toContain(first.d);
    expect(locked).not.toContain(first.x);
  });

  it.each<[string, string, string | undefined, RegExp]>([
    ['locked, without its passphrase', locked, undefined, /locked with a passphrase/],
    ['locked, with a wrong one', locked, 'correct donkey', /does not open it/],
    ['locked and changed', locked.replace(/"tag": "./, '"tag": "_'), 'correct horse', /does not open it/],
    [
      'that is a public key',
      JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: first.x }),
      undefined,
      /not a private key/,
    ],
    ['of another kind', JSON.stringify({ ...first, crv: 'X25519' }), undefined, /not a private key/],
    [
      'made of two keys',
      JSON.stringify({ ...first, x: second.x }),
      undefined,
      /halves do not belong together/,
    ],
    ['that is empty', '', undefined, /not a private key/],
    ['that is a book', 'a'.repeat(20_000), undefined, /too large/],
    ['that would keep the computer busy for hours', busy(), 'correct horse', /does not open it/],
  ])('is refused %s', async (_, text, passphrase, what) => {
    const reading = await readKeyFile(text, passphrase);
    expect(reading).toMatchObject({ ok: false, what: expect.stringMatching(what) });
  });
});

/** The same file, asking for two thousand million rounds of hashing. */
function busy(): string {
  const file = JSON.parse(locked);
  const header = JSON.parse(Buffer.from(file.protected, 'base64url').toString());
  const more = Buffer.from(JSON.stringify({ ...header, p2c: 2_000_000_000 })).toString('base64url');
  return JSON.stringify({ ...file, protected: more });
}
