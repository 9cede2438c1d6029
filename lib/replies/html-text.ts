/** What is no text of the mail: whole elements, comments and declarations. */
const SILENT = /^(?:style|script|head|title|template)$/;
const PARAGRAPHS = /^(?:p|h[1-6]|ul|ol|table|pre|hr|blockquote)$/;
const LINES = /^(?:br|div|li|tr|section|article|header|footer|address|dd|dt)$/;
const NAME = /^<(\/?)([a-z][a-z0-9]*)/i;

/** Those that mail programs write by name; all others come as numbers. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  bull: '•',
  euro: '€',
  pound: '£',
};

/**
 * The words of a mail that is HTML only: a line for each line, an empty one between paragraphs. What it quotes
 * (`blockquote`) stands behind ">", as in plain mail, so that it is told from the agent's own words. Takes any string,
 * in time linear in it.
 */
export function htmlText(html: string): string {
  const page = new PageText();
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    page.say(html.slice(at, open));
    const isComment = html.startsWith('<!--', open);
    const [, slash, name] = NAME.exec(html.slice(open, open + 20)) ?? [];
    if (name === undefined && !/[!?/]/.test(html[open + 1] ?? '')) {
      // No tag but a character: "2 < 3". It is not asked where it ends, which would be looked for to the end of the mail.
      page.say('<');
      at = open + 1;
      continue;
    }
    const end = isComment ? html.indexOf('-->', open + 4) : html.indexOf('>', open + 1);
    if (end < 0) break;
    at = end + (isComment ? 3 : 1);
    if (name !== undefined) page.tag(name.toLowerCase(), slash === '/');
  }
  if (html.indexOf('<', at) < 0) page.say(html.slice(at));
  return page.text();
}

/** Text as its elements open and close. */
class PageText {
  readonly #lines: string[] = [];
  #line = '';
  #quoted = 0;
  #silent: string | undefined;

  say(words: string): void {
    if (this.#silent !== undefined) return;
    const clean = withoutEntities(words.replace(/[ \t\r\n\f]+/g, ' '));
    this.#line += this.#line === '' ? clean.trimStart() : clean;
  }

  tag(name: string, isEnd: boolean): void {
    if (this.#silent !== undefined) {
      if (isEnd && name === this.#silent) this.#silent = undefined;
      return;
    }
    if (SILENT.test(name)) {
      if (!isEnd) this.#silent = name;
      return;
    }
    if (name === 'br' || this.#line !== '') {
      if (LINES.test(name) || PARAGRAPHS.test(name)) this.#close();
    }
    if (PARAGRAPHS.test(name) && this.#lines.at(-1) !== '') this.#lines.push('');
    if (name === 'blockquote') this.#quoted = Math.max(0, this.#quoted + (isEnd ? -1 : 1));
  }

  text(): string {
    this.#close();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #close(): void {
    const line = this.#line.trimEnd();
    this.#lines.push(this.#quoted > 0 && line !== '' ? `> ${line}` : line);
    this.#line = '';
  }
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, tens, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = tens !== undefined ? Number(tens) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
