import { describe, expect, test } from 'vitest';
import { auditPolicy } from '../../../lib/policy/audit-policy.ts';
import { parsePolicyJson } from '../../../lib/policy/parse-policy.ts';
import { parsePolicyYaml } from '../../../lib/policy/parse-policy-yaml.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { StudioServer } from '../../../lib/policy/studio/studio-server.ts';
import { answerSchema, SLICE, type StudioAnswer } from '../../../lib/policy/studio/worker-protocol.ts';
import { proveRecovery } from '../../../lib/recovery/prove-recovery.ts';
import { largePolicy } from '../../support/large-policy.ts';
import { validPolicy } from '../valid-policy.ts';

/** A worker without a thread of its own; its clock ends a turn at every step. */
function studio() {
  const answers: StudioAnswer[] = [];
  let clock = 0;
  const server = new StudioServer({
    // Copied as on the way to a page.
    post: (answer) => answers.push(structuredClone(answer)),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => (clock += 100),
    packs: shippedPacks,
    proveMore: proveRecovery,
  });
  return { answers, server, kinds: () => [...new Set(answers.map(({ kind }) => kind))] };
}

const LARGE = largePolicy(SLICE * 2 + 10);
const TEXT = JSON.stringify(LARGE);
const read = (text: string, more: object = {}) => ({
  kind: 'read',
  id: 1,
  text,
  as: 'any',
  prove: false,
  ...more,
});

describe("the studio's worker", () => {
  test('reads a policy and tells it in slices that hold up no page', async () => {
    const { answers, server } = studio();
    await server.receive(read(TEXT, { prove: true }));
    const slices = answers.flatMap((answer) => (answer.kind === 'rules' ? [answer.rules] : []));
    expect(slices.map(({ length }) => length)).toEqual([SLICE, SLICE, 10]);
    expect(slices.flat()).toEqual(LARGE.rules);
    expect(answers.find(({ kind }) => kind === 'policy')).toMatchObject({
      head: { id: 'large' },
      rules: LARGE.rules.length,
    });
    expect(answers.at(-1)).toEqual({ kind: 'done', id: 1 });
    for (const answer of answers) expect(answerSchema.safeParse(answer).success).toBe(true);
  });

  test('proves the recovery part as agents do', async () => {
    const { answers, server } = studio();
    const policy = { ...validPolicy(), recovery: { standards: ['blah blah'] } };
    await server.receive(read(JSON.stringify(policy)));
    await server.receive({ kind: 'prove', id: 2 });
    const problems = answers.flatMap((answer) => (answer.kind === 'problems' ? answer.problems : []));
    expect(problems).toMatchObject([{ where: expect.stringContaining('recovery') }]);
    await server.receive(read(JSON.stringify(policy), { id: 3, prove: true }));
    expect(answers.at(-1)).toMatchObject({ kind: 'refused', id: 3, problems });
  });

  test.each([
    ['malformed JSON', '{"format": 1,', 'line 1, column'],
    ['malformed YAML', 'format: 1\n  id: [', 'line 1, column'],
    ['an unknown key', JSON.stringify({ ...validPolicy(), colour: 'red' }), 'the document'],
    [
      'an example that fails',
      JSON.stringify(validPolicy()).replace("that's not our table.", 'welcome.'),
      'rules[0]',
    ],
  ])('refuses %s with its place, and keeps the policy it has', async (_, text, where) => {
    const { answers, server } = studio();
    await server.receive(read(JSON.stringify(validPolicy())));
    await server.receive(read(text, { id: 2, prove: true }));
    const refused = answers.at(-1)!;
    expect(refused).toMatchObject({
      kind: 'refused',
      id: 2,
      problems: [{ where: expect.stringContaining(where) }],
    });
    await server.receive({ kind: 'write', id: 3, as: 'json' });
    expect(answers.at(-1)).toMatchObject({ kind: 'text', text: expect.stringContaining('Team wording') });
  });

  test('follows edits by what is new, and audits and writes the policy as it stands', async () => {
    const { answers, server } = studio();
    await server.receive(read(TEXT));
    const changed = { ...LARGE.rules[3]!, why: 'tbd' };
    const { rules: _rules, ...head } = LARGE;
    const parts = [{ from: 0, to: 3 }, { rules: [changed] }, { from: 5, to: 9 }];
    await server.receive({
      kind: 'sync',
      id: 2,
      head: { ...head, name: 'New' },
      parts: parts.slice(0, 2),
      last: false,
    });
    await server.receive({ kind: 'sync', id: 2, head: null, parts: parts.slice(2), last: true });
    const expected = {
      ...LARGE,
      name: 'New',
      rules: [...LARGE.rules.slice(0, 3), changed, ...LARGE.rules.slice(5, 9)],
    };
    await server.receive({ kind: 'audit', id: 3 });
    const notes = answers.flatMap((answer) => (answer.kind === 'notes' ? answer.notes : []));
    expect(notes).toEqual(auditPolicy(expected, shippedPacks));
    for (const [as, parse] of [
      ['json', parsePolicyJson],
      ['yaml', parsePolicyYaml],
    ] as const) {
      await server.receive({ kind: 'write', id: 4, as });
      const text = answers.at(-1);
      expect(parse(text?.kind === 'text' ? text.text : '')).toEqual({ ok: true, policy: expected });
    }
  });

  test('stops at a cancel and says nothing more of it', async () => {
    const { answers, server } = studio();
    await server.receive(read(TEXT));
    const audit = server.receive({ kind: 'audit', id: 2 });
    await server.receive({ kind: 'cancel', id: 2 });
    await audit;
    expect(answers.at(-1)).toEqual({ kind: 'cancelled', id: 2 });
    expect(answers.filter(({ id }) => id === 2).length).toBeLessThan(5);
  });

  test('answers a preview while an audit goes on', async () => {
    const { answers, server } = studio();
    await server.receive(read(TEXT));
    const audit = server.receive({ kind: 'audit', id: 2 });
    await server.receive({
      kind: 'preview',
      id: 3,
      rule: { phrases: ['calm down'] },
      sentences: ['Calm down.'],
    });
    await audit;
    const kinds = answers.map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds.indexOf('preview 3')).toBeLessThan(kinds.indexOf('done 2'));
  });

  test.each([
    [null],
    ['audit'],
    [{ kind: 'steal', id: 1 }],
    [{ kind: 'audit' }],
    [{ kind: 'read', id: 1, text: 5 }],
  ])('passes over a message that is none: %j', async (message) => {
    const { answers, server } = studio();
    await server.receive(message);
    expect(answers).toEqual([]);
  });

  test('says of a fault of its own only what kind it was', async () => {
    const { answers, server } = studio();
    await server.receive({
      kind: 'preview',
      id: 1,
      rule: { phrases: [{ secret: 'words' }] },
      sentences: ['x'],
    });
    expect(answers).toEqual([{ kind: 'failed', id: 1, what: 'TypeError' }]);
  });
});
