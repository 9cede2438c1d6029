import { describe, expect, it } from 'vitest';
import { Collection } from '../../lib/macros/collection.ts';
import { hasMarkAfter, readFileText, writeFileText } from '../../lib/macros/file-text.ts';
import { countIn, mendText } from '../../lib/macros/mend-text.ts';
import { FIELD_MAX, FILE_MAX, openFile, openPasted } from '../../lib/macros/open-text.ts';
import { readTable } from '../../lib/macros/read-table.ts';
import { readableHtml } from '../../lib/macros/readable-html.ts';
import { checkByRules } from '../../lib/macros/rules-check.ts';
import { shippedRules } from '../../lib/platform/shipped-rules.ts';

const check = checkByRules(shippedRules);
const bytes = (text: string) => new TextEncoder().encode(text);
const BAD = "That's not my job.";

describe('a table of macros', () => {
  const source = [
    'id,title,body,formula\r\n',
    '1,Hello,"Hi {{name}},\r\nThat\'s not my job.",=A1+1\r\n',
    '2,"Short, and good",All is well.,"=CONCAT(""a"",B2)"\r\n',
    '3,Calm,Please calm down.,-5\r\n',
  ].join('');

  it('is written back sign by sign where nothing was changed', () => {
    expect(new Collection(readTable(source)).written()).toBe(source);
  });

  it('has its texts in the column that holds them, named by the one that names them', () => {
    const table = readTable(source);
    expect(table.columns[table.column]).toBe('body');
    expect(table.entries.map(({ name }) => name)).toEqual(['Hello', 'Short, and good', 'Calm']);
    expect(table.entries[0]?.text).toBe("Hi {{name}},\r\nThat's not my job.");
  });

  it('changes the one cell and nothing else: line ends, quotes and formulas stay', () => {
    const collection = new Collection(readTable(source));
    collection.set(0, 'Hi {{name}},\nI will "ask".');
    collection.set(2, 'Well, good.');
    const wanted = source
      .replace("That's not my job.", 'I will ""ask"".')
      .replace('Please calm down.', '"Well, good."');
    expect(collection.written()).toBe(wanted);
    expect(collection.edited).toBe(2);
  });

  it('is unchanged again when a cell is given back what it held', () => {
    const collection = new Collection(readTable(source));
    collection.set(0, 'other');
    collection.set(0, "Hi {{name}},\nThat's not my job.");
    expect(collection.edited).toBe(0);
  });

  it.each([
    ['semicolons', 'title;body\nA;Please calm down.\n', ';'],
    ['tabs', 'title\tbody\nA\tPlease calm down.\n', '\t'],
    ['a line that names the sign', 'sep=;\ntitle;body\nA;Please calm down.\n', ';'],
  ])('is read with %s, and written with them', (_what, text, delimiter) => {
    const table = readTable(text);
    expect(table.delimiter).toBe(delimiter);
    const collection = new Collection(table);
    collection.set(0, `a${delimiter}b`);
    expect(collection.written()).toBe(text.replace('Please calm down.', `"a${delimiter}b"`));
  });

  it('is read without a header, with ragged rows and with a huge cell', () => {
    const huge = `${'Word after word. '.repeat(100_000)}Please calm down.`;
    const text = `1,"Please calm down, all of you."\n2\n3,"All is well, I think.",more,more\n4,"${huge}"\n`;
    const table = readTable(text);
    expect(table.header).toBe(false);
    expect(table.entries.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(table.notes.map(({ kind }) => kind)).toEqual(['columns', 'no-text']);
    expect(countIn(table.entries[2]!.text, check, { isHtml: false }).block).toBeGreaterThan(0);
    expect(new Collection(table).written()).toBe(text);
  });

  it('leaves formulas in the very column alone, and says how many', () => {
    const table = readTable('title,body\nA,=B2&" calm down"\nB,Please calm down.\n');
    expect(table.entries).toHaveLength(1);
    expect(table.formulas).toBe(1);
  });

  it('takes a quotation mark that never closes for what it is', () => {
    const text = 'title,body\nA,"Please calm down.\nB,All is well.\n';
    const collection = new Collection(readTable(text));
    expect(collection.written()).toBe(text);
  });
});

describe('fix all', () => {
  it('mends every finding that has a whole alternative, and tells what it changes', () => {
    const { text, changes } = mendText(4, `${BAD} Please calm down. All is well.`, check, { isHtml: false });
    expect(countIn(text, check, { isHtml: false }).fixable).toBe(0);
    expect(changes.map(({ words }) => words)).toEqual(["That's not my job", 'Please calm down']);
    expect(changes.every(({ nth, instead }) => nth === 4 && text.includes(instead))).toBe(true);
  });

  it('changes words of HTML and none of its tags', () => {
    const html =
      '<p class="x">That&#39;s <b>not</b> my job.</p><p title="calm down">Please calm&nbsp;down. <a href="https://a.example">Ann</a>.</p>';
    const { text, changes } = mendText(0, html, check, { isHtml: true });
    expect(changes.map(({ words }) => words)).toEqual(['Please calm&nbsp;down']);
    expect(text.startsWith('<p class="x">That&#39;s <b>not</b> my job.</p><p title="calm down">')).toBe(true);
    expect(text.endsWith('. <a href="https://a.example">Ann</a>.</p>')).toBe(true);
    expect(countIn(html, check, { isHtml: true })).toMatchObject({ block: 2, fixable: 1 });
  });

  it('looks a long cell through a few times, however many findings stand in it', () => {
    let read = 0;
    const counted: typeof check = (text) => {
      read += text.length;
      return check(text);
    };
    const apart = 'Calm down. All is well. '.repeat(700);
    expect(mendText(0, apart, counted, { isHtml: false }).changes).toHaveLength(700);
    expect(read, 'sentence by sentence').toBe(apart.length);
    read = 0;
    mendText(0, 'calm down, '.repeat(1_500), counted, { isHtml: false });
    expect(read, 'in one sentence').toBeLessThan(450_000);
  });

  it('tells each change beside the words of before, cut in no placeholder', () => {
    const text = `Dear {{ticket.requester.first_name_and_the_last}}, well. Calm down. That's not my job. See {{ticket.requester.first_name_and_the_last}} soon.`;
    const { changes } = mendText(0, text, check, { isHtml: false });
    expect(changes[0]?.after).toContain("That's not my job");
    expect(changes[1]?.before).toContain('Calm down');
    for (const { before, after } of changes)
      for (const words of [before, after])
        expect(words.match(/\{\{/g)?.length ?? 0).toBe(words.match(/\}\}/g)?.length ?? 0);
  });

  it('takes a text of any length', () => {
    const long = `${BAD} `.repeat(3_000);
    expect(mendText(0, long, check, { isHtml: false }).changes).toHaveLength(3_000);
  });
});

describe('HTML as it is read', () => {
  it.each(['<p>a &amp; b</p>', '<!-- x --><br>a', '<style>p{}</style>a', '< b', '<p', '&#128512;&#xFFFFF;'])(
    'keeps every place: %s',
    (html) => {
      expect(readableHtml(html)).toHaveLength(html.length);
    },
  );
});

describe('a long text', () => {
  it('is read in parts that make it up again, none of them longer than a field takes', () => {
    const text = `${'A line of it.\n'.repeat(30)}\n${BAD}\r\n\r\n`.repeat(3_000);
    const opened = openPasted(text);
    if (opened.kind !== 'parts') throw new Error(opened.kind);
    const { collection } = opened;
    expect(Math.max(...collection.entries.map((entry) => entry.text.length))).toBeLessThan(FIELD_MAX);
    expect(collection.written()).toBe(text);
    const found = collection.entries.reduce(
      (sum, { text: part }) => sum + countIn(part, check, { isHtml: false }).block,
      0,
    );
    expect(found).toBe(3_000);
  });

  it('is cut in no character where nothing parts it', () => {
    const opened = openPasted('😀'.repeat(100_000));
    if (opened.kind !== 'parts') throw new Error(opened.kind);
    expect(opened.collection.entries.every(({ text }) => text.isWellFormed())).toBe(true);
  });
});

describe('a file', () => {
  const open = (name: string, content: string | Uint8Array) =>
    openFile(name, typeof content === 'string' ? bytes(content) : content);
  const MAIL = 'From: a@b.example\r\nSubject: Hi\r\nContent-Type: text/plain\r\n\r\nPlease calm down.\r\n';
  const HEAD = 'From: a@b.example\r\nMIME-Version: 1.0\r\n';
  const MAIL_PARTS = (text: string, end: string) =>
    `${HEAD}Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${text}\r\n${end}`;
  const MAIL_BASE64 = (text: string) =>
    `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${text}\r\n`;
  const PAGE = '<!doctype html><body><p>Please <b>calm</b> down.</p>';

  it.each([
    ['a.txt', BAD, 'text', BAD],
    ['a.md', `# Title\n\n${BAD}`, 'text', `# Title\n\n${BAD}`],
    ['a', PAGE, 'html', PAGE],
    ['a.html', '<p>x</p>', 'html', '<p>x</p>'],
    ['a.eml', MAIL, 'text', 'Please calm down.'],
    ['mail', MAIL, 'text', 'Please calm down.'],
    [
      'a.eml',
      MAIL.replace('plain', 'html').replace('Please', '<b>Please</b>'),
      'html',
      '<b>Please</b> calm down.',
    ],
    ['a.txt', '[note] All is well.', 'text', '[note] All is well.'],
    ['rtl.txt', 'שלום, זה לא תפקידי.', 'text', 'שלום, זה לא תפקידי.'],
  ])('is read as what it is: %s', async (name, content, kind, text) => {
    const opened = await open(name, content);
    expect(opened.kind).toBe(kind);
    expect('text' in opened && opened.text.trim()).toBe(text);
  });

  it.each([
    ['a.txt', new Uint8Array([0x25, 0x50, 0x44, 0x46, 1, 2]), 'file'],
    ['a.csv', new Uint8Array([0x50, 0x4b, 3, 4]), 'file'],
    ['a.txt', Uint8Array.from({ length: 5000 }, (_, nth) => (nth * 7919) % 31), 'file'],
    ['a.txt', new Uint8Array(0), 'blank'],
    ['a.txt', '\ufeff', 'blank'],
    ['a.rtf', '{\\rtf1 hello}', 'rtf'],
    ['a.json', '{}', 'json'],
    ['a.mbox', 'From a Mon Jan 5 10:00:00 2026\n', 'mbox'],
    ['a.eml', 'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n', 'mail'],
    ['a.html', '<html><script>x()</script>', 'blank'],
    ['a.csv', 'title,body\n,\n', 'no-column'],
    ['a.txt', new Uint8Array(FILE_MAX + 1).fill(97), 'too-large'],
  ])('is refused with a reason: %s', async (name, content, kind) => {
    const opened = await open(name, content);
    expect(opened.kind === 'refused' && opened.trouble.kind).toBe(kind);
  });

  it.each<[string, string, boolean | undefined]>([
    ['ends where it should', MAIL_PARTS('Please calm down.', '--x--\r\n'), false],
    ['is cut off before its end', MAIL_PARTS('Please calm', ''), true],
    ['holds whole base64', MAIL_BASE64(btoa('Please calm down!')), false],
    ['holds base64 that was cut', MAIL_BASE64(btoa('Please calm down!').slice(0, -3)), true],
    ['holds base64 that was changed', MAIL_BASE64('UGxl%%%YXNl'), true],
  ])('as a mail says whether words may be missing: %s', async (_what, content, isDamaged) => {
    const opened = await open('a.eml', content);
    expect('notes' in opened && opened.notes.isDamaged).toBe(isDamaged);
  });

  it('is read without its formatting where its tags would keep a page busy', async () => {
    const html = `<html><body>${'<b><i>'.repeat(50_000)}Please calm down.</body></html>`;
    const opened = await open('a.html', html);
    expect(opened).toMatchObject({ kind: 'text', text: 'Please calm down.', notes: { isPlainOnly: true } });
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...bytes('Größe')]],
    [
      'UTF-16 LE',
      [0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'Größe'].map((s) => s.charCodeAt(0))).buffer)],
    ],
    [
      'UTF-16 BE',
      [0xfe, 0xff, ...[...'Größe'].flatMap((s) => [s.charCodeAt(0) >> 8, s.charCodeAt(0) & 255])],
    ],
    ['UTF-8', [...bytes('Größe')]],
  ])('in %s is read, and written the same', (_what, written) => {
    const { text, ...form } = readFileText(Uint8Array.from(written));
    expect(text).toBe('Größe');
    expect([...writeFileText(text, form)]).toEqual(written);
  });

  it('with lines of Windows-1252 among UTF-8 is read line by line, and written as UTF-8 with a mark', () => {
    const mixed = Uint8Array.from([...bytes('Grün\n'), 0x47, 0x72, 0xfc, 0x6e, 10, ...bytes('Grün\n')]);
    const { text, ...form } = readFileText(mixed);
    expect(text).toBe('Grün\nGrün\nGrün\n');
    expect(form.otherLines).toBe(1);
    expect(hasMarkAfter(form)).toBe(true);
    expect(readFileText(writeFileText(text, form)).text).toBe(text);
  });
});
