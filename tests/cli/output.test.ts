import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../lib/cli/commands/program.ts';

/** Runs the command in this process on an output that fails so. */
async function onFailing(code: string, args: readonly string[]) {
  let stderr = '';
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`${code}: cannot write`), { code }));
    },
  });
  const errors = new Writable({
    write(chunk, _encoding, done) {
      stderr += chunk;
      done();
    },
  });
  async function* input() {
    yield new TextEncoder().encode('{"id":1,"text":"Calm down."}\n'.repeat(100));
  }
  return {
    code: await main(args, { stdin: input(), stdout, stderr: errors, env: {} }),
    stderr: () => stderr,
  };
}

const COMMANDS = [
  ['check', '--input', 'jsonl', '--format', 'jsonl', '-'],
  ['explain', 'Calm down.'],
  ['policy', 'schema'],
];

test.each(COMMANDS)('a full disk is said in a line by %s, with exit code 2', async (...args) => {
  const { code, stderr } = await onFailing('ENOSPC', args);
  expect(stderr()).toBe(
    'amend: standard output: it cannot be written (ENOSPC); the disk is full; make room.\n',
  );
  expect(code).toBe(2);
});

test.each(COMMANDS)('a reader that has gone is no fault of %s', async (...args) => {
  const { code, stderr } = await onFailing('EPIPE', args);
  expect([stderr(), code === 2]).toEqual(['', false]);
});
