import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../lib/replies/html-text.ts';
import { lookAtFile } from '../../lib/replies/look-at-file.ts';
import { type ReplyFile, unpacked } from '../../lib/replies/open-file.ts';
import { readReplies } from '../../lib/replies/read-replies.ts';
import { explainNote, ReadingNotes } from '../../lib/replies/reading-notes.ts';
import { fileOf, readAll } from './read-all.ts';

describe('CSV', () => {
  const read = (content: string, wish = {}) => readAll(fileOf('past.csv', content, 7), wish);

  it.each([
    ['commas', 'id,reply\n1,"Hello, you"\n2,Bye now\n'],
    ['semicolons', 'id;reply\n1;Hello, you\n2;Bye now\n'],
    ['tabs and Windows line ends', 'id\treply\r\n1\tHello, you\r\n2\tBye now'],
    ['bars', 'id|reply\n1|Hello, you\n2|Bye now'],
    ['a line that tells the delimiter', 'sep=;\r\nid;reply\r\n1;Hello, you\r\n2;Bye now\r\n'],
  ])('is read with %s', async (_, content) => {
    const { texts, notes } = await read(content);
    expect(texts).toEqual(['Hello, you', 'Bye now']);
    expect(notes).toEqual([]);
  });

  it('keeps line breaks and doubled quotation marks within quotes, and knows in which line a row begins', async () => {
    const { replies } = await read('id,reply\n1,"Dear ""Ann"",\n\nall is well.\n"\n2,Bye now\n');
    expect(replies).toEqual([
      { text: 'Dear "Ann",\n\nall is well.\n', line: 2 },
      { text: 'Bye now', line: 6 },
    ]);
  });

  it('finds the column that holds the replies, and takes another if told so', async () => {
    const content = 'id,subject,body,status\n7,Late parcel,We are on it today.,open\n';
    expect((await read(content)).texts).toEqual(['We are on it today.']);
    expect((await read(content, { column: 'Subject' })).texts).toEqual(['Late parcel']);
    expect(await lookAtFile(fileOf('a.csv', content), { column: 'text' })).toEqual({
      ok: false,
      trouble: {
        where: 'line 1',
        what: 'there is no column "text".',
        mend: 'Name one of "id", "subject", "body", "status".',
      },
    });
  });

  it.each([
    ['kettle time is here\nAll fine with you\nit is kettle time\n', 3],
    ['reply\nAll fine with you\n', 1],
    ['Agent reply text\nAll fine with you\n', 1],
    ['Antwort\nAlles gut\n', 1],
  ])(
    'of a single column the first row is a name only where it looks like one: %j',
    async (content, count) => {
      expect((await read(content)).texts).toHaveLength(count);
    },
  );

  it('takes the first row for a reply where it names nothing', async () => {
    const { texts, form } = await read('We will look into it.\nAll is well with it now.\n');
    expect(form).toMatchObject({ header: false, column: 0 });
    expect(texts).toHaveLength(2);
  });

  it('counts ragged rows and rows without a reply, and reads all others', async () => {
    const { texts, notes } = await read(
      'id,reply\n1,one is here\n2\n3,three is here,more\n4,\n5,five is here\n',
    );
    expect(texts).toEqual(['one is here', 'three is here', 'five is here']);
    expect(notes).toEqual([
      { kind: 'columns', count: 2, lines: [3, 4] },
      { kind: 'no-text', count: 2, lines: [3, 5] },
    ]);
    expect(explainNote(notes[0]!)).toMatchObject({
      where: 'lines 3, 4',
      what: '2 rows have more or fewer fields than the first.',
    });
  });

  it('loses no other row to a quotation mark that is never closed', async () => {
    const { texts, notes } = await read('id,reply\n1,"open is here\n2,two is here\n3,three is here\n');
    expect(texts).toEqual(['"open is here', 'two is here', 'three is here']);
    expect(notes).toEqual([{ kind: 'quotes', count: 1, lines: [2] }]);
  });

  it('keeps stray quotation marks as they stand', async () => {
    const { texts, notes } = await read('id,reply\n1,"he said "no" to me"\n2,a 5" pipe is here\n');
    expect(texts).toEqual(['he said "no" to me', 'a 5" pipe is here']);
    expect(notes).toEqual([{ kind: 'quotes', count: 1, lines: [2] }]);
  });

  it('takes time linear in the file though every row leaves a quotation mark open', async () => {
    const rows = Array.from({ length: 100_000 }, (_, nth) => `${nth},"x${'y'.repeat(40)}`).join('\n');
    const { replies } = await readAll(fileOf('past.csv', `id,reply\n${rows}`, 65_536), { column: 'reply' });
    expect(replies.length).toBeGreaterThan(90_000);
  });

  it('leaves out a row without end and goes on behind it', async () => {
    const content = `id,reply\n1,${'x'.repeat(2_500_000)}\n2,two is here\n`;
    const { texts, notes } = await readAll(fileOf('past.csv', content, 65_536), { column: 'reply' });
    expect(texts).toEqual(['two is here']);
    expect(notes).toEqual([{ kind: 'long', count: 1, lines: [2] }]);
  });

  it('gives back whatever was written by the rules, in pieces of any size', async () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ';', ' ', 'é', '🚤'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        async (texts, piece) => {
          const rows = texts.map((text, nth) => `${nth},"${text.replaceAll('"', '""')}"`);
          const file = fileOf('past.csv', `id,reply\r\n${rows.join('\r\n')}\r\n`, piece);
          const { texts: read } = await readAll(file, { delimiter: ',', header: true, column: 'reply' });
          expect(read).toEqual(texts.filter((text) => text.trim() !== ''));
        },
      ),
    );
  });
});

