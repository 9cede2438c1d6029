import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { Failure } from '../commands/failure.ts';
import { unreadable } from '../inputs/open-source.ts';

const wordingRow = z.object({
  id: z.string(),
  text: z.string().min(1),
  turn: z.string().default(''),
  verdict: z.enum(['offence', 'soft', 'fine']),
  category: z.string().nullable(),
  sample: z.enum(['random', 'wording']),
});

const stepsRow = z.object({
  id: z.string(),
  text: z.string().min(1),
  steps: z.record(z.string(), z.enum(['absent', 'weak', 'strong'])),
});

/** A sentence of a real reply, as a reader judged it. */
export type WordingRow = z.infer<typeof wordingRow>;

/** A real reply with how well it covers each step, as a reader judged it. */
export type StepsRow = z.infer<typeof stepsRow>;

/** What a folder holds of labelled replies; a file that is not there is undefined. */
export interface LabelledRows {
  readonly wording: readonly WordingRow[] | undefined;
  readonly steps: readonly StepsRow[] | undefined;
}

/** Reads a folder's labelled replies. What cannot be read is a `Failure` that names file and line, never their text. */
export function readLabelled(folder: string): LabelledRows {
  return {
    wording: readRows(join(folder, 'wording.dev.jsonl'), wordingRow),
    steps: readRows(join(folder, 'steps.dev.jsonl'), stepsRow),
  };
}

function readRows<T>(file: string, shape: z.ZodType<T>): readonly T[] | undefined {
  if (!existsSync(file)) return undefined;
  const rows: T[] = [];
  for (const [at, line] of readText(file).split('\n').entries()) {
    if (line.trim() !== '') rows.push(readRow(`${basename(file)}, line ${at + 1}`, line, shape));
  }
  return rows;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(basename(file), error);
  }
}

function readRow<T>(place: string, line: string, shape: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Failure(place, 'this is not valid JSON; write one object a line.');
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path } = parsed.error.issues[0]!;
  throw new Failure(place, `"${path.join('.')}" is missing or not as it should be.`);
}
