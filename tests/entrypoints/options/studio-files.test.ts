import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../entrypoints/options/studio/studio-files.ts';
import type { PolicyWorker } from '../../../entrypoints/options/studio/worker-client.ts';
import { writeKeyFile } from '../../../lib/policy/signing/key-file.ts';
import { KEYS } from '../../policy/signing/signed-samples.ts';

const PROBLEM = { where: 'the document', what: 'it is not a policy.', mend: 'Start with "format: 1".' };

/** Reads a file where the worker finds no policy in it. */
async function refusal(content: BlobPart): Promise<{ readonly what: string; readonly mend: string }> {
  const worker = { ask: async () => ({ kind: 'refused', problems: [PROBLEM] }) } as unknown as PolicyWorker;
  const read = await readFile(new File([content], 'a.policy.json'), worker);
  if (read.ok) throw new Error('It was read.');
  return read.problems[0]!;
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = new Uint8Array(zipSync({ 'a.yml': strToU8('extends: existence') }));

describe('a file that is no policy says where it belongs', () => {
  test.each<[string, () => BlobPart | Promise<BlobPart>, RegExp, RegExp]>([
    ['a table', () => 'term,instead\nas per my,as I wrote in my\n', /a table/, /Import rules/],
    ['a table of a spreadsheet', () => 'wort;statt\n"so, ja";"ja"\nb;c\n', /a table/, /Import rules/],
    ['a table in a western encoding', () => latin('term,use\nDuc\xe9,Duke\n'), /a table/, /Import rules/],
    ['a zip', () => zip, /zip/, /Import rules/],
    ['a private key', () => writeKeyFile(KEYS.first, ''), /is a key/, /under Publish/],
    ['a locked key', () => writeKeyFile(KEYS.first, 'sesame'), /is a key/, /under Publish/],
  ])('%s', async (_, content, what, mend) => {
    const problem = await refusal(await content());
    expect(problem.what).toMatch(what);
    expect(problem.mend).toMatch(mend);
  });

  test.each([
    ['a policy with a fault', 'format: 1\nname: a, b\nid: c, d\n'],
    ['JSON', '{"format": 1, "id": "a, b"}'],
    ['a sentence', 'Dear all, this is our wording.'],
    ['lines of text', 'One\nTwo, three\nFour\n'],
  ])('and %s is told of as what it is', async (_, content) => {
    expect(await refusal(content)).toEqual(PROBLEM);
  });
});
