import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../lib/policy/signing/keys.ts';
import { readEnvelope } from '../../../lib/policy/signing/read-envelope.ts';
import { signRotation } from '../../../lib/policy/signing/rotations.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import type { PrivateKey } from '../../../lib/policy/signing/signing-types.ts';
import { KEYS, samplePolicy } from './signed-samples.ts';

const policy = samplePolicy();
const { first, second, third } = KEYS;
const handOver = (from: PrivateKey, to: PrivateKey, id: string = policy.id) =>
  signRotation(from, { policy: id, to, issued: '2026-01-31' });
const [one, two] = [await handOver(first, second), await handOver(second, third)];
const strange = await handOver(first, second, 'other');
const back = await handOver(second, first);
const toItself = await handOver(first, first);
const aPolicy = compact(await signPolicy(policy, first));
const prints = await Promise.all([first, second, third].map(fingerprintOf));

describe('keys that were handed over', () => {
  it('are named the oldest first, so that whoever holds to any of them may follow', async () => {
    expect(await readEnvelope(await signPolicy(policy, third, [one, two]))).toMatchObject({
      kind: 'signed',
      fingerprint: prints[2],
      heirOf: [prints[0], prints[1]],
      rotations: [one, two],
    });
  });

  it('tell no secret', async () => {
    const file = await signPolicy(policy, third, [one, two]);
    for (const { d } of [first, second, third]) expect(file).not.toContain(d);
    const said = one.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(said.join()).not.toContain(first.d);
  });

  it.each<[string, PrivateKey, readonly string[], RegExp]>([
    ['in the wrong order', third, [two, one], /hand-over 2 of its keys follows on no other/],
    ['with one missing', third, [one], /last hand-over in it names another key/],
    ['of another policy', second, [strange], /made for another policy/],
    ['that lead back', first, [one, back], /leads back/],
    ['that go in a round', third, [one, back, one, two], /leads back/],
    ['to the key itself', first, [toItself], /leads back/],
    ['with one changed', second, [changed(one)], /not one that the former key signed/],
    ['with one of two parts', second, [one.split('.').slice(0, 2).join('.')], /is damaged/],
    ['with one of four parts', second, [`${one}.x`], /is damaged/],
    ['that are no hand-over', second, ['..'], /not one that the former key signed/],
    ['that are a policy', second, [aPolicy], /not one that the former key signed/],
  ])('refuse the file %s', async (_, signer, rotations, what) => {
    expect(await readEnvelope(await signPolicy(policy, signer, rotations))).toMatchObject({
      kind: 'broken',
      refusal: 'tampered',
      what: expect.stringMatching(what),
    });
  });

  it('refuse the file when any single byte of it is another', async () => {
    const whole = new TextEncoder().encode(await signPolicy(policy, second, [one]));
    const passed: number[] = [];
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = changed[at]! ^ 1;
      if ((await readEnvelope(changed)).kind !== 'broken') passed.push(at);
    }
    expect(passed).toEqual([]);
  }, 30_000);

  it('refuse a file with more of them than anybody makes', async () => {
    const reading = await readEnvelope(await signPolicy(policy, second, Array(51).fill(one)));
    expect(reading).toMatchObject({ kind: 'broken' });
  });
});

function changed(compactJws: string): string {
  const [header, payload = '', signature] = compactJws.split('.');
  return `${header}.${payload.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))}.${signature}`;
}

function compact(file: string): string {
  const { payload, protected: header, signature } = JSON.parse(file);
  return [header, payload, signature].join('.');
}
