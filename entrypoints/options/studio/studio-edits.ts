import { i18n } from '#i18n';
import { followMade, madeRule, type RuleHome } from '../../../components/studio/make-rule.ts';
import { emptyRule, type RuleDraft } from '../../../components/studio/rule-draft.ts';
import type { PolicyRule } from '../../../lib/policy/schema.ts';
import type { RuleRow } from '../../../lib/policy/studio/rule-rows.ts';
import type { FieldProblem, StudioEdit } from '../../../lib/policy/studio/studio-edit.ts';
import { edit, redo, undo } from '../../../lib/policy/studio/working-policy.ts';
import { homeIn, locksWith } from './rule-home.ts';
import type { StudioRows } from './studio-rows.ts';
import { isNew, newKey, type StudioState, wishFocus } from './studio-state.ts';

/** Keys that come within this of each other, in one and the same field, are one step of Undo; in ms. */
const ONE_STEP_MS = 3_000;
/** From the last key to the policy, in ms. */
const PAUSE_MS = 350;

/** What is done to rules and to the head of the policy that is open. */
export class StudioEdits {
  readonly #state: StudioState;
  readonly #rows: StudioRows;
  readonly #onEdit: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTyped = { what: '', at: 0 };

  /** @param onEdit after anything changed */
  constructor(state: StudioState, rows: StudioRows, onEdit: () => void) {
    this.#state = state;
    this.#rows = rows;
    this.#onEdit = onEdit;
  }

