import type { FileTrouble } from './reply-types.ts';

interface Mark {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly mend: string;
}

const EXPORT_CSV = 'Export the replies as CSV, JSON Lines, mbox or plain text.';

/** The first bytes of files that are dropped by mistake. */
const MARKS: readonly Mark[] = [
  {
    bytes: [0x50, 0x4b, 3, 4],
    what: 'it is a spreadsheet of a newer Excel, or a zip archive.',
    mend: 'In Excel: File › Save as › CSV UTF-8. Unpack an archive first.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'it is a file of an older Excel, Word or Outlook.',
    mend: 'In Excel: File › Save as › CSV UTF-8.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'it is a PDF.', mend: EXPORT_CSV },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'it is a picture.', mend: EXPORT_CSV },
  { bytes: [0xff, 0xd8, 0xff], what: 'it is a picture.', mend: EXPORT_CSV },
  {
    bytes: [0x21, 0x42, 0x44, 0x4e],
    what: 'it is an Outlook archive (PST).',
    mend: 'Export it as mbox or CSV.',
  },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], what: 'it is a database.', mend: EXPORT_CSV },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'it is a 7-Zip archive.', mend: 'Unpack it first.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'it is a RAR archive.', mend: 'Unpack it first.' },
];

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const RTF = /^\s*\{\\rtf/;
const JSON_LIST = /^\s*\[\s*[{\]]/;

/** Of a thousand characters of a text so many may be control characters. */
const CONTROLS_MAX = 50;

/** Why nothing can be read from a file that begins so; undefined where it may well be a text. */
export function refuseBytes(head: Uint8Array): FileTrouble | undefined {
  if (head.length === 0)
    return { where: 'the file', what: 'it is empty.', mend: 'See whether the export had finished.' };
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, nth) => head[nth] === byte));
  return mark && { where: 'the file', what: mark.what, mend: mark.mend };
}

/** Why a text that begins so holds no replies; undefined where it may. */
export function refuseText(head: string): FileTrouble | undefined {
  if (head.trim() === '')
    return {
      where: 'the file',
      what: 'it holds nothing but blanks.',
      mend: 'See whether the export had finished.',
    };
  if (HTML.test(head)) return { where: 'line 1', what: 'it is a web page (HTML).', mend: EXPORT_CSV };
  if (RTF.test(head)) return { where: 'line 1', what: 'it is a formatted document (RTF).', mend: EXPORT_CSV };
  if (JSON_LIST.test(head))
    return {
      where: 'line 1',
      what: 'it is one JSON list.',
      mend: 'Export it as JSON Lines: one object a line, without brackets round them all.',
    };
  if (isBinary(head)) return { where: 'the file', what: 'it is no text.', mend: EXPORT_CSV };
  return undefined;
}

function isBinary(head: string): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) controls++;
  }
  return controls * 1_000 > head.length * CONTROLS_MAX && controls > 2;
}
