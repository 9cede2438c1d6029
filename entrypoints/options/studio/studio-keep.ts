import { i18n } from '#i18n';
import type { RuleDraft } from '../../../components/studio/rule-draft.ts';
import type { SavedState } from '../../../components/studio/studio-view.ts';
import type { StudioKept, UnfinishedEdit } from '../../../lib/platform/studio-kept.ts';
import type { StudioStore } from '../../../lib/platform/studio-store.ts';
import { isRecord } from '../../../lib/policy/problem.ts';
import { edit, openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { isNew, NO_PUBLISH, newKey, type StudioState } from './studio-state.ts';

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

  /**
   * Opens what is kept, else says what there is instead. Of a damaged policy what is left is opened only where that
   * is agreed: from then on it is what is kept.
   */
  async open(isAgreed = false): Promise<void> {
    const { kept, lost } = await this.#store.read();
    const isOpen = kept !== null && (lost === false || (lost === 'corrupt' && isAgreed));
    if (isOpen) this.#take(kept);
    else this.#state.working = null;
    this.#state.stage = isOpen ? 'working' : lost === false || isAgreed ? 'start' : lost;
  }

  /** Another tab kept something: with nothing unsaved here it is taken over, else the lead is asked. */
  async heard(): Promise<void> {
    await this.#writing;
    if (this.#isDirty()) this.#state.saved = 'other-tab';
    else await this.#follow();
    this.#onChange();
  }

  /** Shows what the other tab has; where that is another policy, it says so. */
  async #follow(): Promise<void> {
    const state = this.#state;
    const before = state.working?.policy.id;
    await this.open();
    const now = state.working?.policy;
    const isOther = now !== undefined && before !== undefined && now.id !== before;
    state.said = isOther ? i18n.t('studio.head.otherOpened', { name: now.name }) : '';
    if (isOther) state.publish = { ...NO_PUBLISH, address: state.publish.address };
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
    const [drafts, edits] = [this.#drafts(), this.#edits()];
    const { policy, published } = working;
    const result = await this.#store.keep(
      { policy, published, drafts, edits, address: publish.address, signed: lastSigned },
      force,
    );
    if (result === 'saved') this.#kept = now;
    this.#settleAs(result === 'saved' && this.#isDirty() ? 'saving' : result);
  }

  #settleAs(saved: SavedState): void {
    this.#state.saved = saved;
    this.#onChange();
  }

  #take({ policy, published, drafts, edits, address, signed }: StudioKept): void {
    const state = this.#state;
    state.working = openPolicy(policy, published);
    state.writing.clear();
    state.refusedHead = null;
    state.refusedNamed.clear();
    for (const draft of drafts)
      if (looksLikeDraft(draft))
        state.writing.set(newKey(state), { draft, problems: [], settled: null, isOpen: true });
    for (const unfinished of edits) this.#takeEdit(unfinished);
    state.publish = { ...state.publish, address };
    // Written before it was kept of which policy: of the one that was published.
    state.lastSigned = signed && { policy: published?.id, ...signed };
    state.saved = 'saved';
    this.#kept = this.#parts();
  }

  /** Goes on with a rule where its writer left it; where the policy no longer has that rule, as a new one. */
  #takeEdit({ key, draft }: UnfinishedEdit): void {
    const { working, writing } = this.#state;
    if (working === null || !looksLikeDraft(draft)) return;
    const at = working.policy.rules.findIndex(({ id }) => key.replace(/#\d+$/, '') === `own/${id}`);
    const settled = working.policy.rules[at] ?? null;
    if (settled === null) {
      writing.set(newKey(this.#state), { draft, problems: [], settled, isOpen: true });
      return;
    }
    const outcome = edit(working, { kind: 'change-rule', ruleId: settled.id, at, rule: draft });
    if (outcome.ok) this.#state.working = outcome.value;
    else writing.set(key, { draft, problems: outcome.problems, settled, isOpen: true });
  }

  /** What is compared to see whether there is anything to keep. */
  #parts(): readonly unknown[] {
    const { working, publish, lastSigned } = this.#state;
    const writing = JSON.stringify([this.#drafts(), this.#edits()]);
    return [working?.policy, working?.published, writing, publish.address, lastSigned];
  }

  #isDirty(): boolean {
    const now = this.#parts();
    return this.#state.working !== null && now.some((part, at) => part !== this.#kept[at]);
  }

  #drafts(): readonly RuleDraft[] {
    return [...this.#state.writing].filter(([key]) => isNew(key)).map(([, { draft }]) => draft);
  }

  /** What the policy cannot take yet of rules that it has. */
  #edits(): readonly UnfinishedEdit[] {
    return [...this.#state.writing].flatMap(([key, { draft, isOpen }]) =>
      isOpen && !isNew(key) ? [{ key, draft }] : [],
    );
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