describe('JSON Lines', () => {
  const read = (content: string, wish = {}) => readAll(fileOf('past.jsonl', content, 9), wish);

  it('reads the texts that are said the most, wherever they stand', async () => {
    const line = (body: string) =>
      JSON.stringify({ id: 'a1', comments: [{ author: 'ann', body }, { body: '' }] });
    const { texts, form } = await read(`${line('We sent it today.')}\n\n${line('It is on its way.')}`);
    expect(form).toMatchObject({ key: 'comments[].body' });
    expect(texts).toEqual(['We sent it today.', 'It is on its way.']);
  });

  it('counts lines that are no objects or lack the text', async () => {
    const { texts, notes } = await read(
      '{"text":"all is well"}\n{"text":\n[1]\n{"text":5}\n{"text":"bye now"}\n',
    );
    expect(texts).toEqual(['all is well', 'bye now']);
    expect(notes).toEqual([
      { kind: 'json', count: 2, lines: [2, 3] },
      { kind: 'no-text', count: 1, lines: [4] },
    ]);
  });

  it('reads a line of a megabyte and leaves out what no reply can be', async () => {
    const content = [999_000, 1_100_000]
      .map((size) => JSON.stringify({ text: 'a b '.repeat(size / 4) }))
      .join('\n');
    const { replies, notes } = await readAll(fileOf('past.jsonl', content, 65_536), { column: 'text' });
    expect(replies.map(({ text }) => text.length)).toEqual([999_000]);
    expect(notes).toEqual([{ kind: 'long', count: 1, lines: [2] }]);
  });

  it('takes lone surrogates and keys of the prototype as they come', async () => {
    const { texts } = await read('{"text":"a \\ud800 b"}\n{"__proto__":{"text":"no"},"text":"yes it is"}\n');
    expect(texts).toEqual(['a \ud800 b', 'yes it is']);
  });
});

const mail = (headers: string, body: string) =>
  `From ann@example.com Mon Jan  5 10:00:00 2026\n${headers}\n\n${body}\n\n`;

