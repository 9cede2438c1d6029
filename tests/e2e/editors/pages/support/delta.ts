import { blocksOf, type Run, textOfBlocks } from './content.ts';

/** A piece of a Quill document. */
interface Operation {
  readonly insert?: string | Record<string, unknown>;
  readonly attributes?: Record<string, unknown>;
}

/** The content as Quill's own document: lines of styled text. Quill knows no soft break, so each is a line's end. */
export function deltaOf(html: string): Operation[] {
  return blocksOf(html).flatMap(({ item, runs }) => [
    ...runs.map((run) => ({ insert: run.text, attributes: styleOf(run) })),
    { insert: '\n', attributes: item ? { list: 'bullet' } : {} },
  ]);
}

/** A Quill document in the words of `EditorFixture.model`: its lines are its blocks. */
export function textOfDelta({ ops }: { readonly ops?: readonly Operation[] }): string {
  const text = (ops ?? []).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
  return textOfBlocks(text.replace(/\n$/, '').split('\n'));
}

const styleOf = ({ text, bold, italic, href }: Run): Record<string, unknown> =>
  text === '\n' ? {} : { ...(bold && { bold }), ...(italic && { italic }), ...(href && { link: href }) };
