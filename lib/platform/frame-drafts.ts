import type { PanelDraft } from '../review/panel-draft.ts';

interface Kept {
  readonly frame: number;
  readonly state: PanelDraft;
  /** Grows with each change, so that the draft worked on last stands first. */
  readonly touched: number;
}

/** What the frames of a tab last said of their drafts. */
export class FrameDrafts {
  readonly #drafts = new Map<string, Kept>();
  #clock = 0;

  /** Every draft's newest state, the one worked on last first. */
  states(): readonly PanelDraft[] {
    return [...this.#drafts.values()].sort((a, b) => b.touched - a.touched).map(({ state }) => state);
  }

  frameOf(draftId: string): number | undefined {
    return this.#drafts.get(draftId)?.frame;
  }

  /** An older state than the one that is known comes late, and is passed over. */
  keep(frame: number, state: PanelDraft): void {
    const known = this.#drafts.get(state.draftId);
    if (known === undefined || known.state.revision <= state.revision) this.#put({ frame, state });
  }

  /** Puts a draft first; false where there is none of that id. */
  choose(draftId: string): boolean {
    const known = this.#drafts.get(draftId);
    if (known !== undefined) this.#put(known);
    return known !== undefined;
  }

  end(draftId: string): void {
    this.#drafts.delete(draftId);
  }

  /** The frame is gone, and its drafts with it. */
  forget(frame: number): void {
    for (const [id, draft] of this.#drafts) if (draft.frame === frame) this.#drafts.delete(id);
  }

  clear(): void {
    this.#drafts.clear();
  }

  #put({ frame, state }: Omit<Kept, 'touched'>): void {
    this.#drafts.set(state.draftId, { frame, state, touched: ++this.#clock });
  }
}
