import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Differences, viewOf } from '../../../entrypoints/options/studio/studio-draw.ts';
import { StudioEdits } from '../../../entrypoints/options/studio/studio-edits.ts';
import { StudioPublish } from '../../../entrypoints/options/studio/studio-publish.ts';
import { StudioRows } from '../../../entrypoints/options/studio/studio-rows.ts';
import { newState, type StudioState } from '../../../entrypoints/options/studio/studio-state.ts';
import type { PolicyWorker } from '../../../entrypoints/options/studio/worker-client.ts';
import { readLayers } from '../../../lib/platform/policy/layers-store.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { writeKeyFile } from '../../../lib/policy/signing/key-file.ts';
import { fingerprintOf } from '../../../lib/policy/signing/keys.ts';
import { readEnvelope } from '../../../lib/policy/signing/read-envelope.ts';
import { signRotation } from '../../../lib/policy/signing/rotations.ts';
import { spellFingerprint } from '../../../lib/policy/signing/spell-fingerprint.ts';
import { RECEIVED_MAX } from '../../../lib/policy/signing/unfold.ts';
import { openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { KEYS, samplePolicy } from '../../policy/signing/signed-samples.ts';
import { largePolicy } from '../../support/large-policy.ts';

const TODAY = '2026-11-22';
const saved: { name: string; bytes: Uint8Array }[] = [];

vi.mock('../../../entrypoints/cases/download.ts', () => ({
  download: (name: string, content: string | Uint8Array) =>
    saved.push({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }),
}));

/** The last steps, with a policy open, what was published before, and a key in hand. */
async function publishing(policy: Policy, published: Policy | null = null, key = KEYS.first) {
  const state = newState('publish');
  state.working = openPolicy(policy, published);
  state.stage = 'working';
  const rows = new StudioRows(shippedPacks);
  const edits = new StudioEdits(state, rows, () => {});
  const publish = new StudioPublish(state, edits, {} as PolicyWorker, () => {});
  await publish.chooseKey(new File([await writeKeyFile(key, '')], 'a.key.json'));
  return { state, publish };
}

beforeEach(() => {
  fakeBrowser.reset();
  saved.length = 0;
});

describe('signing', () => {
  const first = samplePolicy({ revision: 1 });
  const changed = { ...first, name: 'Other words' };

  test('does not give a published number to another text, which agents would refuse', async () => {
    const { state, publish } = await publishing(changed, first);
    await publish.sign(TODAY);
    expect(saved).toEqual([]);
    expect(state.publish.problem).toMatch(/Revision 1 was published before/);
    expect(state.working?.published).toBe(first);
    publish.markPublished();
    expect(state.working?.published).toBe(first);
  });

  test('does so once it has a number of its own, and signs the same text again', async () => {
    const { state, publish } = await publishing(changed, first);
    publish.raise(TODAY);
    await publish.sign(TODAY);
    await publish.sign(TODAY);
    expect(saved).toHaveLength(2);
    expect(state.working?.published).toMatchObject({ revision: 2, name: 'Other words' });
  });

  test('refuses what agents would not use any more', async () => {
    const { state, publish } = await publishing({ ...first, expires: '2026-01-01', whenExpired: 'refuse' });
    await publish.sign(TODAY);
    expect(saved).toEqual([]);
    expect(state.publish.problem).toMatch(/last day is past/);
  });

  test('packs a file that agents would find too large', async () => {
    const large = largePolicy(6_000);
    const { publish } = await publishing(large);
    await publish.sign(TODAY);
    expect(saved[0]?.name).toBe(`${large.id}.policy.jws.json.gz`);
    expect(saved[0]?.bytes.length).toBeLessThan(RECEIVED_MAX);
    expect(await readEnvelope(saved[0]!.bytes)).toMatchObject({ kind: 'signed' });
  });

  test('of a renamed policy takes no hand-overs along, so that its file is whole', async () => {
    const issued = TODAY;
    const handOver = await signRotation(KEYS.first, { policy: first.id, to: KEYS.second, issued });
    const { state, publish } = await publishing({ ...first, id: 'new-id' }, first, KEYS.second);
    const fingerprint = await fingerprintOf(KEYS.second);
    state.lastSigned = { policy: first.id, fingerprint, heirOf: [], rotations: [handOver] };
    await publish.sign(TODAY);
    expect(await readEnvelope(saved[0]!.bytes)).toMatchObject({ kind: 'signed', rotations: [] });
    expect(state.lastSigned).toMatchObject({ policy: 'new-id', rotations: [] });
  });
});

describe('the next revision', () => {
  test('is not made where the last day is past, and says so at that field', async () => {
    const policy = { ...samplePolicy({ revision: 1 }), issued: undefined, expires: '2020-01-01' };
    const { state, publish } = await publishing(policy);
    expect(publish.raise(TODAY)).toMatchObject([{ field: 'expires' }]);
    expect(state.working?.policy).toBe(policy);
    expect(state.refusedHead).toBeNull();
  });
});

describe('the address of the file', () => {
  test.each(['https://u:p@example.com/y', 'http://example.com/y', 'https://example.com/y#key=abc'])(
    'gives nothing to set where Amend would refuse it: %s',
    async (address) => {
      const { state, publish } = await publishing(samplePolicy());
      publish.setAddress('https://example.com/y');
      await vi.waitFor(() => expect(state.publish.snippets).not.toEqual([]));
      publish.setAddress(address);
      expect(state.publish.snippets).toEqual([]);
    },
  );
});

describe('another key', () => {
  const before = samplePolicy({ revision: 1 });
  const next = samplePolicy({ revision: 2 });
  const keyFile = async (key: (typeof KEYS)['first'], name: string, passphrase = '') =>
    new File([await writeKeyFile(key, passphrase)], name);

  /** Agents have revision 1, signed with the first key; the second one is in hand. */
  async function withSecond() {
    const made = await publishing(next, before, KEYS.second);
    const fingerprint = await fingerprintOf(KEYS.first);
    made.state.lastSigned = { policy: next.id, fingerprint, heirOf: [], rotations: [] };
    return made;
  }
  const shown = (state: StudioState) =>
    viewOf(state, new StudioRows(shippedPacks), new Differences(), TODAY).publish;

  test('than the one that agents trust signs nothing before that one hands over to it', async () => {
    const { state, publish } = await withSecond();
    expect(shown(state).trusted).toBe(spellFingerprint(await fingerprintOf(KEYS.first)));
    await publish.sign(TODAY);
    expect(saved).toEqual([]);
    expect(state.publish.problem).toMatch(/signed with another key/);

    await publish.chooseKey(await keyFile(KEYS.first, 'old.key.json'), 'former');
    expect(shown(state)).toMatchObject({ trusted: null, former: { file: 'old.key.json' } });
    await publish.sign(TODAY);
    const [first, second] = await Promise.all([fingerprintOf(KEYS.first), fingerprintOf(KEYS.second)]);
    const read = await readEnvelope(saved[0]!.bytes);
    expect(read).toMatchObject({ kind: 'signed', fingerprint: second, heirOf: [first] });
    expect(state.publish.saved).toMatchObject({ isHandOver: true });
    expect(shown(state)).toMatchObject({ trusted: null, former: null });
    expect(state.lastSigned).toMatchObject({ fingerprint: second, heirOf: [first] });
  });

  test('made here is signed by the one in hand, and later revisions go on with it', async () => {
    const { state, publish } = await publishing(next, before);
    const first = await fingerprintOf(KEYS.first);
    state.lastSigned = { policy: next.id, fingerprint: first, heirOf: [], rotations: [] };
    await publish.handOver('', TODAY);
    expect(saved.map(({ name }) => name)).toEqual([`${next.id}-${TODAY}.key.json`]);
    expect(shown(state)).toMatchObject({
      trusted: null,
      key: { isNew: true },
      former: { file: 'a.key.json' },
    });
    await publish.sign(TODAY);
    publish.raise(TODAY);
    await publish.sign(TODAY);
    const [handed, later] = await Promise.all(saved.slice(1).map(({ bytes }) => readEnvelope(bytes)));
    expect(handed).toMatchObject({ kind: 'signed', heirOf: [first] });
    expect(later).toMatchObject({ kind: 'signed', heirOf: [first] });
    expect((later as { fingerprint: string }).fingerprint).toBe(
      (handed as { fingerprint: string }).fingerprint,
    );
  });

  test('that was the former one once is refused: it handed over', async () => {
    const { state, publish } = await withSecond();
    await publish.chooseKey(await keyFile(KEYS.first, 'old.key.json'), 'former');
    await publish.sign(TODAY);
    await publish.chooseKey(await keyFile(KEYS.first, 'old.key.json'));
    publish.raise(TODAY);
    await publish.sign(TODAY);
    expect(saved).toHaveLength(1);
    expect(state.publish.problem).toMatch(/was handed over to another one/);
  });

  test('is asked for by its passphrase where it is locked, and the one in hand stays', async () => {
    const { state, publish } = await withSecond();
    const inHand = state.publish.key;
    await publish.chooseKey(await keyFile(KEYS.first, 'old.key.json', 'sesame'), 'former');
    expect(state.publish.locked).toEqual({ file: 'old.key.json', as: 'former' });
    publish.forgetKey();
    expect(state.publish).toMatchObject({ locked: null, key: inHand });
    await publish.chooseKey(await keyFile(KEYS.first, 'old.key.json', 'sesame'), 'former');
    await publish.unlock('open');
    expect(state.publish.problem).not.toBeNull();
    await publish.unlock('sesame');
    expect(state.publish).toMatchObject({ locked: null, key: inHand, former: { file: 'old.key.json' } });
  });

  test('signs alone where the former one is gone, for those who subscribe anew', async () => {
    const { state, publish } = await withSecond();
    publish.goOnWithout();
    expect(shown(state).trusted).toBeNull();
    await publish.sign(TODAY);
    expect(await readEnvelope(saved[0]!.bytes)).toMatchObject({ kind: 'signed', heirOf: [] });
  });
});

describe('use on this computer', () => {
  test('puts in force what is proven', async () => {
    const { state, publish } = await publishing(samplePolicy());
    await publish.use(0);
    expect(state.publish).toMatchObject({ isInUse: true, useProblem: null });
    expect(await readLayers()).toHaveLength(1);
  });

  test.each([
    [
      'a rule that does not do what its sentences say',
      (policy: Policy): Policy => ({
        ...policy,
        rules: policy.rules.map((rule) => ({ ...rule, examples: { flag: ['Welcome.'], pass: [] } })),
      }),
    ],
    [
      'a step of recovery that there is not',
      (policy: Policy): Policy =>
        ({ ...policy, recovery: { standards: ['blah blah'] } }) as unknown as Policy,
    ],
  ])('refuses %s, and says why', async (_, broken) => {
    const { state, publish } = await publishing(broken(samplePolicy()));
    await publish.use(0);
    expect(state.publish.isInUse).toBe(false);
    expect(state.publish.useProblem).not.toBe('');
    expect(state.publish.useProblem).not.toBeNull();
    expect(await readLayers()).toEqual([]);
  });
});
