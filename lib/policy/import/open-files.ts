import { isStylePath } from './import-vale.ts';
import type { ImportFile, ImportNote } from './outcome.ts';
import { isArchive, readArchive } from './read-archive.ts';
import { FILE_BYTES_MAX, readText, tooLarge } from './read-text.ts';
import { type KindRefusal, refuseBegin, refusePolicy, refuseTable } from './refuse-kind.ts';

/** A file as it was chosen or dropped; of a folder's files the path within it. */
export interface ChosenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was brought: styles, a table, or nothing that can be read. */
export type Opened =
  | {
      readonly kind: 'vale';
      readonly name: string;
      readonly files: readonly ImportFile[];
      readonly left: readonly ImportNote[];
    }
  | { readonly kind: 'table'; readonly name: string; readonly text: string; readonly encoding: string }
  | {
      readonly kind: 'refused';
      readonly problem: { readonly where: string; readonly what: string; readonly mend: string };
      /** It is a whole policy, which can be opened as one. */
      readonly isPolicy?: true | undefined;
    };

/** Most bytes of all files together. */
const TOTAL_MAX = 20_000_000;

const OTHERS: readonly (readonly [ending: RegExp, what: string, mend: string])[] = [
  [
    /\.(xlsx?|xlsm|ods|numbers)$/i,
    'It is a spreadsheet’s own file.',
    'Save it as CSV, or copy its cells and paste them here.',
  ],
  [/\.pdf$/i, 'It is a PDF.', 'Copy its table into a spreadsheet and save that as CSV.'],
  [
    /\.(docx?|odt|pages|rtf)$/i,
    'It is a document, not a table.',
    'Copy its table into a spreadsheet and save that as CSV.',
  ],
];

/** Tells what was brought by its content and ending, and unpacks it. Never throws. */
export function openFiles(chosen: readonly ChosenFile[]): Opened {
  const [first] = chosen;
  if (first === undefined)
    return refused('the folder', 'There is no file in it.', 'Choose a CSV, or a folder of YAML files.');
  const total = chosen.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > TOTAL_MAX) {
    const what = `Together they have ${(total / 1e6).toFixed(1)} MB; ${TOTAL_MAX / 1e6} MB are the most.`;
    return refused('the folder', what, 'Choose the folder of one style.');
  }
  if (chosen.length === 1) return openOne(first);
  return valeOf(first.path.split('/')[0]!, chosen, []);
}

/** A file that is too large is not even read into memory. */
export function refuseSize(path: string, size: number): Opened | undefined {
  if (size <= FILE_BYTES_MAX) return undefined;
  const { what, mend } = tooLarge(size).problem;
  return refused(path, what, mend);
}

function openOne(file: ChosenFile): Opened {
  const { path, bytes } = file;
  const large = refuseSize(path, bytes.length);
  if (large) return large;
  const other = OTHERS.find(([ending]) => ending.test(path));
  if (other) return refused(path, other[1], other[2]);
  if (isArchive(bytes)) return openArchive(path, bytes);
  const begin = refuseBegin(path, bytes);
  if (begin) return refusedKind(path, begin);
  const reading = readText(bytes);
  if ('problem' in reading) return refused(path, reading.problem.what, reading.problem.mend);
  const { text, encoding } = reading;
  if (!isStylePath(path)) return tableOf(path, text, encoding);
  const whole = refusePolicy(text);
  return whole ? refusedKind(path, whole) : valeOf(path, [file], []);
}

/** A text as a table, unless it plainly is something else. */
export function tableOf(path: string, text: string, encoding: string): Opened {
  if (text.trim() === '') return refused(path, 'It is empty.', 'Choose a file with a row for each phrase.');
  const other = refuseTable(text);
  if (other) return refusedKind(path, other);
  return { kind: 'table', name: path.split('/').at(-1)!, text, encoding };
}

function openArchive(path: string, bytes: Uint8Array): Opened {
  const reading = readArchive(bytes, isStylePath);
  if ('problem' in reading) return refused(path, reading.problem.what, reading.problem.mend);
  if (reading.files.some((file) => file.path === '[Content_Types].xml'))
    return refused(path, OTHERS[0]![1], OTHERS[0]![2]);
  if (reading.files.length + reading.left.length === 0)
    return refused(path, 'There is no file in it.', 'Pack the folder of a style, with its YAML files.');
  return valeOf(path, reading.files, reading.left);
}

function valeOf(name: string, chosen: readonly ChosenFile[], before: readonly ImportNote[]): Opened {
  const left = [...before];
  const files: ImportFile[] = [];
  for (const { path, bytes } of chosen) {
    const reading = isStylePath(path) ? readText(bytes) : { text: '' };
    if ('text' in reading) files.push({ path, text: reading.text });
    else left.push({ where: path, what: reading.problem.what, why: reading.problem.mend });
  }
  return { kind: 'vale', name: name.split('/').at(-1)!, files, left };
}

function refusedKind(where: string, { what, mend, isPolicy }: KindRefusal): Opened {
  return { kind: 'refused', problem: { where, what, mend }, ...(isPolicy && { isPolicy }) };
}

function refused(where: string, what: string, mend: string): Opened {
  return { kind: 'refused', problem: { where, what, mend } };
}
