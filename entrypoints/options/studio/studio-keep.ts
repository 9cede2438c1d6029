import type { RuleDraft } from '../../../components/studio/rule-draft.ts';
import type { SavedState } from '../../../components/studio/studio-view.ts';
import type { StudioKept, StudioStore } from '../../../lib/platform/studio-store.ts';
import { isRecord } from '../../../lib/policy/problem.ts';
import { openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { isNew, newKey, type StudioState } from './studio-state.ts';

/** From the last change to the store, in ms. */
const PAUSE_MS = 400;

/** Keeps the open policy on this computer as it changes, and takes over what another tab kept. */
export class StudioKeep {
  readonly #state: StudioState;
  readonly #store: StudioStore;
  readonly #onChange: () => void;
  #kept: readonly unknown[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(state: StudioState, store: StudioStore, onChange: () => void) {
    this.#state = state;
    this.#store = store;
    this.#onChange = onChange;
  }

  /** Opens what is kept; false where nothing is. */
  async open(): Promise<boolean> {
    const { kept } = await this.#store.read();
    if (kept === null) return false;
    this.#take(kept);
    this.#state.stage = 'working';
    return true;
  }

  /** Another tab kept something: with nothing unsaved here it is taken over, else the lead is asked. */
  async heard(): Promise<void> {
    await this.#writing;
    if (this.#isDirty()) {
      this.#state.saved = 'other-tab';
    } else if (!(await this.open())) {
      this.#state.working = null;
      this.#state.stage = 'start';
    }
    this.#onChange();
  }

  /** Hears of what another tab keeps, until the signal aborts. */
  watch(signal: AbortSignal): void {
    this.#store.watch(() => void this.heard(), signal);
  }

  /** Keeps what changed, soon. */
  follow(): void {
    if (this.#state.saved === 'other-tab' || !this.#isDirty()) return;
    this.#state.saved = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), PAUSE_MS);
  }

  /** Keeps what changed, at once. @param force in the place of what another tab kept */
  now(force = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#keep(force));
    return this.#writing;
  }

  /** Nothing is open any more. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#kept = [];
    await this.#store.forget();
  }

  async #keep(force: boolean): Promise<void> {
    const { working, publish, lastSigned } = this.#state;
    if (working === null) return;
    if (!force && !this.#isDirty()) {
      // What was to be kept was taken back meanwhile.
      if (this.#state.saved === 'saving') this.#settleAs('saved');
      return;
    }
    const now = this.#parts();
    const drafts = this.#drafts();
    const { policy, published } = working;
    const result = await this.#store.keep(
      { policy, published, drafts, address: publish.address, signed: lastSigned },
      force,
    );
    if (result === 'saved') this.#kept = now;
    this.#settleAs(result === 'saved' && this.#isDirty() ? 'saving' : result);
  }

  #settleAs(saved: SavedState): void {
    this.#state.saved = saved;
    this.#onChange();
  }

  #take({ policy, published, drafts, address, signed }: StudioKept): void {
    const state = this.#state;
    state.working = openPolicy(policy, published);
    state.writing.clear();
    for (const draft of drafts)
      if (looksLikeDraft(draft))
        state.writing.set(newKey(state), { draft, problems: [], settled: null, isOpen: true });
    state.publish = { ...state.publish, address };
    state.lastSigned = signed;
    state.saved = 'saved';
    this.#kept = this.#parts();
  }

  /** What is compared to see whether there is anything to keep. */
  #parts(): readonly unknown[] {
    const { working, publish, lastSigned } = this.#state;
    return [working?.policy, working?.published, JSON.stringify(this.#drafts()), publish.address, lastSigned];
  }

  #isDirty(): boolean {
    const now = this.#parts();
    return this.#state.working !== null && now.some((part, at) => part !== this.#kept[at]);
  }

  #drafts(): readonly RuleDraft[] {
    return [...this.#state.writing].filter(([key]) => isNew(key)).map(([, { draft }]) => draft);
  }
}

/** The form can show it; the policy looks at it before it takes it. */
function looksLikeDraft(value: unknown): value is RuleDraft {
  if (!isRecord(value) || !isRecord(value.examples)) return false;
  const { flag, pass } = value.examples;
  const texts = [value.id, value.name, value.category, value.why, value.source, value.severity];
  return (
    texts.every((text) => typeof text === 'string') &&
    [value.phrases, value.alternatives, flag, pass].every((list) => Array.isArray(list))
  );
}
