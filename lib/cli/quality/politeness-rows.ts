import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Failure } from '../commands/failure.ts';
import { unreadable } from '../inputs/open-source.ts';

/** A text that people judged for politeness. */
export interface PolitenessRow {
  readonly id: string;
  /** Where it comes from, the file's name where no row says: quarters are taken within it. */
  readonly community: string;
  readonly text: string;
  /** What people said on average; the higher the more polite. */
  readonly judged: number;
}

/** What the columns of such sets are called, in the order in which they are looked for. */
const COLUMNS = {
  id: ['Id', 'id'],
  text: ['Request', 'text', 'request'],
  judged: ['Normalized Score', 'score', 'normalized_score'],
  // "Community" with a capital names single sites of one set, a few dozen texts each: too few for quarters of their own.
  community: ['community'],
} as const;

/**
 * Reads texts with people's judgements of their politeness.
 * @param named a file, or a folder of which every CSV and JSONL file is read
 * @param usual a folder of which only files are read whose names begin with "politeness"
 * @returns undefined where there are none. What cannot be read is a `Failure` that names file and line, never their text
 */
export function readPoliteness(named: string | undefined, usual: string): PolitenessRow[] | undefined {
  const files = named === undefined ? filesIn(usual, /^politeness.*\.(csv|jsonl)$/i) : filesOf(named);
  return files.length === 0 ? undefined : files.flatMap(readFile);
}

function filesOf(named: string): string[] {
  if (!existsSync(named)) throw new Failure(named, 'there is no such file or folder.');
  return statSync(named).isDirectory() ? filesIn(named, /\.(csv|jsonl)$/i) : [named];
}

function filesIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .map((file) => join(folder, file));
}

function readFile(file: string): PolitenessRow[] {
  const name = basename(file);
  const records = /\.csv$/i.test(name) ? csvRecords(name, readText(file)) : jsonRecords(name, readText(file));
  return records.map((record, index) => rowOf(record, name, index + 1));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(basename(file), error);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function csvRecords(name: string, text: string): Fields[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch {
    throw new Failure(name, 'this is not valid CSV; its first line must name the columns.');
  }
}

function jsonRecords(name: string, text: string): Fields[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as Fields;
    } catch {
      throw new Failure(`${name}, line ${index + 1}`, 'this is not valid JSON; write one object a line.');
    }
  });
}

function rowOf(record: Fields, name: string, row: number): PolitenessRow {
  const field = (column: keyof typeof COLUMNS) =>
    COLUMNS[column].map((each) => record[each]).find((value) => value !== undefined && value !== '');
  const [text, judged] = [field('text'), Number(field('judged') ?? Number.NaN)];
  if (typeof text !== 'string' || Number.isNaN(judged))
    throw new Failure(
      `${name}, row ${row}`,
      'it has no text or no score; name the columns "text" and "score".',
    );
  return {
    id: String(field('id') ?? `${name} ${row}`),
    community: String(field('community') ?? name.replace(/\.[^.]+$/, '')),
    text,
    judged,
  };
}
