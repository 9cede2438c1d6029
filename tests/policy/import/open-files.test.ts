import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importVale } from '../../../lib/policy/import/import-vale.ts';
import { openFiles } from '../../../lib/policy/import/open-files.ts';
import { readArchive } from '../../../lib/policy/import/read-archive.ts';

const STYLE = 'extends: existence\nmessage: m\nignorecase: true\ntokens: [gizmo]\n';

const opened = (path: string, bytes: Uint8Array | string) =>
  openFiles([{ path, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes }]);

describe('what is brought is told by what it is', () => {
  it('a zip of a style', () => {
    const zip = zipSync({ 'pack/Acme/One.yml': strToU8(STYLE), 'pack/README.md': strToU8('# Hello') });
    const it = opened('acme.zip', zip);
    expect(it).toMatchObject({ kind: 'vale', name: 'acme.zip' });
    expect(it.kind === 'vale' && importVale(it.files).taken).toBe(1);
  });

  it.each([
    [
      'a folder',
      openFiles([
        { path: 'Acme/One.yml', bytes: strToU8(STYLE) },
        { path: 'Acme/x.md', bytes: strToU8('') },
      ]),
      'vale',
    ],
    ['a single style', opened('One.yaml', STYLE), 'vale'],
    ['a table', opened('terms.csv', 'a,b'), 'table'],
    ['a table in UTF-16', opened('terms.csv', Uint8Array.of(0xff, 0xfe, 97, 0, 44, 0, 98, 0)), 'table'],
    ['a spreadsheet', opened('terms.xlsx', zipSync({ a: strToU8('') })), 'refused'],
    [
      'a spreadsheet by another name',
      opened('x.bin', zipSync({ '[Content_Types].xml': strToU8('') })),
      'refused',
    ],
    ['nothing', openFiles([]), 'refused'],
    ['an empty file', opened('terms.csv', ' \n'), 'refused'],
    ['no text', opened('terms.csv', 'a\0b,c'), 'refused'],
    ['a huge file', opened('terms.csv', new Uint8Array(9_000_000)), 'refused'],
  ])('%s', (_, it, kind) => {
    expect(it.kind).toBe(kind);
  });

  const POLICY = JSON.stringify(
    { format: 1, id: 'a', name: 'A', revision: 1, language: 'en', rules: [] },
    null,
    2,
  );

  it.each([
    ['policy.json', POLICY],
    ['a policy that breaks off', POLICY.slice(0, 30)],
    ['team.yaml', '# ours\nformat: 1\nid: a\nname: A\nrevision: 1\nlanguage: en\nrules: []\n'],
    ['team.txt', 'format: 1\nid: a\nname: A\nrevision: 1\n'],
    ['wording.policy.jws.json', '{"payload":"e30","protected":"e30","signature":"x"}'],
    ['wording.policy.jws.json.gz', Uint8Array.of(0x1f, 0x8b, 8, 0)],
  ])('%s is no list of phrases but a policy, to be opened', (path, content) => {
    expect(opened(path, content)).toMatchObject({
      kind: 'refused',
      isPolicy: true,
      problem: { where: path, what: expect.stringContaining('policy') },
    });
  });

  it.each([
    ['words.json', '["no can do", "no way"]', 'JSON'],
    ['words.csv', '{"a": 1}', 'JSON'],
    ['words.csv', '[\n  {"phrase": "x"}', 'JSON'],
    ['page.csv', '<!DOCTYPE html><html>', 'a web page'],
    ['doc.csv', '{\\rtf1 x', 'RTF'],
    ['doc.csv', '%PDF-1.7 x', 'a PDF'],
    ['picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'a picture'],
    ['picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'a picture'],
    ['old', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'older Excel'],
    ['words.csv.gz', Uint8Array.of(0x1f, 0x8b, 8, 0), 'packed'],
  ])('%s that holds %j is no table', (path, content, what) => {
    const it = opened(path, content);
    expect(it).toMatchObject({
      kind: 'refused',
      problem: { where: path, what: expect.stringContaining(what) },
    });
    expect(it).not.toHaveProperty('isPolicy');
  });

  it.each(['[perhaps] no can do', '(this|that)', '{name}, no can do', 'format: bad'])(
    '%j may well be a phrase',
    (text) => {
      expect(opened('words.txt', text).kind).toBe('table');
    },
  );

  it('an archive without any file says so', () => {
    expect(opened('empty.zip', zipSync({}))).toMatchObject({
      kind: 'refused',
      problem: { what: 'There is no file in it.' },
    });
  });

  it.each([
    ['UTF-8', Uint8Array.from([0xc3, 0xa9]), 'é'],
    ['the western encoding of spreadsheets', Uint8Array.from([0xe9]), 'é'],
    ['UTF-16 from the big end', Uint8Array.from([0xfe, 0xff, 0, 0xe9]), 'é'],
  ])('text in %s is read', (_, bytes, text) => {
    expect(opened('terms.csv', bytes)).toMatchObject({ kind: 'table', text });
  });
});

describe('an archive is not believed', () => {
  const everything = () => true;
  const left = (zip: Uint8Array) => {
    const reading = readArchive(zip, everything);
    return 'left' in reading
      ? reading.left.map(({ where, why }) => `${where}: ${why}`)
      : reading.problem.what;
  };

  it.each([
    ['../evil.yml', 'out of the archive'],
    ['a/../../evil.yml', 'out of the archive'],
    ['/etc/evil.yml', 'out of the archive'],
    ['C:/evil.yml', 'out of the archive'],
    ['a\\evil.yml', 'out of the archive'],
    ['inner.zip', 'archive within'],
    ['a\nb.yml', 'no file’s name'],
  ])('the path %j is left out', (path, why) => {
    expect(String(left(zipSync({ [path]: strToU8(STYLE) })))).toContain(why);
  });

  it('a link is left out', () => {
    const zip = zipSync({ 'link.yml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(String(left(zip))).toContain('a link');
  });

  it('of a name that stands twice the second is left out', () => {
    const zip = zipSync({ 'aa.yml': strToU8(STYLE), 'ab.yml': strToU8('x') });
    const twice = replaced(zip, 'ab.yml', 'aa.yml');
    expect(String(left(twice))).toContain('same name');
  });

  it('a bomb is refused however small it says it is', () => {
    const zip = zipSync({ 'bomb.yml': new Uint8Array(30_000_000) }, { level: 9 });
    expect(left(withSize(zip, 100))).toContain('unfolds to more than any text');
  });

  it('many files that are large together are refused', () => {
    const text = strToU8(Array.from({ length: 60_000 }, (_, at) => `word${(at * 7919) % 60_013}`).join(' '));
    const zip = zipSync(Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`${at}.yml`, text])));
    expect(left(zip)).toContain('20 MB');
  });

  it('a file that is too large is left out alone', () => {
    const text = strToU8(
      Array.from({ length: 200_000 }, (_, at) => `word${(at * 7919) % 200_003}`).join(' '),
    );
    expect(String(left(zipSync({ 'big.yml': text, 'small.yml': strToU8(STYLE) })))).toBe(
      'big.yml: It is larger than 1 MB.',
    );
  });

  it('what came out of files that are left out counts as well', () => {
    const text = strToU8(
      Array.from({ length: 120_000 }, (_, at) => `word${(at * 7919) % 120_011}`).join(' '),
    );
    const zip = zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.yml`, text])));
    expect(left(zip)).toContain('20 MB');
  });

  it('files that share their packed bytes are refused before any is unpacked', () => {
    const zip = zipSync({ 'aa.yml': strToU8(STYLE), 'ab.yml': strToU8(STYLE) });
    expect(left(sharingBytes(zip))).toContain('the same bytes');
  });

  it('too many files are refused', () => {
    const names = Array.from({ length: 5_001 }, (_, at) => [`${at}.yml`, new Uint8Array()]);
    expect(left(zipSync(Object.fromEntries(names)))).toContain('5001 files');
  });

  it('one that breaks off is refused', () => {
    const zip = zipSync({ 'a.yml': strToU8(STYLE) });
    for (let end = 0; end < zip.length; end += 7) expect(typeof left(zip.subarray(0, end))).toBe('string');
  });
});

function replaced(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Array.from(zip, (byte) => String.fromCharCode(byte))
    .join('')
    .replaceAll(from, to);
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** The archive with every entry of its list led to the first file. */
function sharingBytes(zip: Uint8Array): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
  return changed;
}

/** The archive with another size in its lists than what comes out. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at++)
    if (view.getUint32(at, true) === 30_000_000) view.setUint32(at, size, true);
  return changed;
}
