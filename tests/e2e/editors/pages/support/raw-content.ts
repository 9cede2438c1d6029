import { type Block, blocksOf, type Run } from './content.ts';

interface Ranged {
  readonly offset: number;
  readonly length: number;
  readonly run: Run;
}

/** The content as Draft.js stores it: each block's text, and ranges over it for styles and links. */
export function rawContentOf(html: string): object {
  const entityMap: Record<string, object> = {};
  const addLink = (url: string) => {
    const key = Object.keys(entityMap).length;
    entityMap[key] = { type: 'LINK', mutability: 'MUTABLE', data: { url } };
    return key;
  };
  return { blocks: blocksOf(html).map((block, at) => rawBlock(block, `b${at}`, addLink)), entityMap };
}

function rawBlock({ item, runs }: Block, key: string, addLink: (url: string) => number): object {
  const ranged = withOffsets(runs);
  const styles = (style: string, has: (run: Run) => boolean) =>
    ranged.filter(({ run }) => has(run)).map(({ offset, length }) => ({ offset, length, style }));
  return {
    key,
    text: runs.map(({ text }) => text).join(''),
    type: item ? 'unordered-list-item' : 'unstyled',
    depth: 0,
    inlineStyleRanges: [...styles('BOLD', ({ bold }) => bold), ...styles('ITALIC', ({ italic }) => italic)],
    entityRanges: ranged.flatMap(({ offset, length, run: { href } }) =>
      href ? [{ offset, length, key: addLink(href) }] : [],
    ),
  };
}

function withOffsets(runs: readonly Run[]): Ranged[] {
  let offset = 0;
  return runs.map((run) => {
    offset += run.text.length;
    return { offset: offset - run.text.length, length: run.text.length, run };
  });
}
