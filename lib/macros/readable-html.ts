/** What a reader takes as nothing: it keeps the place of what is left out. */
const NOTHING = '\u200b';
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(style|script|head|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi;
const PARAGRAPH = /^(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|pre|hr|blockquote|section)$/i;
const ENTITY =
  /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(amp|lt|gt|quot|apos|nbsp|rsquo|lsquo|rdquo|ldquo|hellip|ndash|mdash));/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', rsquo: '’', lsquo: '‘' },
  ...{ rdquo: '”', ldquo: '“', hellip: '…', ndash: '–', mdash: '—' },
};

/** Whether a text is written in HTML: it has a tag that lays words out. */
export function isHtml(text: string): boolean {
  return /<(?:p|br|div|b|strong|i|em|u|a|ul|ol|li|span|table|h[1-6])\b[^<>]*>/i.test(text);
}

/**
 * The words of HTML, each at the very place where it stands in the source, so that what is found in them is found there:
 * tags come to nothing or to the end of a paragraph, signs like `&amp;` to what they stand for, and what is left over of
 * either is filled up with signs that are nothing to a reader.
 */
export function readableHtml(html: string): string {
  return html
    .replace(TAG, (tag, _silent: string | undefined, name: string | undefined) =>
      filled(endOf(name), tag.length),
    )
    .replace(ENTITY, (whole, tens, hex, name) => filled(signOf(tens, hex, name), whole.length));
}

function endOf(name: string | undefined): string {
  if (name === undefined) return '';
  return PARAGRAPH.test(name) ? '\n\n' : name.toLowerCase() === 'br' ? '\n' : '';
}

function signOf(tens: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  const code = tens !== undefined ? Number(tens) : Number.parseInt(hex ?? '0', 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
}

function filled(sign: string, length: number): string {
  return sign + NOTHING.repeat(length - sign.length);
}

/** Words as they are written in HTML. */
export function asHtml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
