import { slug } from '../../../components/studio/make-rule.ts';
import type { StudioActions } from '../../../components/studio/studio-view.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { isKeptNowhereElse, isPublished, replaceOpen } from './replace-open.ts';
import type { StudioEdits } from './studio-edits.ts';
import { newPolicy, readFile } from './studio-files.ts';
import { goTo } from './studio-life.ts';
import { newState, type StudioState, type WaitingFile } from './studio-state.ts';
import type { PolicyWorker } from './worker-client.ts';

/** What a policy is opened with. */
export interface OpenTools {
  readonly state: StudioState;
  readonly edits: StudioEdits;
  readonly worker: PolicyWorker;
  readonly changed: () => void;
  readonly redraw: () => void;
}

/** The ways to a policy in the studio: anew, from a file, from what is in force. */
export function openActions(
  tools: OpenTools,
): Pick<StudioActions, 'newPolicy' | 'openFile' | 'openWaiting' | 'copyInForce'> {
  const { state, edits, worker, changed, redraw } = tools;
  return {
    newPolicy: (name, owner) => open(tools, newPolicy(name, owner, slug(name) || 'team-wording'), null),
    async openFile(file) {
      edits.settle();
      state.isBusy = true;
      redraw();
      const read = await readFile(file, worker);
      state.isBusy = false;
      if (!read.ok) {
        state.refused = { file: file.name, problems: read.problems };
        return redraw();
      }
      state.refused = null;
      const waiting = { file: file.name, policy: read.policy, signed: read.signed };
      if (isKeptNowhereElse(state)) state.waiting = waiting;
      else take(tools, waiting);
      changed();
    },
    openWaiting(isAgreed) {
      const { waiting } = state;
      state.waiting = null;
      if (waiting && isAgreed) take(tools, waiting);
      changed();
    },
    copyInForce: () => state.inForce && open(tools, state.inForce, state.inForce),
  };
}

function open({ state, changed }: OpenTools, policy: Policy, published: Policy | null): void {
  Object.assign(state, { ...newState(state.section), inForce: state.inForce, book: state.book });
  state.stage = 'working';
  state.working = openPolicy(policy, published);
  goTo('rules');
  changed();
}

function take(tools: OpenTools, { policy, signed }: WaitingFile): void {
  const { state, edits } = tools;
  const published = isPublished(policy, signed !== null) ? policy : null;
  const isSame = state.working?.policy.id === policy.id;
  if (state.working) replaceOpen(state, edits, policy, published);
  else open(tools, policy, published);
  // A copy without a signature says nothing of the file that agents have.
  if (signed !== null || !isSame) state.lastSigned = signed;
}
