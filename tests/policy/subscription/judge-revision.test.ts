import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { EnvelopeReading, Refusal } from '../../../lib/policy/signing/signing-types.ts';
import {
  judgeRevision,
  type KeptRevision,
  standingOn,
} from '../../../lib/policy/subscription/judge-revision.ts';
import { samplePolicy } from '../signing/signed-samples.ts';

const TODAY = '2026-06-15';
const OURS = 'o'.repeat(43);
const FORMER = 'f'.repeat(43);
const THEIRS = 't'.repeat(43);

const unsigned: EnvelopeReading = { kind: 'unsigned', text: '' };
const broken: EnvelopeReading = { kind: 'broken', refusal: 'tampered', what: 'it is changed.', mend: 'Ask.' };
const signedBy = (fingerprint: string, heirOf: readonly string[] = []): EnvelopeReading => ({
  kind: 'signed',
  text: '',
  key: { kty: 'OKP', crv: 'Ed25519', x: '' },
  fingerprint,
  heirOf,
  rotations: [],
});
const policy = (more: Partial<Policy> = {}) => samplePolicy({ revision: 7, ...more });
const kept = (more: Partial<KeptRevision> = {}): KeptRevision => ({
  fingerprint: OURS,
  policyId: 'team',
  revision: 6,
  policy: policy({ revision: 6 }),
  ...more,
});
const judge = (
  before: KeptRevision | null,
  reading: EnvelopeReading,
  after: Partial<Policy> = {},
  needsSignature = false,
) => judgeRevision(before, reading, policy(after), TODAY, needsSignature);

const linkOnly = { policyId: null, revision: 0, policy: undefined };
const same = { revision: 7, policy: policy() };

describe('a revision takes the place of the one in use', () => {
  it.each<[string, KeptRevision | null, EnvelopeReading, string | null]>([
    ['the first one, unsigned', null, unsigned, null],
    [
      'a higher revision whose key took over from former ones',
      kept({ former: [FORMER] }),
      signedBy(OURS, [FORMER]),
      OURS,
    ],
    ['the first one, whose key is pinned from now on', null, signedBy(THEIRS), THEIRS],
    ['the first one, signed with the key of the link', kept(linkOnly), signedBy(OURS), OURS],
    [
      'the first one, whose key the key of the link handed over to',
      kept(linkOnly),
      signedBy(THEIRS, [OURS]),
      THEIRS,
    ],
    ['a higher revision by the same key', kept(), signedBy(OURS), OURS],
    ['a higher revision by the heir of the key', kept(), signedBy(THEIRS, [FORMER, OURS]), THEIRS],
    ['a higher revision that is unsigned as before', kept({ fingerprint: null }), unsigned, null],
    ['one that is signed for the first time', kept({ fingerprint: null }), signedBy(OURS), OURS],
  ])('%s', (_, before, reading, fingerprint) => {
    expect(judge(before, reading)).toMatchObject({ ok: true, fingerprint, isNew: true, isPastItsDay: false });
  });

  it('and the same one again is no new one', () => {
    expect(judge(kept(same), signedBy(OURS))).toMatchObject({ ok: true, isNew: false });
  });

  it('also where a browser that sorts keys kept it', () => {
    const byKey = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(byKey);
      if (typeof value !== 'object' || value === null) return value;
      const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
      return Object.fromEntries(sorted.map(([key, each]) => [key, byKey(each)]));
    };
    const before = kept({ ...same, policy: byKey(policy()) as Policy });
    expect(JSON.stringify(before.policy)).not.toBe(JSON.stringify(policy()));
    expect(judge(before, signedBy(OURS))).toMatchObject({ ok: true, isNew: false });
  });
});

describe('a revision is refused', () => {
  it.each<[string, Refusal, KeptRevision | null, EnvelopeReading, Partial<Policy>, RegExp]>([
    ['that is broken', 'tampered', kept(), broken, {}, /changed/],
    ['unsigned after signed ones', 'unsigned', kept(), unsigned, {}, /not signed, though it must be/],
    ['unsigned where the link names a key', 'unsigned', kept(linkOnly), unsigned, {}, /not signed/],
    ['signed with a strange key', 'wrong-key', kept(), signedBy(THEIRS), {}, /another key/],
    [
      'signed with another key than the link names',
      'wrong-key',
      kept(linkOnly),
      signedBy(THEIRS),
      {},
      /another key/,
    ],
    ['signed with a former key', 'wrong-key', kept(), signedBy(FORMER), {}, /another key/],
    [
      'signed with a replaced key, though a link names it',
      'wrong-key',
      kept({ fingerprint: FORMER, former: [FORMER] }),
      signedBy(FORMER),
      {},
      /was replaced/,
    ],
    ['by an heir of somebody else', 'wrong-key', kept(), signedBy(THEIRS, [FORMER]), {}, /another key/],
    [
      'of a lower number',
      'rollback',
      kept(),
      signedBy(OURS),
      { revision: 5 },
      /revision 5; you have revision 6/,
    ],
    [
      'of the same number that says something else',
      'rollback',
      kept(same),
      signedBy(OURS),
      { name: 'Other' },
      /something else than the revision 7/,
    ],
    ['of another policy', 'other-policy', kept(), signedBy(OURS), { id: 'sales' }, /"sales", not "team"/],
    [
      'that must not be used any more',
      'expired',
      null,
      unsigned,
      { expires: '2026-06-14', whenExpired: 'refuse' },
      /held until 2026-06-14/,
    ],
  ])('%s', (_, refusal, before, reading, after, what) => {
    const judged = judge(before, reading, after);
    expect(judged).toMatchObject({ ok: false, refusal, what: expect.stringMatching(what) });
    expect(!judged.ok && judged.mend).toMatch(/\.$/);
  });

  it('unsigned where the organisation takes signed ones only, be it the first or unsigned as before', () => {
    for (const before of [null, kept({ fingerprint: null })])
      expect(judge(before, unsigned, {}, true)).toMatchObject({ ok: false, refusal: 'unsigned' });
    expect(judge(null, signedBy(OURS), {}, true)).toMatchObject({ ok: true });
  });
});

describe('the last day of a policy', () => {
  it.each<[Partial<Policy>, ReturnType<typeof standingOn>]>([
    [{}, 'holds'],
    [{ expires: '2026-06-16' }, 'holds'],
    [{ expires: '2026-06-15', whenExpired: 'refuse' }, 'holds'],
    [{ expires: '2026-06-14' }, 'past'],
    [{ expires: '2025-12-31', whenExpired: 'mark' }, 'past'],
    [{ expires: '2026-06-14', whenExpired: 'refuse' }, 'stopped'],
  ])('%j on 15 June 2026: %s', (more, standing) => {
    expect(standingOn(policy(more), TODAY)).toBe(standing);
  });

  it('is told of a revision that goes on', () => {
    expect(judge(null, unsigned, { expires: '2026-06-14' })).toMatchObject({ ok: true, isPastItsDay: true });
  });
});
