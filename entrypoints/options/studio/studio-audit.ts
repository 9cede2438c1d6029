import { i18n } from '#i18n';
import { missingIn, nextToWrite, type RuleDraft } from '../../../components/studio/rule-draft.ts';
import type { StudioNote } from '../../../components/studio/studio-view.ts';
import type { AuditNote } from '../../../lib/policy/audit-notes.ts';
import type { PolicyProblem } from '../../../lib/policy/problem.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { StudioRows } from './studio-rows.ts';
import { isNew, NO_AUDIT, type StudioState, type Writing } from './studio-state.ts';
import type { PolicyWorker } from './worker-client.ts';

/** From the last change to the checks, in ms. */
const PAUSE_MS = 500;

/** Looks through the policy after each change, in the worker: what must be mended, what is worth a look. */
export class StudioAudit {
  readonly #state: StudioState;
  readonly #rows: StudioRows;
  readonly #worker: PolicyWorker;
  readonly #onChange: () => void;
  #of: Policy | null = null;
  #leaving = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: StudioState, rows: StudioRows, worker: PolicyWorker, onChange: () => void) {
    this.#state = state;
    this.#rows = rows;
    this.#worker = worker;
    this.#onChange = onChange;
  }

  /** Looks again if the policy is another. */
  follow(): void {
    const policy = this.#state.working?.policy ?? null;
    if (policy === this.#of) return;
    this.#of = policy;
    this.#leaving.abort();
    clearTimeout(this.#timer);
    if (policy === null) {
      this.#state.audit = NO_AUDIT;
      return;
    }
    this.#state.audit = { ...this.#state.audit, isRunning: true };
    this.#timer = setTimeout(() => void this.#run(policy), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#leaving.abort();
  }

  async #run(policy: Policy): Promise<void> {
    const leaving = new AbortController();
    this.#leaving = leaving;
    const { signal } = leaving;
    const notes: StudioNote[] = [];
    this.#worker.sync(policy);
    const proved = await this.#worker.ask(
      { kind: 'prove' },
      {
        signal,
        onAnswer: (answer) => {
          if (answer.kind === 'problems')
            notes.push(...answer.problems.map((each) => this.#fromProblem(each)));
        },
      },
    );
    const audited =
      proved &&
      (await this.#worker.ask(
        { kind: 'audit' },
        {
          signal,
          onAnswer: (answer) => {
            if (answer.kind === 'notes') notes.push(...answer.notes.map((each) => this.#fromNote(each)));
          },
        },
      ));
    if (audited === null || signal.aborted) return;
    const grave = notes.filter(({ isGrave }) => isGrave).length;
    this.#state.audit = { isRunning: false, notes, grave };
    this.#onChange();
  }

  /** What keeps a policy from being installed. */
  #fromProblem({ where, what, mend }: PolicyProblem): StudioNote {
    const [, at, field] = /^rules\[(\d+)\](?: "[^"]*")?(?: › (.*))?$/.exec(where) ?? [];
    const rule = at === undefined ? undefined : this.#of?.rules[Number(at)];
    const key = rule ? this.#rows.keyOf(rule.id, Number(at)) : null;
    return { isGrave: true, key, field: field?.replaceAll(' › ', '.'), rule: rule?.name ?? '', what, mend };
  }

  /** What is unwise. */
  #fromNote({ ruleId, at, field, what, mend }: AuditNote): StudioNote {
    const key = ruleId === undefined ? null : this.#rows.keyOf(ruleId, at);
    const rule = this.#rows.row(key)?.name ?? ruleId ?? '';
    return { isGrave: false, key, field, rule, what, mend };
  }
}

/**
 * What is begun and not in the policy yet: easily forgotten. A rule that agents would go on having as it was before
 * holds the policy up; a new one does not.
 */
export function unfinished({ writing, selected, section }: StudioState): StudioNote[] {
  return [...writing].flatMap(([key, { draft, settled, isOpen, problems }]) => {
    const isOfPolicy = !isNew(key);
    // Whoever is at it knows that a new rule is not finished.
    const isAtIt = key === selected && section === 'rules';
    if (!isOpen || (isOfPolicy ? problems.length === 0 : isAtIt)) return [];
    const rule = settled?.name || draft.name || draft.phrases[0] || i18n.t('studio.list.unnamed');
    const what = i18n.t(isOfPolicy ? 'studio.audit.unfinishedEdit' : 'studio.audit.unfinished');
    const field = missingIn(draft)[0] ?? fieldToMend(problems);
    return [{ isGrave: isOfPolicy, key, field, rule, what, mend: mendOf(draft, problems) }];
  });
}

function mendOf(draft: RuleDraft, problems: Writing['problems']): string {
  const next = nextToWrite(draft, problems);
  return next === undefined ? '' : i18n.t(`studio.rule.missing.${next}`);
}

/** The sentences of a rule have no field of their own: they come from its words. */
function fieldToMend([first]: Writing['problems']): string | undefined {
  return first?.field?.startsWith('examples') ? 'phrases' : first?.field;
}