describe('mbox', () => {
  const read = (content: string, piece = 11) => readAll(fileOf('past.mbox', content, piece));

  it('decodes each mail and takes back the mark before lines that begin with From', async () => {
    const content =
      mail(
        'Subject: a\nContent-Type: text/plain; charset=utf-8',
        'Dear Ann,\n\n>From now on it is well.\n\nFrom Monday on too.',
      ) +
      mail(
        'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=iso-8859-1',
        'caf=E9 =\nopen',
      ) +
      mail('Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8', btoa('all is well'));
    const { texts, replies } = await read(content);
    expect(texts.map((text) => text.trim())).toEqual([
      'Dear Ann,\n\nFrom now on it is well.\n\nFrom Monday on too.',
      'café open',
      'all is well',
    ]);
    expect(replies.map(({ line }) => line)).toEqual([1, 11, 18]);
  });

  it('takes the plain part, else the text of the HTML with what it quotes marked as quoted', async () => {
    const html =
      '<style>p{}</style><p>Dear&nbsp;Ann &amp; Bo,</p><p>all<br>well: 2 < 3</p><blockquote><p>You wrote so</p></blockquote><!-- no -->';
    const both = `--x\nContent-Type: text/html\n\n<p>html</p>\n--x\nContent-Type: text/plain\n\nplain\n--x--`;
    const { texts } = await read(
      mail('Content-Type: text/html; charset=utf-8', html) +
        mail('MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x', both),
    );
    expect(texts[0]).toBe('Dear\u00a0Ann & Bo,\n\nall\nwell: 2 < 3\n\n> You wrote so');
    expect(texts[1]!.trim()).toBe('plain');
  });

  it('reads signs that open no tag, and names that no mail program writes, as they stand', async () => {
    const [text] = (await read(mail('Content-Type: text/html', 'I &valueOf; a < b and <3 &toString;'))).texts;
    expect(text?.trim()).toBe('I &valueOf; a < b and <3 &toString;');
  });

  it('takes time linear in a mail of signs that open no tag', () => {
    const began = performance.now();
    expect(htmlText(`${'< '.repeat(1_000_000)}>`)).toHaveLength(2_000_001);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('survives mails without headers, without text, and with nothing at all', async () => {
    const { texts, notes } = await read(
      `${mail('', 'just words')}From x@y.z Mon Jan 5 10:00:00 2026\nFrom x@y.z Mon Jan 5 10:00:00 2026\n\n`,
    );
    expect(texts.map((text) => text.trim())).toContain('just words');
    expect(notes.every(({ kind }) => kind === 'no-text')).toBe(true);
  });

  it('reads the front of a mail whose pictures have many megabytes, and the next', async () => {
    const picture = `${'QUJD'.repeat(19)}\n`.repeat(60_000);
    const parts = `--x\nContent-Type: text/plain\n\nsee below\n--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${picture}--x--`;
    const content =
      mail('MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x', parts) + mail('To: a', 'bye');
    const { texts } = await read(content, 65_536);
    expect(texts.map((text) => text.trim())).toEqual(['see below', 'bye']);
  });

  it('is told from its first line, whatever the file is called', async () => {
    expect((await readAll(fileOf('Sent', mail('To: a', 'hello there')))).texts).toHaveLength(1);
    expect(await lookAtFile(fileOf('past.mbox', 'no mail at all'))).toMatchObject({
      ok: false,
      trouble: { what: 'no message begins here.' },
    });
  });
});

describe('plain text', () => {
  it.each([
    [
      'lines of dashes where there are any',
      'one\n\nmore\n---\ntwo\n-- \nsigned\n-----\n',
      ['one\n\nmore\n', 'two\n-- \nsigned'],
      'dashes',
    ],
    ['else by empty lines', '\n\none\nmore\n \ntwo\r\n\r\n\r\nthree', ['one\nmore', 'two', 'three'], 'blank'],
  ])('is parted by %s', async (_, content, texts, parting) => {
    const read = await readAll(fileOf('past.txt', content, 3));
    expect(read.texts.map((text) => text.replace(/\n$/, ''))).toEqual(
      texts.map((text) => text.replace(/\n$/, '')),
    );
    expect(read.form).toMatchObject({ parting });
  });

  it('is one reply if told so', async () => {
    expect((await readAll(fileOf('a.txt', 'one\n\ntwo'), { parting: 'whole' })).texts).toEqual([
      'one\n\ntwo',
    ]);
  });
});

describe('encodings', () => {
  const TEXT = 'id,reply\n1,Schöne Grüße von hier\n2,“Bye” – 5 €\n';
  const EXPECTED = ['Schöne Grüße von hier', '“Bye” – 5 €'];
  const utf16 = (mark: string, isBig: boolean) => {
    const bytes = Buffer.from(mark + TEXT, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };
  const WINDOWS: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
  const windows = (text: string) =>
    Uint8Array.from([...text].map((sign) => WINDOWS[sign] ?? sign.charCodeAt(0)));

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', utf16('\ufeff', false)],
    ['UTF-16, big end first', utf16('\ufeff', true)],
    ['UTF-16 without a mark', utf16('', false)],
    ['Windows-1252', windows(TEXT)],
    ['UTF-8, packed with gzip', gzipSync(TEXT)],
  ])('%s is read, in pieces of one byte as of many', async (_, bytes) => {
    for (const piece of [1, 3, 1_000]) {
      const { texts } = await readAll(fileOf('past.csv', new Uint8Array(bytes), piece));
      expect(texts).toEqual(EXPECTED);
    }
  });

  it('lines that are not UTF-8 are named, and only they are read otherwise', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,reply\n1,Grüße euch\n'),
      windows('2,Grüße mir\n'),
      Buffer.from('3,Grüße allen\n'),
    ]);
    const { texts, notes } = await readAll(fileOf('past.csv', new Uint8Array(bytes), 5), { column: 'reply' });
    expect(texts).toEqual(['Grüße euch', 'Grüße mir', 'Grüße allen']);
    expect(notes).toMatchObject([{ kind: 'encoding', lines: [3] }]);
  });
});

