import { detectEncoding } from './detect-encoding.ts';
import { isObject, textPaths, textsAt } from './json-path.ts';
import { parsed } from './jsonl-replies.ts';
import { DASHES } from './plain-replies.ts';
import { refuseBytes, refuseText } from './refuse-file.ts';
import { likelyColumn, type ReplyColumn, sampleColumn } from './reply-column.ts';
import type { Delimiter, Encoding, FileTrouble, Parting, ReplyForm, ReplyKind } from './reply-types.ts';
import { TextPieces } from './text-pieces.ts';
import { understandCsv } from './understand-csv.ts';

/** What somebody said about a file; the rest is told from its first bytes. */
export interface FormWish {
  readonly kind?: ReplyKind | undefined;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly header?: boolean | undefined;
  /** Name of the CSV column, or path in the JSON, that holds the reply. */
  readonly column?: string | undefined;
  readonly parting?: Parting | undefined;
}

/** How a file is to be read, and between which columns one may choose (empty where there are none). */
export interface Understood {
  readonly form: ReplyForm;
  readonly columns: readonly ReplyColumn[];
}

export type Understanding =
  | ({ readonly ok: true } & Understood)
  | { readonly ok: false; readonly trouble: FileTrouble };

const BY_ENDING: Readonly<Record<string, ReplyKind>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
  mbox: 'mbox',
  mbx: 'mbox',
  eml: 'mbox',
  txt: 'text',
  md: 'text',
};

const FROM_LINE = /^From .*\d\d:\d\d/;
const MAIL_HEADER =
  /^(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|X-[\w-]+): ?.*\r?\n(?:[\w-]+:|[ \t])/i;
const LINES_LOOKED_AT = 50;

/**
 * Tells from the first bytes of a file how replies stand in it; what was wished goes before. Never throws.
 * @param head the first bytes, already unpacked
 * @param isWhole whether they are all there are
 */
export function understandFile(
  head: Uint8Array,
  { name, isWhole }: { readonly name: string; readonly isWhole: boolean },
  wish: FormWish = {},
): Understanding {
  const encoding = wish.encoding ?? detectEncoding(head);
  const pieces = new TextPieces(encoding);
  const text = pieces.push(head) + (isWhole ? pieces.end() : '');
  const kind = wish.kind ?? kindOf(name, text);
  const trouble = refuseBytes(head) ?? (kind === 'mbox' ? undefined : refuseText(text));
  if (trouble) return { ok: false, trouble };
  if (kind === 'csv') return asCsv(text, encoding, isWhole, wish);
  if (kind === 'jsonl') return asJsonl(text, encoding, isWhole, wish);
  if (kind === 'mbox') return asMbox(text);
  const parting = wish.parting ?? partingOf(text);
  return { ok: true, form: { kind: 'text', encoding, parting }, columns: [] };
}

function kindOf(name: string, text: string): ReplyKind {
  const ending = name.toLowerCase().replace(/\.gz$/, '').split('.').at(-1) ?? '';
  const said = BY_ENDING[ending];
  if (said !== undefined) return said;
  if (FROM_LINE.test(text) || MAIL_HEADER.test(text)) return 'mbox';
  return isObject(parsed(text.trimStart().split('\n', 1)[0]!)) ? 'jsonl' : 'text';
}

function asCsv(text: string, encoding: Encoding, isWhole: boolean, wish: FormWish): Understanding {
  const { delimiter, header, columns, column: likely } = understandCsv(text, isWhole, wish);
  const column = wish.column === undefined ? likely : indexOfColumn(columns, wish.column);
  if (column < 0) return noColumn(wish.column!, columns);
  return { ok: true, form: { kind: 'csv', encoding, delimiter, header, column }, columns };
}

function indexOfColumn(columns: readonly ReplyColumn[], name: string): number {
  const exact = columns.findIndex((column) => column.name === name);
  if (exact >= 0) return exact;
  return columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
}

function noColumn(name: string, columns: readonly ReplyColumn[]): Understanding {
  const has = columns.map((column) => JSON.stringify(column.name)).join(', ');
  return {
    ok: false,
    trouble: { where: 'line 1', what: `there is no column "${name}".`, mend: `Name one of ${has}.` },
  };
}

function asJsonl(text: string, encoding: Encoding, isWhole: boolean, wish: FormWish): Understanding {
  const lines = text.split('\n').slice(0, LINES_LOOKED_AT);
  // The last is likely cut off.
  if (!isWhole && lines.length < LINES_LOOKED_AT && lines.length > 1) lines.pop();
  const objects = lines.map(parsed).filter(isObject);
  if (objects.length === 0) {
    const what = /^\s*\{\s*$/m.test(text)
      ? 'an object goes over several lines.'
      : 'no line is a JSON object.';
    const mend = 'Write one object a line, e.g. {"text": "…"}.';
    return { ok: false, trouble: { where: 'line 1', what, mend } };
  }
  const paths = [...new Set(objects.flatMap((each) => textPaths(each)))];
  const columns = paths.map((path) =>
    sampleColumn(
      path,
      objects.flatMap((each) => textsAt(each, path)),
    ),
  );
  if (wish.column !== undefined && objects.every((each) => textsAt(each, wish.column!).length === 0))
    return noColumn(wish.column, columns);
  const key = wish.column ?? columns[likelyColumn(columns)]?.name;
  if (key !== undefined) return { ok: true, form: { kind: 'jsonl', encoding, key }, columns };
  const what = 'its objects hold no texts.';
  return { ok: false, trouble: { where: 'line 1', what, mend: 'Give each a text, e.g. {"text": "…"}.' } };
}

function asMbox(text: string): Understanding {
  if (/^From .*\d\d:\d\d/m.test(text) || MAIL_HEADER.test(text))
    return { ok: true, form: { kind: 'mbox' }, columns: [] };
  return {
    ok: false,
    trouble: {
      where: 'line 1',
      what: 'no message begins here.',
      mend: 'In an mbox each message begins with a line such as "From name@example.com Mon Jan  5 10:00:00 2026".',
    },
  };
}

function partingOf(text: string): Parting {
  if (text.split('\n').some((line) => DASHES.test(line.replace(/\r$/, '')))) return 'dashes';
  return 'blank';
}