  /** Takes what is being typed into the policy, as far as it is sound. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { selected, writing } = this.#state;
    const being = selected === null ? undefined : writing.get(selected);
    if (selected === null || !being?.isOpen) return;
    if (isNew(selected)) this.#settleNew(selected, being.draft);
    else this.#settleOwn(selected, being.draft);
    this.#onEdit();
  }

  changeRule(after: RuleDraft): void {
    const { selected, writing, working } = this.#state;
    if (selected === null || working === null) return;
    const kept = this.#kept(selected);
    const being = writing.get(selected);
    const before = being?.draft ?? kept ?? emptyRule();
    const draft = followMade(before, after, working.policy);
    const problems = being?.problems ?? [];
    writing.set(selected, { draft, problems, settled: kept, isOpen: true });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), PAUSE_MS);
    this.#onEdit();
  }

  addRule(from: RuleDraft = emptyRule()): void {
    this.settle();
    const key = newKey(this.#state);
    this.#state.writing.set(key, { draft: from, problems: [], settled: null, isOpen: true });
    this.choose(key);
    wishFocus(this.#state, 'phrases');
    this.#onEdit();
  }

  /** The rule in the editor as the policy has it, without what it could not take. */
  dropEdit(): void {
    const { selected, writing } = this.#state;
    clearTimeout(this.#timer);
    if (selected === null || isNew(selected)) return;
    writing.delete(selected);
    this.#state.editorId++;
    this.#state.said = i18n.t('studio.head.undone');
    this.#onEdit();
  }

  removeRule(): void {
    const { selected, writing } = this.#state;
    clearTimeout(this.#timer);
    if (selected === null) return;
    const row = this.#rows.row(selected);
    const name = row?.name ?? writing.get(selected)?.draft.name ?? '';
    const next = this.#neighbour(selected);
    writing.delete(selected);
    if (row?.from === 'own')
      this.apply({ kind: 'remove-rules', rules: [{ ruleId: row.ruleId, at: row.at }] });
    this.#state.said = i18n.t('studio.rule.removed', { name });
    this.choose(next);
    this.#onEdit();
  }

  copyRule(): void {
    this.settle();
    const row = this.selectedRow();
    const rule = row?.from === 'own' ? this.#kept(row.key) : null;
    if (rule) this.#addNamed({ ...rule, id: '', name: rule.name });
  }

  switchRule(off: boolean): void {
    this.settle();
    const row = this.selectedRow();
    if (!row) return;
    const own = row.from === 'own' ? [{ ruleId: row.ruleId, at: row.at }] : [];
    const packs = row.from === 'pack' ? [{ ruleId: row.ruleId, pack: row.pack }] : [];
    this.apply({ kind: 'switch-rules', off, own, packs });
    this.#onEdit();
  }

  /** Keeps the rule in the editor as it is for all below, or lets them change it again. */
  lockRule(isLocked: boolean): void {
    this.settle();
    const row = this.selectedRow();
    const policy = this.#state.working?.policy;
    if (!row || !policy) return;
    this.apply({ kind: 'set-head', head: { locks: locksWith(policy, row.ruleId, isLocked) } });
    this.#onEdit();
  }

  undo(): void {
    this.settle();
    this.#turn('undo');
  }

  redo(): void {
    this.settle();
    this.#turn('redo');
  }

  /** Does an edit; what it was refused for, else nothing. @param typed tells the field that is being typed in */
  apply(change: StudioEdit, typed = ''): readonly FieldProblem[] {
    const { working } = this.#state;
    if (working === null) return [];
    this.#state.said = '';
    const outcome = edit(working, change);
    if (!outcome.ok) return outcome.problems;
    const now = Date.now();
    const goesOn = typed !== '' && typed === this.#lastTyped.what && now - this.#lastTyped.at < ONE_STEP_MS;
    const past = goesOn && working.past.length > 0 ? working.past : outcome.value.past;
    this.#lastTyped = { what: typed, at: now };
    this.#state.working = outcome.value === working ? working : { ...outcome.value, past };
    return [];
  }

  #settleNew(key: string, draft: RuleDraft): void {
    const { writing } = this.#state;
    const rule = madeRule(draft, this.home());
    if (rule === null) return;
    const problems = this.apply({ kind: 'add-rule', rule }, `rule ${this.#state.editorId}`);
    if (problems.length > 0) {
      writing.set(key, { draft, problems, settled: null, isOpen: true });
      return;
    }
    writing.delete(key);
    this.#rows.follow(this.#state);
    this.#keepWriting(this.#rows.keyOf(rule.id, this.#state.working!.policy.rules.length - 1), rule);
  }

  #settleOwn(key: string, draft: RuleDraft): void {
    const { writing } = this.#state;
    const row = this.#rows.row(key);
    if (row?.from !== 'own') return;
    const { ruleId, at } = row;
    const problems = this.apply(
      { kind: 'change-rule', ruleId, at, rule: draft },
      `rule ${this.#state.editorId}`,
    );
    if (problems.length > 0) {
      writing.set(key, { draft, problems, settled: this.#kept(key), isOpen: true });
      return;
    }
    writing.delete(key);
    this.#rows.follow(this.#state);
    this.#keepWriting(this.#rows.keyOf(draft.id, at), draft);
  }

  /** The form goes on with what was typed; the policy has it more tidily. */
  #keepWriting(key: string | null, draft: RuleDraft): void {
    if (key === null) return;
    this.#state.selected = key;
    this.#state.writing.set(key, { draft, problems: [], settled: this.#kept(key), isOpen: false });
  }

  /** What was undone is to be seen: the rule that it was about. */
  #turn(way: 'undo' | 'redo'): void {
    const { working } = this.#state;
    if (working === null) return;
    const step = (way === 'undo' ? working.past : working.future).at(-1);
    const next = way === 'undo' ? undo(working) : redo(working);
    if (next === working) return;
    this.#state.working = next;
    this.#lastTyped = { what: '', at: 0 };
    this.#rows.follow(this.#state);
    const key = step?.ruleId === undefined ? null : this.#rows.keyOf(step.ruleId);
    if (key !== null && key !== this.#state.selected) this.choose(key);
    else if (this.#rows.row(this.#state.selected) === null) this.choose(null);
    this.#state.said = i18n.t(way === 'undo' ? 'studio.head.undone' : 'studio.head.redone');
    this.#onEdit();
  }

  #addNamed(draft: RuleDraft): void {
    const rule = madeRule(draft, this.home());
    if (rule === null || this.apply({ kind: 'add-rule', rule }).length > 0) return;
    this.#rows.follow(this.#state);
    this.choose(this.#rows.keyOf(rule.id));
    this.#onEdit();
  }

  /** Shows another rule in the editor; null for none. */
  choose(key: string | null): void {
    this.#state.selected = key;
    this.#state.editorId++;
  }

  /** Shows the rule of that id, if there is one. */
  chooseById(ruleId: string): void {
    this.#rows.follow(this.#state);
    const key = this.#rows.keyOf(ruleId);
    if (key !== null) this.choose(key);
  }

  #neighbour(key: string): string | null {
    const rows = this.#rows.follow(this.#state).rows;
    const at = rows.findIndex((row) => row.key === key);
    return (rows[at + 1] ?? rows[at - 1])?.key ?? null;
  }

  /** The row of the rule in the editor. */
  selectedRow(): RuleRow | null {
    this.#rows.follow(this.#state);
    return this.#rows.row(this.#state.selected);
  }

  #kept(key: string): PolicyRule | null {
    this.#rows.follow(this.#state);
    const row = this.#rows.row(key);
    return row?.from === 'own' ? (this.#state.working?.policy.rules[row.at] ?? null) : null;
  }

  /** What a new rule of the policy takes from it. */
  home(): RuleHome {
    return homeIn(this.#state.working?.policy);
  }
}
