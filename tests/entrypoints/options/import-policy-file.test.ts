import { gzipSync, strToU8 } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importPolicyFile } from '../../../entrypoints/options/import-policy-file.ts';
import { validPolicy } from '../../policy/valid-policy.ts';

beforeEach(() => fakeBrowser.reset());

const TEXT = JSON.stringify(validPolicy());
const fileOf = (content: BlobPart, name: string) => new File([content], name);

it('a policy file comes in as it is, packed with gzip, and with a mark of its encoding', async () => {
  for (const [name, content] of [
    ['team.json', TEXT],
    ['team.json.gz', new Uint8Array(gzipSync(strToU8(TEXT)))],
    ['marked.json', `\uFEFF${TEXT}`],
  ] as const)
    expect(await importPolicyFile(fileOf(content, name))).toEqual({
      kind: 'imported',
      name: 'Team wording',
      level: 'team',
      powers: expect.arrayContaining([{ kind: 'underline', rules: 1 }]),
    });
});

it('a policy in another encoding is told so, and no letter of it is lost on the way', async () => {
  const latin = Uint8Array.from(TEXT.replace('Team wording', 'Team \u00e9'), (letter) =>
    letter.charCodeAt(0),
  );
  expect(await importPolicyFile(fileOf(latin, 'latin.json'))).toMatchObject({
    kind: 'refused',
    problems: [{ what: 'it is not UTF-8 text.' }],
  });
});

it('a file larger than any policy is refused before it is read', async () => {
  const file = fileOf('', 'huge.json');
  Object.defineProperty(file, 'size', { value: 10_000_001 });
  expect(await importPolicyFile(file)).toMatchObject({ kind: 'refused', file: 'huge.json' });
});
