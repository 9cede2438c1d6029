import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { BacktestServer } from '../../../lib/policy/backtest/backtest-server.ts';
import type { BacktestAnswer, BacktestRequest } from '../../../lib/policy/backtest/worker-protocol.ts';
import type { PageRules } from '../../../lib/policy/layers/page-rules.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { createKey } from '../../../lib/policy/signing/keys.ts';
import { signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import { validPolicy } from '../valid-policy.ts';

const POLICY = { kind: 'policy', policy: validPolicy() } as Extract<
  BacktestRequest,
  { kind: 'run' }
>['policy'];
const signed = async () => signPolicy(validPolicy() as Policy, await createKey());
const FORM = { kind: 'csv', encoding: 'utf-8', delimiter: ',', header: true, column: 1 } as const;
const FLAGGED = "Sorry, that's not our table.";
const csv = (rows: number, text = FLAGGED) =>
  `id,reply\n${Array.from({ length: rows }, (_, nth) => `${nth},"${text}"\n`).join('')}`;
const fileOf = (content: BlobPart, name = 'past.csv') => new File([content], name);
const runOf = (files: readonly File[], more: object = {}): BacktestRequest => ({
  kind: 'run',
  id: 7,
  files: files.map((file) => ({ file, form: FORM })),
  policy: POLICY,
  ...more,
});

/** A server whose clock ticks by so much at each look, with all that it answered. */
function serverAt(tick = 0) {
  const answers: BacktestAnswer[] = [];
  let [now, breaths] = [0, 0];
  let onBreath: () => void = () => undefined;
  const server = new BacktestServer(
    (answer) => answers.push(answer),
    async () => {
      breaths++;
      onBreath();
    },
    () => {
      now += tick;
      return now;
    },
  );
  const last = () => answers.at(-1)!;
  return { server, answers, last, breaths: () => breaths, atBreath: (work: () => void) => (onBreath = work) };
}

describe('a look at a file', () => {
  it('tells how it is read, with its first replies and columns shortened', async () => {
    const { server, last } = serverAt();
    const file = fileOf(csv(20, `All is well. ${'and well '.repeat(200)}`));
    await server.take({ kind: 'look', id: 1, file, wish: {} });
    expect(last()).toMatchObject({ kind: 'looked', id: 1, look: { form: FORM } });
    const { look } = last() as Extract<BacktestAnswer, { kind: 'looked' }>;
    expect(look.columns.map(({ name }) => name)).toEqual(['id', 'reply']);
    expect(look.columns.every(({ samples }) => samples.join('').length <= 61)).toBe(true);
    expect(look.replies).toHaveLength(3);
    expect(look.replies.every((reply) => reply.length <= 241)).toBe(true);
  });

  it('says why where there is nothing to read', async () => {
    const { server, last } = serverAt();
    await server.take({ kind: 'look', id: 1, file: fileOf(''), wish: {} });
    expect(last()).toMatchObject({ kind: 'refused', trouble: { what: 'it is empty.' } });
  });
});

describe('a run', () => {
  it('counts every file and answers once, with what was wrong in each', async () => {
    const { server, answers } = serverAt();
    await server.take(runOf([fileOf(csv(3)), fileOf(`${csv(2)}9\n`, 'more.csv')]));
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      kind: 'done',
      id: 7,
      isStopped: false,
      outcome: { tally: { replies: 5, flagged: 5, policy: { name: 'Team wording', revision: 3 } } },
      files: [
        { name: 'past.csv', notes: [] },
        { name: 'more.csv', notes: [{ kind: 'columns' }, { kind: 'no-text' }] },
      ],
    });
  });

  it('sends back no reply but the few sentences that are shown', async () => {
    const { server, answers } = serverAt(1);
    const secret = 'The customer Mr Wobbegong called.';
    await server.take(runOf([fileOf(csv(500, `${secret} ${FLAGGED}`))]));
    expect(JSON.stringify(answers)).not.toContain('Wobbegong');
    expect(JSON.stringify(answers)).toContain("that's not our table");
  });

  it('tells how far it is, in bytes and replies, and takes a breath each time', async () => {
    const { server, answers, breaths } = serverAt(10);
    await server.take(runOf([fileOf(csv(400))]));
    const progress = answers.filter((answer) => answer.kind === 'progress');
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.length).toBe(breaths());
    expect(progress.map(({ replies }) => replies)).toEqual(
      progress.map(({ replies }) => replies).toSorted((one, other) => one - other),
    );
    expect(progress.at(-1)!.bytes).toBe(fileOf(csv(400)).size);
  });

  it('stops when asked, at once, and answers what was counted', async () => {
    const { server, last, atBreath } = serverAt(10);
    atBreath(() => void server.take({ kind: 'stop', id: 7 }));
    await server.take(runOf([fileOf(csv(5_000)), fileOf(csv(5_000), 'never.csv')]));
    expect(last()).toMatchObject({ kind: 'done', isStopped: true });
    const { outcome } = last() as Extract<BacktestAnswer, { kind: 'done' }>;
    expect(outcome.tally.replies).toBeGreaterThan(0);
    expect(outcome.tally.replies).toBeLessThan(100);
  });

  it('a wish to stop one run stops no other', async () => {
    const { server, last } = serverAt();
    await server.take({ kind: 'stop', id: 6 });
    await server.take(runOf([fileOf(csv(3))]));
    expect(last()).toMatchObject({ isStopped: false });
  });

  it('compares with what is in force, read from a file or as pages have it', async () => {
    const { server, last } = serverAt();
    const page = {
      ...{
        policyId: 'english',
        name: 'In force',
        revision: 1,
        rules: [],
        origins: [{ policy: 'E', level: 'pack' }],
      },
      packs: [{ id: 'english', revision: 1, changes: {}, exempt: [], from: 0 }],
    } as PageRules;
    await server.take(runOf([fileOf(csv(2))], { before: { kind: 'page', rules: page } }));
    expect(last()).toMatchObject({
      outcome: { before: { policy: { name: 'In force' } }, comparison: { added: 2 } },
    });
    const file = fileOf(JSON.stringify(validPolicy()), 'team.json');
    await server.take(runOf([fileOf(csv(2))], { before: { kind: 'file', file } }));
    expect(last()).toMatchObject({ outcome: { comparison: { added: 0, gone: 0, rules: [] } } });
  });

  it.each([
    ['signed', 'wording.policy.jws.json', signed],
    ['signed and packed', 'wording.policy.jws.json.gz', async () => gzipSync(strToU8(await signed()))],
    ['YAML by another name', 'wording.txt', async () => stringify(validPolicy())],
  ])('takes a policy file that is %s', async (_, name, content) => {
    const { server, last } = serverAt();
    const file = fileOf((await content()) as BlobPart, name);
    await server.take(runOf([fileOf(csv(2))], { policy: { kind: 'file', file } }));
    expect(last()).toMatchObject({ kind: 'done', outcome: { tally: { fires: 2 } } });
  });

  it('tries no policy whose signature does not hold', async () => {
    const { server, last } = serverAt();
    const broken = (await signed()).replace(/"payload": ?"../, (start) => `${start.slice(0, -2)}zz`);
    await server.take(runOf([fileOf(csv(1))], { policy: { kind: 'file', file: fileOf(broken, 'a.json') } }));
    expect(last()).toMatchObject({ kind: 'failed', name: 'a.json', trouble: { where: 'the file' } });
  });

  it('opens no further file once it is stopped', async () => {
    const { server, last, atBreath } = serverAt(10);
    atBreath(() => void server.take({ kind: 'stop', id: 7 }));
    const never = Object.assign(fileOf(csv(10), 'never.csv'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('It was opened.')) }),
    });
    await server.take(runOf([fileOf(csv(500)), never]));
    expect(last()).toMatchObject({ kind: 'done', isStopped: true, files: [{ name: 'past.csv' }] });
  });

  it('names the policy file that cannot be read, and the place in it', async () => {
    const { server, last } = serverAt();
    const policy = { kind: 'file', file: fileOf('{"format": 1,\n oops', 'team.json') };
    await server.take(runOf([fileOf(csv(1))], { policy }));
    expect(last()).toMatchObject({
      kind: 'failed',
      name: 'team.json',
      trouble: { where: 'line 2, column 2' },
    });
  });

  it('reads a file of any size a slice at a time', async () => {
    const { server, answers } = serverAt(10);
    const content = csv(20_000);
    const slices: number[] = [];
    const whole = fileOf(content);
    const slice = (from: number, to: number) => {
      slices.push(to - from);
      return Blob.prototype.slice.call(whole, from, to);
    };
    await server.take(runOf([Object.assign(whole, { slice })]));
    expect(answers.at(-1)).toMatchObject({ outcome: { tally: { replies: 20_000 } } });
    expect(slices.length).toBeGreaterThan(2);
    expect(Math.max(...slices)).toBeLessThan(1_000_000);
  });

  it('names a file that breaks off while it is read', async () => {
    const { server, last } = serverAt();
    const file = Object.assign(fileOf(csv(1)), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    });
    await server.take(runOf([file]));
    expect(last()).toMatchObject({ kind: 'failed', name: 'past.csv' });
  });
});
