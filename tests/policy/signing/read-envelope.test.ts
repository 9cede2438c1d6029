import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, publicPart } from '../../../lib/policy/signing/keys.ts';
import { readEnvelope } from '../../../lib/policy/signing/read-envelope.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import { fold } from '../../../lib/policy/signing/unfold.ts';
import { headerOf, KEYS, type Members, samplePolicy, signedUnder } from './signed-samples.ts';

const policy = samplePolicy();
const file = await signPolicy(policy, KEYS.first);
const members = JSON.parse(file) as Members;
const bytes = (text: string) => new TextEncoder().encode(text);
const packedFile = await fold(bytes(file));
const written = (change: (members: Members) => void) => {
  const copy = structuredClone(members);
  change(copy);
  return JSON.stringify(copy);
};

describe('a signed file', () => {
  it('gives back the policy exactly, and the key that signed it', async () => {
    const reading = await readEnvelope(file);
    expect(reading).toEqual({
      kind: 'signed',
      text: JSON.stringify(policy),
      key: publicPart(KEYS.first),
      fingerprint: await fingerprintOf(KEYS.first),
      heirOf: [],
      rotations: [],
    });
  });

  it.each([
    ['as bytes', bytes(file)],
    ['with a byte order mark', bytes(`\uFEFF${file}`)],
    ['laid out over many lines', JSON.stringify(members, null, 2)],
    ['with Windows line ends', JSON.stringify(members, null, 2).replaceAll('\n', '\r\n')],
    ['with a line end after it', `${file}\n`],
    [
      'with its members in another order',
      JSON.stringify(Object.fromEntries(Object.entries(members).reverse())),
    ],
    ['packed with gzip', packedFile],
  ])('is read %s', async (_, written) => {
    expect(await readEnvelope(written)).toMatchObject({ kind: 'signed', text: JSON.stringify(policy) });
  });

  it('is refused when any single byte of it is another', async () => {
    const whole = bytes(file);
    const passed: string[] = [];
    // Each byte becomes its neighbour, a blank and a letter; the last bit alone is what a sloppy base64 lets pass.
    for (let at = 0; at < whole.length; at++) {
      for (const other of [whole[at]! ^ 1, whole[at]! ^ 0x80, 0x20, 0x41]) {
        if (other === whole[at]) continue;
        const changed = whole.slice();
        changed[at] = other;
        const { kind } = await readEnvelope(changed);
        if (kind !== 'broken') passed.push(`${at}: ${String.fromCharCode(whole[at]!)} → ${other} is ${kind}`);
      }
    }
    expect(passed).toEqual([]);
  }, 60_000);

  it('is refused when it is cut off anywhere', async () => {
    const kinds = new Set<string>();
    for (let length = file.length - 1; length > file.indexOf('signature'); length -= 7)
      kinds.add((await readEnvelope(file.slice(0, length))).kind);
    expect([...kinds]).toEqual(['broken']);
  });

  it('when packed, is refused or is the same policy, whichever byte is another', async () => {
    const packed = await fold(bytes(file));
    const seen = new Set<string>();
    for (let at = 2; at < packed.length; at++) {
      const changed = packed.slice();
      changed[at] = changed[at]! ^ 1;
      const reading = await readEnvelope(changed);
      seen.add(reading.kind === 'signed' ? reading.text : reading.kind);
    }
    expect([...seen].sort()).toEqual(['broken', JSON.stringify(policy)].sort());
  }, 60_000);
});

const text = JSON.stringify(policy);
const under = async (more: Record<string, unknown>, key = KEYS.first) =>
  JSON.stringify(await signedUnder(await headerOf(KEYS.first, more), text, key));
const otherPrint = await fingerprintOf(KEYS.second);
const signedAs = async (text: string) =>
  JSON.stringify(await signedUnder(await headerOf(KEYS.first), text, KEYS.first));
const x25519 = { kty: 'OKP', crv: 'X25519', x: publicPart(KEYS.first).x };
const p256 = { kty: 'EC', crv: 'P-256', x: publicPart(KEYS.first).x, y: publicPart(KEYS.second).x };

