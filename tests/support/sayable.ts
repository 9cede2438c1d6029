import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'rolldown/utils';
import tables from '../../lib/policy/import/table/recipes.json' with { type: 'json' };

// What lib can say to people, read from its source: the texts that the interface has to have in every language.

const RECIPES = 'lib/policy/import/table/recipes.json';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Where lib says something that pages show. */
const SPEAKING = [
  /^lib\/engine\/(?:compile|pattern|regex)\//,
  /^lib\/engine\/(?:compile-rules|marks\/parse-mark-pattern)\.ts$/,
  /^lib\/policy\//,
  /^lib\/platform\/policy\//,
  /^lib\/platform\/(?:managed-problems|policy-source)\.ts$/,
  /^lib\/recovery\/(?:prove-|audit-recovery|standard-reader|standard\.ts|shown-by|playbook-clocks)/,
  /^lib\/replies\//,
];

/** What stands there for others, or in other languages than that of the interface. */
const OTHERWISE: readonly (readonly [path: RegExp, why: string])[] = [
  [/\/describe-[\w-]+\.ts$/, 'printed on the command line'],
  [/policy\/pack-heads\.ts$/, 'names of packs, each in its language'],
  [/policy\/json-schema\.ts$/, 'stands in the published schema'],
  [/policy-(?:report|script|work|work-here)\.ts$/, 'for those who help: the report stays English'],
  [/managed\/formats\//, 'written into files for administrators'],
  [/import\/(?:example-sentences|made-reason)\.ts$/, 'written into the imported policy'],
  [/table\/plain-phrase\.ts$|vale\/(?:draft-tokens|print-tree)\.ts$/, 'written into patterns, or looked for'],
  [/audit\/(?:everyday-sentences|says-way)\.ts$/, 'English words that are looked for'],
  [/near-misses\/(?:nearness|word-forms|word-units)\.ts$/, 'English words that are looked for'],
];

/** Every text that lib may say, by the file that says it; what is filled in stands as {1}, {2}. */
export function sayableTexts(): Record<string, string[]> {
  const speaking = filesIn('lib').filter(
    (path) => SPEAKING.some((one) => one.test(path)) && !OTHERWISE.some(([other]) => other.test(path)),
  );
  const said = speaking.sort().map((path) => [path, sayableIn(readFileSync(path, 'utf8'), path)] as const);
  const kinds = tables.recipes.flatMap(({ name, expects }) => [name, expects]);
  return Object.fromEntries([...said, [RECIPES, kinds] as const].filter(([, texts]) => texts.length > 0));
}

/** The texts for people in a source file, each once, in their order. */
export function sayableIn(code: string, name = 'file.ts'): string[] {
  const texts: string[] = [];
  collect(parseSync(name, code).program, false, (text) => texts.push(text));
  return [...new Set(texts)];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !path.includes('node_modules'));
}

/** @param isPart within what is filled into a text, where a single word is said as well */
function collect(node: unknown, isPart: boolean, say: (text: string) => void): void {
  if (Array.isArray(node)) for (const each of node) collect(each, isPart, say);
  if (!isNode(node) || isSilent(node)) return;
  if (node.type === 'Literal' || node.type === 'TemplateLiteral') {
    collectText(node, isPart, say);
    return;
  }
  const isOpen = isPart && node.type === 'ConditionalExpression';
  for (const [key, value] of Object.entries(node))
    if (typeof value === 'object' && !isName(node, key)) collect(value, isOpen && key !== 'test', say);
}

function collectText(node: Node, isPart: boolean, say: (text: string) => void): void {
  const text = textOf(node);
  if (text !== undefined && (isPart ? /\p{L}{2}/u.test(text) : isProse(text))) say(text);
  for (const each of (node.expressions as unknown[]) ?? []) collect(each, isChoice(each), say);
}

/** The key of an object is looked up, never said. */
const isName = (node: Node, key: string) => node.type === 'Property' && key === 'key';

const isChoice = (node: unknown) => isNode(node) && node.type === 'ConditionalExpression';

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value;
}

const PLUMBING = new Set(['Error', 'RegExp', 'Set']);
const ABOUT_A_SCHEMA = new Set(['describe', 'meta']);

/** Types, what is imported or compared, what describes a schema, and faults of the program itself. */
function isSilent({ type, callee, operator }: Node): boolean {
  if (type === 'ImportDeclaration' || /^TS(?!As|Satisfies|NonNull)/.test(type)) return true;
  const { name, property } = (callee ?? {}) as { name?: string; property?: { name?: string } };
  if (type === 'BinaryExpression' && operator === '===') return true;
  if (type === 'NewExpression') return PLUMBING.has(name ?? '');
  return type === 'CallExpression' && ABOUT_A_SCHEMA.has(property?.name ?? '');
}

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined;
  const parts = (quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
  return parts.map((part, nth) => (nth === 0 ? part : `{${nth}}${part}`)).join('');
}

/** Two words in a row, or a word beside what is filled in; a bare "of" between two values could be anybody's text. */
function isProse(text: string): boolean {
  const words = text.replace(/\{\d+\}/g, '{}');
  if (words.includes('\n') || words.replace(/\P{L}/gu, '').length < 3) return false;
  return /[\p{L}’'"”}]+[,:;]? [\p{Ll}"“({]/u.test(words);
}
