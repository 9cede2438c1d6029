import type { Policy } from '../schema.ts';
import type { ImportFile, ImportNote, ImportOutcome } from './outcome.ts';
import { settleAll } from './settle-all.ts';
import { type Drafts, draftExistence } from './vale/draft-existence.ts';
import { draftSubstitution } from './vale/draft-substitution.ts';
import { readValeRule } from './vale/read-vale-rule.ts';
import { sayScope } from './vale/vale-words.ts';

const STYLE_FILE = /\.ya?ml$/i;
/** Configuration of Vale or of a repository, never a rule. */
const NO_STYLE = /(^|\/)(\.[^/]+|fixtures|testdata|config\/vocabularies)(\/|$)|(^|\/)\./i;

/** Whether a file may hold a rule, by its path. */
export function isStylePath(path: string): boolean {
  return STYLE_FILE.test(path) && !NO_STYLE.test(path);
}

/**
 * Takes over Vale styles: every `existence` and `substitution` among the files, wholly or with what of it could not
 * be. Never throws.
 * @param files the files of a folder or archive, with their paths
 * @param beside the policy that the rules will join
 */
export function importVale(files: readonly ImportFile[], beside?: Policy): ImportOutcome {
  const left: ImportNote[] = [];
  const notes: ImportNote[] = [];
  const drafts: Drafts['drafts'][number][] = [];
  const styles = files.filter(({ path }) => isStylePath(path));
  for (const file of styles) {
    const reading = readValeRule(file);
    if ('left' in reading) {
      left.push(reading.left);
      continue;
    }
    const { rule } = reading;
    const made = rule.kind === 'existence' ? draftExistence(rule) : draftSubstitution(rule);
    drafts.push(...made.drafts);
    left.push(...made.left);
    notes.push(...made.notes, ...sayScope(rule));
  }
  left.push(...sayOthers(files.length - styles.length, styles.length));
  return settleAll({ drafts, found: styles.length, left, notes }, beside);
}

function sayOthers(others: number, styles: number): ImportNote[] {
  if (others === 0) return [];
  const what = others === 1 ? 'One file is no style.' : `${others.toLocaleString('en')} files are no styles.`;
  const why = `Rules are files ending in .yml or .yaml${styles === 0 ? '; there is none here' : ''}. Hidden files and fixtures are passed over.`;
  return [{ where: 'the folder', what, why }];
}
