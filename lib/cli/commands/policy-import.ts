import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { stringify } from 'yaml';
import { importVale } from '../../policy/import/import-vale.ts';
import type { Opened } from '../../policy/import/open-files.ts';
import type { ImportNote, ImportOutcome } from '../../policy/import/outcome.ts';
import { guessMapping } from '../../policy/import/table/guess-mapping.ts';
import { importTable } from '../../policy/import/table/import-table.ts';
import { readTable, withUnread } from '../../policy/import/table/read-table.ts';
import { recipeFor, recipeOf } from '../../policy/import/table/recipes.ts';
import { slug } from '../../policy/import/texts.ts';
import { problemLine } from '../../policy/problem.ts';
import { provePolicy } from '../../policy/prove-policy.ts';
import { POLICY_BYTES_MAX, POLICY_SIZE_MAX, type Policy, type PolicyRule } from '../../policy/schema.ts';
import { mapColumns } from '../inputs/column-map.ts';
import { openImport } from '../inputs/import-files.ts';
import { loadNamed } from '../inputs/policy-files.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';

/** Kinds of source that `--from` takes: a Vale style, or a table by its recipe. */
export const SOURCE_KINDS = ['vale', 'csv', 'patterns', 'languagetool', 'writer'] as const;

export interface ImportFlags {
  readonly from?: (typeof SOURCE_KINDS)[number] | undefined;
  readonly map?: string | undefined;
  readonly into?: string | undefined;
  readonly output?: string | undefined;
}

/**
 * `amend policy import`: makes a policy of styles and tables, or adds their rules to one. All of it is written or
 * nothing; what could not be taken over goes to standard error, row by row. Answers the exit code.
 */
export async function importPolicy(files: readonly string[], flags: ImportFlags, io: Io): Promise<number> {
  const base = flags.into === undefined ? undefined : (await loadNamed([flags.into]))[0]!;
  const rules: PolicyRule[] = [];
  let [taken, found, isWhole] = [0, 0, true];
  for (const file of files) {
    const beside = { ...headOf(files, base), rules: [...(base?.rules ?? []), ...rules] };
    const outcome = importOne(file, await openImport(file, io.stdin), flags, beside);
    rules.push(...outcome.rules);
    taken += outcome.taken;
    found += outcome.found;
    isWhole &&= !outcome.left.some(isLoss);
    for (const note of [...outcome.left, ...outcome.notes])
      io.stderr.write(`amend: ${file}: ${noteLine(note)}\n`);
  }
  if (rules.length === 0)
    throw new Failure(files.join(', '), 'nothing in it could be taken over; see why above.');
  await hand({ ...headOf(files, base), rules: [...(base?.rules ?? []), ...rules] }, flags, io);
  io.stderr.write(
    `amend: took over ${taken} of ${found}, as ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}.\n`,
  );
  return isWhole ? EXIT.clean : EXIT.found;
}

/** Files beside the styles are no loss. */
function isLoss({ where }: ImportNote): boolean {
  return where !== 'the folder';
}

function importOne(file: string, opened: Opened, { from, map }: ImportFlags, beside: Policy): ImportOutcome {
  if (opened.kind === 'refused')
    throw new Failure(opened.problem.where, `${lower(opened.problem.what)} ${opened.problem.mend}`);
  if (opened.kind === 'vale') {
    if (from !== undefined && from !== 'vale')
      throw new Failure(file, 'this is a Vale style; leave --from out.');
    if (map !== undefined) throw new Failure('--map', `it is for tables, and ${file} is a Vale style.`);
    const outcome = importVale(opened.files, beside);
    return { ...outcome, left: [...opened.left, ...outcome.left] };
  }
  if (from === 'vale')
    throw new Failure(file, 'this is no Vale style; name a folder, a zip, or a file ending in .yml.');
  const recipe = from === undefined ? undefined : recipeOf(from === 'csv' ? 'plain' : from);
  const { rows, left } = readTable(opened.text, recipe?.delimiter, recipe?.comment);
  const guessed = guessMapping(rows, opened.name, recipe ?? recipeFor(rows));
  const outcome = importTable(rows, map === undefined ? guessed : mapColumns(map, guessed, rows), beside);
  return withUnread(outcome, left);
}

function headOf(files: readonly string[], base: Policy | undefined): Omit<Policy, 'rules'> {
  if (base) {
    const { rules: _, ...head } = base;
    return head;
  }
  const name = files[0] === '-' ? 'Imported' : basename(files[0]!, extname(files[0]!)) || 'Imported';
  return { format: 1, id: slug(name) || 'imported', name: name.slice(0, 80), revision: 1, language: 'en' };
}

async function hand(policy: Policy, { output }: ImportFlags, io: Io): Promise<void> {
  const isJson = output !== undefined && extname(output).toLowerCase() === '.json';
  const text = isJson ? `${JSON.stringify(policy, null, 2)}\n` : stringify(policy, { lineWidth: 0 });
  const size = Buffer.byteLength(text);
  if (size > POLICY_BYTES_MAX)
    throw new Failure(
      'the policy',
      `it would have ${(size / 1e6).toFixed(1)} MB; ${POLICY_SIZE_MAX} are the most. Import less into one policy.`,
    );
  const [problem] = provePolicy(policy);
  if (problem) throw new Failure('the policy', `it does not hold good. ${problemLine(problem)}`);
  if (output === undefined) io.stdout.write(text);
  else await writeNew(output, text);
}

/** A policy that is there already may hold a day's work. */
async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new Failure(file, 'it is there already and is not written over; name another file.');
    throw new Failure(file, `it cannot be written (${code ?? String(error)}).`);
  }
}

function noteLine({ where, what, why }: ImportNote): string {
  return `${where}: ${/[.!?]$/.test(what) ? what : `${what}:`} ${why}`.replace(/\s+/g, ' ');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
