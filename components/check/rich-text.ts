import { hasManyTags } from '../../lib/macros/many-tags.ts';

// Formatted text as Amend keeps it: a tree of what is on a short list, made of strings alone. Whatever else a document
// holds, from scripts to pictures and styles, is not taken over, and nothing of it ever stands in a page of ours.

/** One element of a formatted text; `href` of links only. */
export interface RichElement {
  readonly tag: string;
  readonly href?: string | undefined;
  readonly children: RichText;
}

/** Words and elements in their order. */
export type RichText = readonly (string | RichElement)[];

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table tbody thead tr td th'.split(' '),
);
const INLINE = new Set('b strong i em u s del a code br sub sup'.split(' '));
const SILENT = new Set(
  'script style head title template noscript iframe object embed svg math canvas audio video select textarea button input'.split(
    ' ',
  ),
);
/** What other blocks come to. */
const AS_DIV = new Set(
  'section article header footer main aside address figure figcaption dl dd dt nav form'.split(' '),
);
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)/i;
/** Deeper than any mail that a person wrote; what lies below is taken as its words. */
const DEPTH_MAX = 60;

/**
 * Reads the formatting that is kept out of a document's HTML. Takes any string and runs nothing of it; nothing comes of
 * one with more tags than a page is to be asked to read.
 */
export function readRich(html: string): RichText {
  if (hasManyTags(html)) return [];
  // A document of its own that nobody sees: its scripts do not run and its pictures are not loaded.
  return richTextOf(new DOMParser().parseFromString(html, 'text/html').body);
}

/** The same of an element of a page, as of a field that was written in. */
export function richTextOf(element: Element): RichText {
  return inBlock(element, 0, false);
}

/** Whether it holds more than words and lines. */
export function isFormatted(text: RichText): boolean {
  return text.some(
    (part) =>
      typeof part !== 'string' && (!/^(?:p|div|br|tbody)$/.test(part.tag) || isFormatted(part.children)),
  );
}

/** Elements that a field of formatted text holds before a key takes longer than a person's hand. */
export const ELEMENTS_MAX = 2_000;

/** Whether a field can hold it with its formatting: it is read at each key. */
export function fitsField(text: RichText): boolean {
  return elementsIn(text) <= ELEMENTS_MAX;
}

function elementsIn(text: RichText): number {
  let count = 0;
  for (const part of text) if (typeof part !== 'string') count += 1 + elementsIn(part.children);
  return count;
}

/** Without such signs at its end. A pattern would begin anew at each sign of a long run. */
export function withoutLast(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** As nodes for a page. */
export function drawRich(text: RichText, doc: Document): DocumentFragment {
  const fragment = doc.createDocumentFragment();
  for (const part of text) {
    if (typeof part === 'string') {
      fragment.append(part);
      continue;
    }
    const element = doc.createElement(part.tag);
    if (part.href !== undefined) element.setAttribute('href', part.href);
    element.append(drawRich(part.children, doc));
    fragment.append(element);
  }
  return fragment;
}

/** As HTML for the clipboard or a file. */
export function richHtml(text: RichText): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return escaped(part).replace(/\u00a0/g, '&nbsp;');
      const { tag, href, children } = part;
      const open = href === undefined ? `<${tag}>` : `<${tag} href="${escaped(href)}">`;
      return tag === 'br' || tag === 'hr' ? open : `${open}${richHtml(children)}</${tag}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The children of a block, without the blanks that only lay its source out. */
function inBlock(element: Element, depth: number, isPlain: boolean): RichText {
  const parts = childrenOf(element, depth, isPlain);
  if (isPlain) return parts;
  return parts.flatMap((part, nth): RichText => {
    if (typeof part !== 'string') return [part];
    const isFirst = nth === 0 || isBlockPart(parts[nth - 1]);
    const isLast = nth === parts.length - 1 || isBlockPart(parts[nth + 1]);
    const start = isFirst ? part.replace(/^[ \n]+/, '') : part;
    const words = isLast ? withoutLast(start, ' \n') : start;
    return words === '' ? [] : [words];
  });
}

function isBlockPart(part: string | RichElement | undefined): boolean {
  return typeof part === 'object' && (BLOCKS.has(part.tag) || part.tag === 'br');
}

function childrenOf(element: Element, depth: number, isPlain: boolean): (string | RichElement)[] {
  const parts: (string | RichElement)[] = [];
  const add = (part: string | RichElement) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  };
  for (const child of element.childNodes) {
    if (child.nodeType === 3) {
      const words = child.nodeValue ?? '';
      add(isPlain ? words : words.replace(/[ \t\r\n\f]+/g, ' '));
    } else if (child.nodeType === 1)
      for (const part of partsOf(child as Element, depth + 1, isPlain)) add(part);
  }
  return parts;
}

function partsOf(element: Element, depth: number, isPlain: boolean): RichText {
  const name = element.localName;
  if (isSilent(element)) return [];
  if (depth > DEPTH_MAX) return [wordsUnder(element)];
  if (name === 'img') return [element.getAttribute('alt') ?? ''];
  if (name === 'br' || name === 'hr') return [{ tag: name, children: [] }];
  const tag = AS_DIV.has(name) ? 'div' : name;
  const plain = isPlain || tag === 'pre' || /white-space:\s*(?:pre|break)/i.test(styleOf(element));
  if (BLOCKS.has(tag)) return [{ tag, children: inBlock(element, depth, plain) }];
  return styled(element, linked(element, tag, childrenOf(element, depth, plain)));
}

/** Nobody sees it: mails hide the words of their preview so. */
function isSilent(element: Element): boolean {
  return (
    SILENT.has(element.localName) ||
    element.getAttribute('hidden') !== null ||
    /display:\s*none/i.test(styleOf(element))
  );
}

/** The words of what lies too deep to keep its form. */
function wordsUnder(element: Element): string {
  const words: string[] = [];
  const next = [...element.childNodes].reverse();
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if (node.nodeType === 3) words.push(node.nodeValue ?? '');
    else if (node.nodeType === 1 && !isSilent(node as Element)) next.push(...[...node.childNodes].reverse());
  }
  return words.join('').replace(/[ \t\r\n\f]+/g, ' ');
}

/** A link without an address that may be kept, and what is not on the list, comes to its words. */
function linked(element: Element, tag: string, children: RichText): RichText {
  const isKept = INLINE.has(tag) && !isUndone(element, tag);
  if (!isKept || children.length === 0) return children;
  if (tag !== 'a') return [{ tag, children }];
  const href = element.getAttribute('href')?.trim() ?? '';
  return ADDRESS.test(href) ? [{ tag, href, children }] : children;
}

/** Some programs wrap all that they copy in bold that is not bold. */
function isUndone(element: Element, tag: string): boolean {
  return (tag === 'b' || tag === 'strong') && /font-weight:\s*(?:normal|[1-5]00)/i.test(styleOf(element));
}

/** Programs that format by style alone: bold, italic and underlined are kept. */
function styled(element: Element, children: RichText): RichText {
  if (element.localName !== 'span' && element.localName !== 'font') return children;
  const style = styleOf(element);
  const tags = [
    ...(/font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? ['strong'] : []),
    ...(/font-style:\s*italic/i.test(style) ? ['em'] : []),
    ...(/text-decoration[^;]*underline/i.test(style) ? ['u'] : []),
  ];
  if (children.length === 0) return children;
  return tags.reduce<RichText>((inner, tag) => [{ tag, children: inner }], children);
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}
