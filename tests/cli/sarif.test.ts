import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { validPolicy } from '../policy/valid-policy.ts';
import { folderWith, runAmend } from './run-amend.ts';

/** SARIF 2.1.0 as its owners publish it; the package that carries it is used for nothing else. */
const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const sarifSchema = JSON.parse(readFileSync(schemaFile, 'utf8'), (_, value) => {
  // Zod takes a reference for a whole address; that a relative one may stand there is what the schema says.
  if (value?.format !== 'uri-reference') return value;
  const { format: _format, ...rest } = value;
  return rest;
});
const sarifLog = z.fromJSONSchema(sarifSchema);

/** What the official schema finds wrong with it. */
const faultsOf = (log: unknown) => sarifLog.safeParse(log).error?.issues ?? [];

const FILES = {
  'my reply.txt': "Hello Ana,\n\nthat's not my job. 👋 Please calm down.\n",
  'clean.txt': 'I am sorry. I will call you back tomorrow at three.\n',
  'none.jsonl': '',
  'rows.jsonl': '{"id":"a b","text":"Thanks."}\n{"id":2,"text":"Calm down.\\nCalm down!"}\n',
  'macros.csv': 'id,body\n1,"Hello,\nplease calm down."\n',
  'p.json': JSON.stringify(validPolicy()),
};

async function sarifOf(...args: string[]) {
  const ran = await runAmend(['check', ...args, '--format', 'sarif', '--fail-on', 'never'], {
    cwd: folderWith(FILES),
    input: 'Please calm down.',
  });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout);
}

describe('amend check --format sarif', () => {
  test.each([
    [['my reply.txt'], 2],
    [['clean.txt'], 0],
    [['none.jsonl'], 0],
    [['rows.jsonl'], 2],
    [['macros.csv', '--column', 'body'], 1],
    [['my reply.txt', 'rows.jsonl', '-'], 5],
    [['my reply.txt', '--policy', 'p.json'], 0],
  ])('of %j is valid by the official schema, with %i results', async (args, count) => {
    const log = await sarifOf(...args);
    expect(faultsOf(log)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(count);
  });

  test('is held to that schema for true', async () => {
    const log = await sarifOf('my reply.txt');
    log.runs[0].results[0].level = 'fatal';
    log.runs[0].tool.driver.colour = 'red';
    expect(faultsOf(log).map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['runs.0.tool.driver', 'runs.0.results.0.level']),
    );
  });

  test('every result names a rule of the log, and every rule has a help text', async () => {
    const [run] = (await sarifOf('my reply.txt', 'rows.jsonl')).runs;
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { help } of run.tool.driver.rules) expect(help.text).toMatch(/^Write instead: ./);
  });
});
