/** The little HTML of the suite, as nodes, as blocks of styled runs, and as plain text. */

/** Text of one style; a soft break in it is "\n". */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
}

/** A paragraph or an item of a list. */
export interface Block {
  readonly item: boolean;
  readonly runs: readonly Run[];
}

const BLOCKS = 'p, div, li, ul, ol, h1, h2, h3, pre, blockquote';

const bodyOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

/** The content as nodes, for editors that are nothing but their DOM. */
export const nodesOf = (html: string): Node[] =>
  [...bodyOf(html).childNodes].map((node) => document.adoptNode(node));

/** The same content with other elements: `{ p: 'div' }` makes a `div` of each paragraph. */
export function withElements(html: string, named: Readonly<Record<string, string>>): HTMLElement {
  const body = bodyOf(html);
  for (const [from, to] of Object.entries(named)) {
    for (const element of body.querySelectorAll(from)) {
      const other = document.createElement(to);
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  }
  return body;
}

/** The content as blocks of runs, for editors whose model is made of such. */
export const blocksOf = (html: string): Block[] => readBlocks(bodyOf(html));

/** HTML that an editor gave as its own, in the words of `EditorFixture.model`. */
export function textOfHtml(html: string): string {
  return textOfBlocks(blocksOf(html).map(({ runs }) => runs.map(({ text }) => text).join('')));
}

/** The texts of blocks in the words of `EditorFixture.model`; an editor's own filler at their ends is left out. */
export function textOfBlocks(texts: readonly string[]): string {
  return texts
    .map((text) =>
      text
        .replaceAll('\u00a0', ' ')
        .replace(/[\u200b\ufeff]/g, '')
        .replace(/\n$/, ''),
    )
    .join('\n\n')
    .replace(/\n+$/, '');
}

/** Each block's runs in order; text that stands beside blocks is a block as well. */
function readBlocks(root: HTMLElement): Block[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const blocks: { item: boolean; runs: Run[] }[] = [];
  let owner: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isLeaf = node instanceof Element && node.matches(BLOCKS) && !node.querySelector(BLOCKS);
    const text = ownText(node);
    if (!isLeaf && !text) continue;
    const holder = isLeaf ? (node as Element) : (node.parentElement?.closest(BLOCKS) ?? root);
    if (holder !== owner) blocks.push({ item: holder.matches('li'), runs: [] });
    owner = holder;
    if (text) blocks.at(-1)?.runs.push(runOf(text, node.parentElement));
  }
  return blocks;
}

/** What a node adds to the text; blanks between blocks are the layout of the source. */
function ownText(node: Node): string {
  if (node instanceof Element) return node.matches('br') ? '\n' : '';
  const besideBlocks = node.parentElement?.querySelector(`:scope > :is(${BLOCKS})`);
  const text = node.nodeValue ?? '';
  return besideBlocks && !text.trim() ? '' : text;
}

function runOf(text: string, within: Element | null): Run {
  return {
    text,
    bold: Boolean(within?.closest('strong, b')),
    italic: Boolean(within?.closest('em, i')),
    href: within?.closest('a')?.getAttribute('href') ?? null,
  };
}