describe('a file is refused, with what and mend,', () => {
  it.each<[string, string | Promise<string>, RegExp]>([
    ['signed with no algorithm', under({ alg: 'none' }), /algorithm "none"/],
    ['signed with a shared secret', under({ alg: 'HS256' }), /algorithm "HS256"/],
    ['signed with EdDSA, which is any curve', under({ alg: 'EdDSA' }), /algorithm "EdDSA"/],
    ['signed with ES256', under({ alg: 'ES256' }), /algorithm "ES256"/],
    ['naming no algorithm', under({ alg: undefined }), /algorithm none at all/],
    ['naming two algorithms', under({ alg: ['Ed25519'] }), /algorithm \["Ed25519"\]/],
    ['with a key of another curve', under({ jwk: x25519 }), /no Ed25519 public key/],
    ['with a key of another kind', under({ jwk: p256 }), /no Ed25519 public key/],
    ['with its private key in it', under({ jwk: KEYS.first }), /no Ed25519 public key/],
    ['with no key', under({ jwk: undefined }), /no Ed25519 public key/],
    [
      'with a key of the wrong length',
      under({ jwk: { ...publicPart(KEYS.first), x: 'AAAA' } }),
      /no Ed25519/,
    ],
    ['with a name that is not its key', under({ kid: otherPrint }), /names another key/],
    ['with a critical extension', under({ crit: ['b64'], b64: false }), /"crit", "b64"/],
    ['with a certificate chain', under({ x5c: [] }), /"x5c"/],
    ['with a link to a key', under({ jku: 'https://example.com' }), /"jku"/],
    ['signed for something else', under({ typ: 'JWT' }), /made for something else/],
    ['that is a hand-over of keys', under({ typ: 'amend-rotation+jws' }), /made for something else/],
    ['signed by another key than it holds', under({}, KEYS.second), /changed after it was signed/],
    [
      'with another policy in it',
      written((m) => (m.payload = base64url.encode(text.replace('3', '4')))),
      /changed after/,
    ],
    ['with an empty signature', written((m) => (m.signature = '')), /changed after/],
    ['with a padded signature', written((m) => (m.signature += '==')), /encoding is damaged/],
    ['with a signature of one more byte', written((m) => (m.signature += 'AA')), /encoding|changed after/],
    ['with plain base64', written((m) => (m.payload = `${m.payload}+/`)), /encoding|changed after/],
    ['with a member more', written((m) => (m.extra = 1)), /not a whole signed policy/],
    [
      'with the header outside',
      written((m) => (m.header = { alg: 'none' } as object)),
      /not a whole signed policy/,
    ],
    ['without a signature', written((m) => delete (m as Partial<Members>).signature), /not a whole/],
    ['without a protected header', written((m) => delete (m as Partial<Members>).protected), /not a whole/],
    [
      'with several signatures',
      JSON.stringify({ payload: members.payload, signatures: [members] }),
      /not a whole/,
    ],
    ['with a member twice', file.replace('{"payload"', '{"payload":"e30","payload"'), /not a whole/],
    ['with a member in escapes', file.replace('"payload"', '"\\u0070ayload"'), /not a whole/],
    ['with more after it', `${file}{}`, /not a whole/],
    ['with a blank within', file.replace('"signature":"', '"signature":" '), /not a whole|encoding/],
    [
      'in compact form',
      `${members.protected}.${members.payload}.${members.signature}`,
      /form that Amend does not read/,
    ],
    ['signed over no policy', signedAs('[]'), /not a policy/],
    ['signed over no text', signedAs(''), /not a policy/],
  ])('%s', async (_, written, what) => {
    const reading = await readEnvelope(await written);
    expect(reading).toMatchObject({ kind: 'broken', what: expect.stringMatching(what) });
    expect(reading.kind === 'broken' && reading.mend).toMatch(/\.$/);
  });

  it.each([
    ['that says things twice in its header', '{"alg":"none","alg":"Ed25519"'],
    ['that says things twice, the good one first', '{"alg":"Ed25519","alg":"Ed25519"'],
  ])('%s', async (_, opening) => {
    const header = JSON.stringify(await headerOf(KEYS.first)).replace('{"alg":"Ed25519"', opening);
    const encoded = { ...members, protected: base64url.encode(header) };
    expect(await readEnvelope(JSON.stringify(encoded))).toMatchObject({ kind: 'broken' });
  });
});

const packed = await fold(bytes(text));
const bomb = await fold(new Uint8Array(200_000_000));

describe('an unsigned file', () => {
  it.each([
    ['JSON', JSON.stringify(policy)],
    ['YAML', 'format: 1\nid: team\n'],
    [
      'a policy about payloads and signatures',
      JSON.stringify({ ...policy, exempt: ['payload', 'protected', 'signature'] }),
    ],
    ['nothing', ''],
  ])('is told as such: %s', async (_, text) => {
    expect(await readEnvelope(bytes(text))).toEqual({ kind: 'unsigned', text });
    expect(await readEnvelope(await fold(bytes(text)))).toEqual({ kind: 'unsigned', text });
  });

  it.each([
    ['that is no UTF-8', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'not-a-policy', /not UTF-8/],
    ['whose packing is cut off', packed.slice(0, -9), 'tampered', /damaged/],
    ['with more after its packing', new Uint8Array([...packed, 1, 2, 3]), 'tampered', /damaged/],
    ['that is only said to be packed', new Uint8Array([0x1f, 0x8b, 0x08]), 'tampered', /damaged/],
    ['that unfolds to 200 MB', bomb, 'too-large', /more than 10 MB/],
  ])(
    'is refused %s',
    async (_, file, refusal, what) => {
      expect(await readEnvelope(file)).toMatchObject({
        kind: 'broken',
        refusal,
        what: expect.stringMatching(what),
      });
    },
    30_000,
  );
});
