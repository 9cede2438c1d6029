import type { Finding, Span } from '../../lib/engine/types.ts';
import { type MustStep, missingMusts } from '../../lib/recovery/missing-musts.ts';
import type { HoldDeps } from './hold-part.ts';

/** All that is open in a draft, and so held for. */
export interface OpenReasons {
  readonly wording: readonly Finding[];
  readonly slots: readonly Span[];
  readonly steps: readonly MustStep[];
}

const NONE: OpenReasons = { wording: [], slots: [], steps: [] };

/** A press comes in parts; what was open at its first one (ms) is so at its last. */
const SAME_PRESS_MS = 400;

/** How many things are open. */
export function countOpen({ wording, slots, steps }: OpenReasons): number {
  return wording.length + slots.length + steps.length;
}

/** What is open in a draft now. A note to colleagues is held for rules that are for notes, else if a policy says so. */
export function openReasons(deps: HoldDeps, musts: readonly MustStep[]): OpenReasons {
  const { mode, holds, sendAnyway, notes } = deps.guard();
  if (mode === 'off' || deps.editor.read().text.trim() === '') return NONE;
  const isNote = deps.where() === 'note';
  const isHeld = !isNote || notes;
  const counts = ({ severity, ruleId }: Finding) =>
    severity === 'block' && (isHeld || deps.isForNotes(ruleId));
  return {
    wording: holds.includes('wording') ? deps.findings(sendAnyway !== 'free').filter(counts) : [],
    slots: isHeld && holds.includes('slots') ? deps.slots() : [],
    steps: !isNote && holds.includes('steps') ? missingMusts(musts, deps.steps()) : [],
  };
}

/** Reads what is open once for all parts of one press. */
export class ReadReasons {
  readonly #deps: Pick<HoldDeps, 'editor' | 'refresh'>;
  readonly #read: () => OpenReasons;
  #last: { readonly at: number; readonly text: string; readonly reasons: OpenReasons } | null = null;

  constructor(deps: Pick<HoldDeps, 'editor' | 'refresh'>, read: () => OpenReasons) {
    this.#deps = deps;
    this.#read = read;
  }

  now(): OpenReasons {
    const [at, { text }] = [performance.now(), this.#deps.editor.read()];
    const last = this.#last;
    if (last !== null && last.text === text && at - last.at < SAME_PRESS_MS) return last.reasons;
    this.#deps.refresh();
    const reasons = this.#read();
    this.#last = { at, text, reasons };
    return reasons;
  }

  forget(): void {
    this.#last = null;
  }
}
