import { hasMadeExamples, patternProblems } from '../../../components/studio/make-rule.ts';
import type {
  EditorView,
  ListRow,
  ListView,
  PackChoice,
  Quick,
  StudioNote,
} from '../../../components/studio/studio-view.ts';
import { languageOf } from '../../../lib/policy/layers/held-rule.ts';
import type { PackRules } from '../../../lib/policy/layers/layer-types.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { type RuleRow, ruleRows } from '../../../lib/policy/studio/rule-rows.ts';
import {
  indexRules,
  type RuleFilters,
  type RuleIndex,
  searchRules,
} from '../../../lib/policy/studio/search-rules.ts';
import { isNew, type StudioState, type Writing } from './studio-state.ts';

/** So many rules stand for all of a pack, each of another family. */
const SAMPLES = 3;

/** The rows of the policy as it is, made anew only when it changed. */
export class StudioRows {
  readonly #packs: readonly PackRules[];
  #of: Policy | null = null;
  #published: Policy | null = null;
  #index: RuleIndex = indexRules([]);
  #byKey = new Map<string, RuleRow>();

  /** All that ship, as a lead chooses them. */
  readonly choices: readonly PackChoice[];

  constructor(packs: readonly PackRules[]) {
    this.#packs = packs;
    this.choices = packs.map(({ id, language, rules }) => {
      const first = [...Map.groupBy(rules, ({ category }) => category).values()].map(([rule]) => rule);
      const samples = first.slice(0, SAMPLES).map((rule) => rule?.name ?? rule?.id ?? '');
      return { id, language, rules: rules.length, samples };
    });
  }

  /** Brings the rows up to date. */
  follow({ working }: StudioState): RuleIndex {
    const policy = working?.policy ?? null;
    const published = working?.published ?? null;
    if (policy === this.#of && published === this.#published) return this.#index;
    this.#of = policy;
    this.#published = published;
    const rows = policy === null ? [] : ruleRows(policy, this.#packs, published);
    this.#index = indexRules(rows);
    this.#byKey = new Map(rows.map((row) => [row.key, row]));
    return this.#index;
  }

  /** The row of that key, if there is one. */
  row(key: string | null): RuleRow | null {
    return (key !== null && this.#byKey.get(key)) || null;
  }

  /** The key of an own rule by its place in the policy, or by its id where the place is not known. */
  keyOf(ruleId: string, at?: number): string | null {
    const own = at === undefined ? undefined : this.#index.rows[at];
    if (own?.from === 'own' && own.ruleId === ruleId) return own.key;
    return this.#index.rows.find((row) => row.ruleId === ruleId)?.key ?? null;
  }
}

const QUICK_FILTERS: Record<Exclude<Quick, 'notes'>, RuleFilters> = {
  all: {},
  own: { from: 'own' },
  changed: { states: ['changed', 'changed-here'] },
  off: { off: true },
};

/** What the list shows. */
export function listView(state: StudioState, index: RuleIndex, notes: readonly StudioNote[]): ListView {
  const { query, quick, category, severity, language, selected } = state;
  const [grave, noted] = keysWithNotes(notes);
  const drafts = draftRows(state);
  const narrowed: RuleFilters = {
    ...(quick === 'notes' ? { keys: union(grave, noted) } : QUICK_FILTERS[quick]),
    category: category === '' ? undefined : category,
    severity,
    language: language === '' ? undefined : language,
  };
  const found = searchRules(index, query, narrowed);
  const showsDrafts = query === '' && quick !== 'off' && quick !== 'notes' && category === '';
  return {
    rows: showsDrafts ? [...drafts, ...found] : found,
    counts: countsOf(index, drafts.length, union(grave, noted).size),
    query,
    quick,
    category,
    severity,
    families: [...index.categories.keys()],
    language,
    languages: index.languages,
    selected,
    unfinished: new Set(
      [...state.writing].flatMap(([key, being]) => (isUnfinishedEdit(key, being) ? [key] : [])),
    ),
    grave,
    noted,
  };
}

function draftRows(state: StudioState): ListRow[] {
  return [...state.writing]
    .filter(([key]) => isNew(key))
    .map(([key, { draft }]) => ({ from: 'draft', key, draft }));
}

const counted = new WeakMap<RuleIndex, Omit<Record<Quick, number>, 'notes'>>();

function countsOf(index: RuleIndex, drafts: number, notes: number): Record<Quick, number> {
  let counts = counted.get(index);
  if (counts === undefined) {
    const count = (filters: RuleFilters) => searchRules(index, '', filters).length;
    counts = {
      all: index.rows.length,
      own: count(QUICK_FILTERS.own),
      changed: count(QUICK_FILTERS.changed),
      off: count(QUICK_FILTERS.off),
    };
    counted.set(index, counts);
  }
  return { ...counts, all: counts.all + drafts, own: counts.own + drafts, notes };
}

function keysWithNotes(notes: readonly StudioNote[]): [Set<string>, Set<string>] {
  const grave = new Set<string>();
  const noted = new Set<string>();
  for (const { key, isGrave } of notes) if (key !== null) (isGrave ? grave : noted).add(key);
  return [grave, noted];
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one, ...other]);
}

/** Whether a rule of the policy was changed to something that the policy cannot take. */
function isUnfinishedEdit(key: string, being: Writing | undefined): boolean {
  return being !== undefined && !isNew(key) && being.isOpen && being.problems.length > 0;
}

/** The rule in the editor: as it is being written, else as the policy has it. */
export function editorView(state: StudioState, rows: StudioRows): EditorView | null {
  const { selected, writing, working, editorId } = state;
  if (selected === null || working === null) return null;
  const id = String(editorId);
  const row = rows.row(selected);
  if (row?.from === 'pack') {
    const language = languageOf(working.policy.language);
    return { kind: 'pack', id, row, otherLanguage: row.language === language ? null : language };
  }
  const kept = row === null ? null : (working.policy.rules[row.at] ?? null);
  const being = writing.get(selected);
  // What was undone, or changed in another tab, is shown as it is there.
  const draft = being && (being.isOpen || being.settled === kept) ? being.draft : kept;
  if (draft === null) return null;
  const names = working.policy;
  const problems = [...patternProblems(draft, names), ...(being?.draft === draft ? being.problems : [])];
  const isUnfinished = row !== null && isUnfinishedEdit(selected, being);
  const areMade = hasMadeExamples(draft, working.policy);
  return { kind: 'own', id, draft, row, problems, areMade, isUnfinished };
}
