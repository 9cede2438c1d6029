import type { Delimiter, Encoding, Parting } from './reply-types.ts';
import type { Understood } from './understand-file.ts';

const SIGNS: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

const PARTS: Readonly<Record<Parting, string>> = {
  dashes: 'replies parted by lines of dashes',
  blank: 'replies parted by empty lines',
  whole: 'the whole file as one reply',
};

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': '',
  'utf-16le': ', in UTF-16',
  'utf-16be': ', in UTF-16',
  'windows-1252': ', in Windows-1252',
};

/** How a file was understood, in a line. */
export function describeForm({ form, columns }: Understood): string {
  if (form.kind === 'mbox') return 'mail (mbox), one reply a message';
  const encoding = ENCODINGS[form.encoding];
  if (form.kind === 'jsonl') return `JSON Lines${encoding}, replies in "${form.key}"`;
  if (form.kind === 'text') return `plain text${encoding}, ${PARTS[form.parting]}`;
  const { header, column, delimiter } = form;
  const named = header ? `"${columns[column]?.name}"` : `column ${column + 1}`;
  const signs = columns.length > 1 ? `, columns parted by ${SIGNS[delimiter]}` : '';
  return `CSV${encoding}${signs}, replies in ${named}`;
}
