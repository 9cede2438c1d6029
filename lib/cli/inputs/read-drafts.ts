import { extname } from 'node:path';
import type { Draft } from './draft.ts';
import { openSource } from './open-source.ts';
import { readJsonl } from './read-jsonl.ts';
import { readPlain } from './read-plain.ts';

/** How drafts stand in a file. */
export type InputKind = 'text' | 'jsonl' | 'csv';

export const INPUT_KINDS: readonly InputKind[] = ['text', 'jsonl', 'csv'];

const BY_ENDING: Readonly<Record<string, InputKind>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
};

export interface ReadOptions {
  /** Undefined: by each file's ending, else text. */
  readonly input?: InputKind | undefined;
  /** Of the CSV; undefined: `text`. */
  readonly column?: string | undefined;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told how many bytes were read, piece by piece. */
  readonly onRead: (bytes: number) => void;
}

/** How drafts stand in this file: as was said, else by its ending. */
export function inputKind(file: string, said: InputKind | undefined): InputKind {
  return said ?? BY_ENDING[extname(file).toLowerCase()] ?? 'text';
}

/** All drafts of the named files (`-` is standard input), in order, read as they are asked for. */
export async function* readDrafts(files: readonly string[], options: ReadOptions): AsyncGenerator<Draft> {
  for (const file of files) {
    const source = openSource(file, options.stdin, options.onRead);
    const kind = inputKind(file, options.input);
    if (kind === 'jsonl') yield* readJsonl(source);
    else if (kind === 'csv') yield* (await import('./read-csv.ts')).readCsv(source, options.column);
    else yield* readPlain(source);
  }
}
