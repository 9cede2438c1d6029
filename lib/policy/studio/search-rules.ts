import { allWords } from '../../engine/alternative.ts';
import type { Severity } from '../../engine/types.ts';
import type { RowState, RuleRow } from './rule-rows.ts';

/** What rows to show; what is not said narrows nothing. */
export interface RuleFilters {
  readonly from?: RuleRow['from'] | undefined;
  readonly severity?: Severity | undefined;
  readonly category?: string | undefined;
  readonly language?: string | undefined;
  readonly off?: boolean | undefined;
  readonly locked?: boolean | undefined;
  readonly states?: readonly RowState[] | undefined;
  /** Only rows with these keys, as of rules with an audit note. */
  readonly keys?: ReadonlySet<string> | undefined;
}

/** Rows ready to be searched. What is searched in a rule is folded when it is first asked for, and kept with the rule. */
export interface RuleIndex {
  readonly rows: readonly RuleRow[];
  /** Families with how many rows each has, in the order of the rows. */
  readonly categories: ReadonlyMap<string, number>;
  /** In the order of the rows. */
  readonly languages: readonly string[];
}

/** An index of rows. Rules that stood in an earlier one are not folded again. */
export function indexRules(rows: readonly RuleRow[]): RuleIndex {
  const categories = new Map<string, number>();
  for (const { category } of rows) categories.set(category, (categories.get(category) ?? 0) + 1);
  return { rows, categories, languages: [...new Set(rows.map(({ language }) => language))] };
}

/**
 * The rows that hold every word of the query, in their order: in the id, the name, the family, a phrase, the reason or
 * an alternative, upper and lower case and kinds of apostrophes alike. Words in quotes are looked for together.
 */
export function searchRules(index: RuleIndex, query: string, filters: RuleFilters = {}): readonly RuleRow[] {
  const words = queryWords(query);
  if (words.length === 0 && Object.values(filters).every((filter) => filter === undefined)) return index.rows;
  return index.rows.filter(
    (row) => passes(row, filters) && words.every((word) => textOf(row).includes(word)),
  );
}

/** What is looked for, folded. */
export function queryWords(query: string): readonly string[] {
  return [...fold(query).matchAll(/"([^"]+)"?|([^\s"]+)/g)]
    .map(([, quoted, word]) => (quoted ?? word)!.trim())
    .filter((word) => word !== '');
}

function passes(row: RuleRow, filters: RuleFilters): boolean {
  const { from, severity, category, language, off, locked, states, keys } = filters;
  return (
    (from === undefined || row.from === from) &&
    (severity === undefined || row.severity === severity) &&
    (category === undefined || row.category === category) &&
    (language === undefined || row.language === language) &&
    (off === undefined || row.off === off) &&
    (locked === undefined || row.locked === locked) &&
    (states === undefined || states.includes(row.state)) &&
    (keys === undefined || keys.has(row.key))
  );
}

const folded = new WeakMap<RuleRow['rule'], string>();

/** All of a row that is searched. What the policy changes in a pack's rule is searched as it applies. */
function textOf(row: RuleRow): string {
  const { rule } = row;
  const isChanged = row.why !== rule.why || row.alternatives !== rule.alternatives;
  if (isChanged) return foldRow(row);
  let text = folded.get(rule);
  if (text === undefined) {
    text = foldRow(row);
    folded.set(rule, text);
  }
  return text;
}

function foldRow({ ruleId, name, category, rule, why, alternatives }: RuleRow): string {
  return fold([ruleId, name, category, ...rule.phrases, why, ...allWords(alternatives)].join('\n'));
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00a0/g, ' ');
}