describe('files that hold no replies', () => {
  it.each([
    ['an empty file', 'a.csv', '', 'it is empty.'],
    ['blanks', 'a.csv', ' \n\n', 'it holds nothing but blanks.'],
    [
      'an Excel file',
      'a.csv',
      'PK\u0003\u0004[Content_Types].xml',
      'it is a spreadsheet of a newer Excel, or a zip archive.',
    ],
    ['a web page', 'a.csv', '<!DOCTYPE html><html>', 'it is a web page (HTML).'],
    ['a PDF', 'a.txt', '%PDF-1.7', 'it is a PDF.'],
    ['bytes without sense', 'a.txt', '\u0000\u0001\u0002'.repeat(50), 'it is no text.'],
    ['a JSON list', 'a.json', '[{"text":"a b"}]', 'it is one JSON list.'],
    ['an object over several lines', 'a.jsonl', '{\n "text": "a"\n}', 'an object goes over several lines.'],
    ['objects without texts', 'a.jsonl', '{"a":1}\n', 'its objects hold no texts.'],
  ])('%s is refused with what it is and what to do', async (_, name, content, what) => {
    const understood = await lookAtFile(fileOf(name, content));
    expect(understood).toMatchObject({ ok: false, trouble: { what } });
    expect(!understood.ok && understood.trouble.mend).toMatch(/\.$/);
  });

  it('a zero byte here and there makes no file unreadable', async () => {
    const { texts } = await readAll(
      fileOf('a.csv', `id,reply\n${'1,all \u0000 is well and was sent\n'.repeat(100)}`),
    );
    expect(texts).toHaveLength(100);
  });

  it.each(['a.csv', 'a.jsonl', 'a.mbox', 'a.txt', 'a'])(
    'no bytes make %s throw or end in nothing said',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 300 }),
          fc.integer({ min: 1, max: 50 }),
          async (bytes, piece) => {
            const file = fileOf(name, bytes, piece);
            const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
            const understood = isPacked ? undefined : await lookAtFile(file);
            if (understood?.ok) await readAll(file);
            else if (understood) expect(understood.trouble.mend).not.toBe('');
          },
        ),
      );
    },
  );
});

describe('memory', () => {
  it('unpacks a file that grows a thousandfold a little at a time', async () => {
    const packed = gzipSync(Buffer.alloc(50_000_000, 'All is well with it.\n---\n'));
    const sizes: number[] = [];
    for await (const { length } of unpacked(fileOf('a.gz', new Uint8Array(packed), packed.length).open()))
      sizes.push(length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(50_000_000);
    expect(Math.max(...sizes)).toBeLessThan(20_000_000);
  });

  it.each(['csv', 'jsonl', 'text', 'mbox'] as const)(
    'holds no more of a long %s than a piece and a reply',
    async (kind) => {
      const bodies = {
        csv: '1,"All is well, and it was sent today"\n',
        jsonl: '{"text":"All is well, and it was sent today"}\n',
        text: 'All is well, and it was sent today\n---\n',
        mbox: mail('To: a', 'All is well, and it was sent today'),
      };
      const piece = new TextEncoder().encode(bodies[kind].repeat(500));
      const forms = {
        csv: { kind: 'csv', encoding: 'utf-8', delimiter: ',', header: false, column: 1 },
        jsonl: { kind: 'jsonl', encoding: 'utf-8', key: 'text' },
        text: { kind: 'text', encoding: 'utf-8', parting: 'dashes' },
        mbox: { kind: 'mbox' },
      } as const;
      let open = 0;
      let most = 0;
      const file: ReplyFile = {
        name: 'long',
        async *open() {
          for (let nth = 0; nth < 40; nth++) {
            open++;
            yield piece;
          }
        },
      };
      let count = 0;
      for await (const replies of readReplies(file, forms[kind], new ReadingNotes())) {
        count += replies.length;
        // No piece is asked for before the replies of the last are taken.
        most = Math.max(most, open);
        open = 0;
      }
      expect(count).toBe(40 * 500);
      expect(most).toBe(1);
    },
  );
});
