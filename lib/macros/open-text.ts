import { htmlText } from '../replies/html-text.ts';
import { readMail } from '../replies/read-mail.ts';
import { refuseBytes, refuseText } from '../replies/refuse-file.ts';
import type { FileTrouble } from '../replies/reply-types.ts';
import { Collection } from './collection.ts';
import { readFileText, type TextEncodingForm } from './file-text.ts';
import { isDamagedMail } from './mail-damage.ts';
import { hasManyTags } from './many-tags.ts';
import { type MacroTable, readTable, type TableWish } from './read-table.ts';
import { splitText } from './split-text.ts';

/** Bytes of a file, and characters of a text, that are taken. */
export const FILE_MAX = 20_000_000;
/** Characters that one field takes; a longer text is read in parts. */
export const FIELD_MAX = 100_000;
/** Characters of HTML that are read with their formatting. */
export const FORMATTED_MAX = 1_000_000;

/** Why a file or a text is not read. */
export type OpenTrouble =
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'file'; readonly trouble: FileTrouble }
  | { readonly kind: 'rtf' | 'json' | 'mbox' | 'mail' | 'blank' | 'no-column' | 'damaged' };

/** What is worth telling of how a text was read. */
export interface OpenNotes {
  readonly encoding: TextEncodingForm;
  /** It was formatted, and too long to keep it. */
  readonly isPlainOnly: boolean;
  /** It was a mail of which words may be missing. */
  readonly isDamaged?: boolean | undefined;
}

/** What a file or a paste turned out to be. */
export type OpenedText =
  | { readonly kind: 'text' | 'html'; readonly text: string; readonly notes: OpenNotes }
  | {
      readonly kind: 'parts';
      readonly collection: Collection;
      readonly table: MacroTable | null;
      readonly notes: OpenNotes;
    }
  | { readonly kind: 'refused'; readonly trouble: OpenTrouble };

type Kind = 'csv' | 'mail' | 'html' | 'text' | 'mbox' | 'json';
const BY_ENDING: Readonly<Record<string, Kind>> = {
  ...{ csv: 'csv', tsv: 'csv', tab: 'csv', eml: 'mail', html: 'html', htm: 'html', xhtml: 'html' },
  ...{ txt: 'text', text: 'text', md: 'text', markdown: 'text', mbox: 'mbox', json: 'json', jsonl: 'json' },
};
const MAIL =
  /^(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|X-[\w-]+): ?.*\r?\n(?:[\w-]+:|[ \t])/i;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const RTF = /^\s*\{\\rtf/;
const HEAD = 65_536;
const CLEAN: TextEncodingForm = { encoding: 'utf-8', hasMark: false, otherLines: 0 };

/** Reads a text that was pasted. */
export function openPasted(text: string): OpenedText {
  return openPlain(text, { encoding: CLEAN, isPlainOnly: false });
}

/** Reads a file. Never throws. */
export async function openFile(name: string, bytes: Uint8Array, wish: TableWish = {}): Promise<OpenedText> {
  if (bytes.length > FILE_MAX) return refused({ kind: 'too-large', size: bytes.length });
  if (bytes.length === 0) return refused({ kind: 'blank' });
  const trouble = refuseBytes(bytes.subarray(0, HEAD));
  if (trouble) return refused({ kind: 'file', trouble });
  const { text, ...encoding } = readFileText(bytes);
  if (text.trim() === '') return refused({ kind: 'blank' });
  const head = text.slice(0, HEAD);
  const kind = kindOf(name, head);
  if (RTF.test(head)) return refused({ kind: 'rtf' });
  if (kind === 'json' || kind === 'mbox') return refused({ kind });
  if (kind === 'mail') return openMail(bytes, isDamagedMail(text));
  const notText = kind === 'html' ? undefined : refuseText(head);
  // A text may begin with a tag or a bracket.
  if (notText?.where === 'the file') return refused({ kind: 'file', trouble: notText });
  const notes = { encoding, isPlainOnly: false };
  if (kind === 'csv') return openTable(text, notes, wish);
  return kind === 'html' ? openHtml(text, notes) : openPlain(text, notes);
}

function kindOf(name: string, head: string): Kind {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const said = name.includes('.') && Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  if (said !== undefined) return said;
  return MAIL.test(head) ? 'mail' : HTML.test(head) ? 'html' : 'text';
}

async function openMail(bytes: Uint8Array, isDamaged: boolean): Promise<OpenedText> {
  const mail = await readMail(bytes);
  const notes = { encoding: CLEAN, isPlainOnly: false, isDamaged };
  if (mail?.html.trim()) return openHtml(mail.html, notes);
  return mail?.text.trim() ? openPlain(mail.text.trim(), notes) : refused({ kind: 'mail' });
}

function openHtml(html: string, notes: OpenNotes): OpenedText {
  if (html.length <= FORMATTED_MAX && !hasManyTags(html)) {
    const words = htmlText(html);
    if (words.trim() === '') return refused({ kind: 'blank' });
    if (words.length <= FIELD_MAX) return { kind: 'html', text: html, notes };
  }
  return openPlain(htmlText(html), { ...notes, isPlainOnly: true });
}

function openPlain(text: string, notes: OpenNotes): OpenedText {
  if (text.length > FILE_MAX) return refused({ kind: 'too-large', size: text.length });
  if (text.trim() === '') return refused({ kind: 'blank' });
  if (text.length <= FIELD_MAX) return { kind: 'text', text: text.replace(/\r\n?/g, '\n'), notes };
  return { kind: 'parts', collection: new Collection(splitText(text)), table: null, notes };
}

function openTable(text: string, notes: OpenNotes, wish: TableWish): OpenedText {
  const table = readTable(text, wish);
  if (table.columns.length === 0) return refused({ kind: 'blank' });
  if (table.entries.length === 0 && wish.column === undefined) return refused({ kind: 'no-column' });
  return { kind: 'parts', collection: new Collection(table), table, notes };
}

function refused(trouble: OpenTrouble): OpenedText {
  return { kind: 'refused', trouble };
}
