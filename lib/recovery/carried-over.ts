import type { CaseFacts, CaseNotes } from './case-types.ts';
import type { Checklist, HandMark } from './types.ts';

/** What the agent chose for one case and not yet for another. */
export interface CarriedOver {
  /** Undefined where the other one has a model of its own choosing. */
  readonly modelId?: string | undefined;
  readonly facts: CaseFacts;
  readonly hands: readonly (readonly [stepId: string, mark: HandMark])[];
  readonly notes: CaseNotes;
}

interface Chosen {
  readonly checklist: Checklist | null;
  readonly notes: CaseNotes;
}

/** What is to be brought from one case to another: nothing that was said there is taken back. */
export function carriedOver(from: Chosen, to: Chosen): CarriedOver {
  const { checklist } = from;
  const hasModel = to.checklist?.history.some(({ kind }) => kind === 'model') === true;
  return {
    ...(checklist !== null && !hasModel && { modelId: checklist.modelId }),
    facts: unsaid(checklist?.facts ?? {}, to.checklist?.facts ?? {}),
    hands: Object.entries(unsaid(checklist?.hands ?? {}, to.checklist?.hands ?? {})),
    notes: { ...from.notes, ...to.notes },
  };
}

/** Whether the agent chose anything of a case. */
export function hasChosen({ checklist, notes }: Chosen): boolean {
  if (Object.keys(notes).length > 0) return true;
  if (checklist === null) return false;
  const { facts, hands, history } = checklist;
  const isChosen = Object.keys(facts).length > 0 || Object.keys(hands).length > 0;
  return isChosen || history.some(({ kind }) => kind === 'model');
}

function unsaid<T extends object>(said: T, there: object): T {
  return Object.fromEntries(Object.entries(said).filter(([name]) => !Object.hasOwn(there, name))) as T;
}
