import { readBoundedYaml } from '../../bounded-yaml.ts';
import { nearestWord } from '../../nearest-word.ts';
import { isRecord } from '../../problem.ts';
import type { ImportFile, ImportNote } from '../outcome.ts';
import type { ValeRule } from './vale-rule.ts';

/** Enough for shared lists, too few for a document that unfolds into gigabytes. */
const ALIASES_MAX = 50;
const FILE_MAX = 1_000_000;

const SEVERITIES = { suggestion: 'hint', warning: 'warn', error: 'block' } as const;

/** The kinds that are not lists of words, and why Amend has nothing of the sort. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  capitalization: 'Amend looks for phrases; it does not judge how headings are capitalised.',
  conditional: 'Amend does not make one phrase depend on another elsewhere in the text.',
  consistency: 'Amend does not compare which of two spellings a text used before.',
  metric: 'Amend does not reckon with lengths and counts of a text.',
  occurrence: 'Amend does not count how often something stands in a sentence.',
  readability: 'Amend does not give texts a grade.',
  repetition: 'Amend does not look for words said twice.',
  script: 'It is a program, and Amend runs none from a style.',
  sequence: 'Amend does not tell nouns from verbs.',
  spelling: 'Amend has no dictionary; the browser checks spelling.',
};

/** A rule, or why a file is none that can be taken over. */
export type ValeReading = { readonly rule: ValeRule } | { readonly left: ImportNote };

/** Reads one YAML file of a style. Never throws. */
export function readValeRule({ path, text }: ImportFile): ValeReading {
  const refuse = (what: string, why: string): ValeReading => ({ left: { where: path, what, why } });
  if (text.length > FILE_MAX) return refuse('The file is too large.', 'A style file may have 1 MB.');
  let document: unknown;
  try {
    const read = readYaml(text);
    if ('where' in read) return { left: { where: `${path}, ${read.where}`, what: read.what, why: read.why } };
    document = read.document;
  } catch {
    return refuse(
      'The YAML cannot be unfolded safely.',
      'It holds too many aliases or is nested too deeply.',
    );
  }
  if (!isRecord(document)) return refuse('It is not a rule.', 'A style’s rule begins with "extends:".');
  if (Array.isArray(document.rules) || document.format !== undefined)
    return refuse('It is a whole policy.', 'Open it in the studio, or merge its rules there.');
  const kind = textOf(document.extends);
  if (kind === 'existence' || kind === 'substitution') return ruleOf(path, kind, document);
  if (kind === '') return refuse('It is not a rule.', 'It has no "extends:".');
  const why = OTHER_KINDS[kind];
  if (why !== undefined) return refuse(`A rule of the kind "${kind}".`, why);
  const near = nearestWord(kind, ['existence', 'substitution', ...Object.keys(OTHER_KINDS)]);
  return refuse(`There is no kind "${kind}".`, near ? `Did you mean "${near}"?` : 'Vale has no such kind.');
}

function readYaml(text: string): { document: unknown } | ImportNote {
  // Styles are kept by many hands; of an entry written twice the last holds, as in most readers.
  const reading = readBoundedYaml(text.replace(/^\uFEFF/, ''), true);
  if ('document' in reading)
    return { document: reading.document.toJS({ maxAliasCount: ALIASES_MAX }) as unknown };
  const { at, message } = reading.fault;
  const where = at === undefined ? 'the file' : `line ${at.line}, column ${at.col}`;
  return { where, what: 'It cannot be read.', why: `The YAML is malformed there: ${message}.` };
}

function ruleOf(path: string, kind: ValeRule['kind'], document: Record<string, unknown>): ValeReading {
  const level = textOf(document.level);
  const action = isRecord(document.action) ? document.action : {};
  const parts = path.split('/');
  const base = parts.at(-1)!;
  const flag = (name: string) => document[name] === true || document[name] === 'true';
  const rule: ValeRule = {
    path,
    style: parts.at(-2) ?? 'Vale',
    name: base.replace(/\.ya?ml$/i, ''),
    kind,
    message: textOf(document.message),
    description: textOf(document.description),
    link: textOf(document.link),
    severity: SEVERITIES[level as keyof typeof SEVERITIES] ?? 'warn',
    scopes: textsOf(document.scope),
    ignoreCase: flag('ignorecase'),
    nonword: flag('nonword'),
    append: flag('append'),
    tokens: textsOf(document.tokens),
    raw: textsOf(document.raw),
    exceptions: textsOf(document.exceptions),
    swap: swapOf(document.swap),
    action: { name: textOf(action.name), params: textsOf(action.params) },
  };
  const isEmpty = rule.tokens.length + rule.raw.length + rule.swap.length === 0;
  if (!isEmpty) return { rule };
  const wanted = kind === 'existence' ? '"tokens" or "raw"' : '"swap"';
  return { left: { where: path, what: 'It looks for nothing.', why: `It has no ${wanted}.` } };
}

function swapOf(swap: unknown): [string, string][] {
  const maps = Array.isArray(swap) ? swap.filter(isRecord) : isRecord(swap) ? [swap] : [];
  return maps.flatMap((map) => Object.entries(map).map(([from, to]): [string, string] => [from, textOf(to)]));
}

function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((text) => text.trim() !== '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
