import type { MustStep } from '../../lib/recovery/missing-musts.ts';
import { voiceFor } from '../words/voice-for.ts';
import type { HoldDeps, HoldDesk } from './hold-part.ts';
import { giveFocus, type HeldDraft } from './mount-hold.ts';
import { countOpen, type ReadReasons } from './open-reasons.ts';
import { sayBeside } from './say-beside.ts';
import { stepName } from './step-name.ts';

export interface Fixing {
  readonly deps: HoldDeps;
  readonly desk: Pick<HoldDesk, 'lineFor'>;
  readonly draft: HeldDraft;
  readonly reasons: ReadReasons;
  readonly signal: AbortSignal;
}

/** Mends all wording that can be mended without more words, says so, and goes on with what is left. Sends nothing. */
export function fixAll(fixing: Fixing): void {
  const { deps, draft, reasons, signal } = fixing;
  const done = () => {
    reasons.forget();
    if (isOver(fixing)) return;
    const count = countOpen(reasons.now());
    if (count === 0) return sayBeside({ said: 'mended' }, draft, signal);
    sayBeside({ said: 'left', count }, draft, signal);
    fixOneByOne(fixing);
  };
  deps.fixAll().then(done, (error: unknown) => deps.onFault?.(error));
}

/** Goes from one open thing to the next: the cards of the wording, then the slots, then the end of the draft for the steps. */
export function fixOneByOne(fixing: Fixing): void {
  const { deps, draft, reasons } = fixing;
  reasons.forget();
  if (isOver(fixing)) return;
  const { wording, slots, steps } = reasons.now();
  const [finding] = wording;
  const next = finding ?? slots[0];
  if (finding && deps.showCard(finding, () => fixOneByOne(fixing))) return;
  if (next) giveFocus(draft, next);
  else if (steps.length > 0) sayMissing(fixing, 'step', steps);
}

/** Puts in the line that a panel would offer for the first step that is missing. Where it cannot, it says so. */
export async function writeStep(fixing: Fixing): Promise<void> {
  const { deps, desk, draft, reasons, signal } = fixing;
  const { steps } = reasons.now();
  const [step] = steps;
  if (step === undefined) return;
  const ref = deps.caseRef();
  const line = ref && (await desk.lineFor(ref, step.id, voiceFor(deps.spoken())));
  const result = line ? await deps.insert(line) : 'unsupported';
  reasons.forget();
  if (isOver(fixing)) return;
  if (result === 'done') sayBeside({ said: 'written', steps: [stepName(step)] }, draft, signal);
  else sayMissing(fixing, 'unwritten', steps);
}

/** Whether the draft has gone meanwhile. */
function isOver({ draft, signal }: Fixing): boolean {
  return signal.aborted || !draft.editor.element.isConnected;
}

/** At the end of the draft, where what is missing may be written. */
function sayMissing({ draft, signal }: Fixing, said: 'step' | 'unwritten', steps: readonly MustStep[]): void {
  const end = draft.editor.read().text.length;
  giveFocus(draft, { from: end, to: end });
  sayBeside({ said, steps: steps.map(stepName) }, draft, signal);
}
