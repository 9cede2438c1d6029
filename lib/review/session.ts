import type { DraftEdit, DraftText, ReplaceResult } from '../draft/types.ts';
import type { Audience, Finding, Span } from '../engine/types.ts';
import { type Leaving, NO_RECOVERY } from './draft-recovery.ts';
import { isInPart } from './in-part.ts';
import { editBetween } from './map-edit.ts';
import { createPace, type Pace } from './pace.ts';
import { Reply } from './reply.ts';
import type { ReviewDeps } from './review-deps.ts';
import type { ReviewWrites } from './review-writes.ts';
import { carriedOver, hidePlace, NOTHING_FOUND, sift } from './sift.ts';
import type { EmptiedBy, IgnoreScope, InsertPlace, Review, ReviewState } from './types.ts';
import { underlinesOf } from './underlines-of.ts';

const NOTHING: DraftText = { text: '', skipped: [] };

class Session implements Review {
  readonly #deps: ReviewDeps;
  readonly #pace: Pace;
  readonly #reply: Reply;
  #writes: ReviewWrites | null = null;
  #draft: DraftText = NOTHING;
  #sifted = NOTHING_FOUND;
  #where: Audience = 'public';
  #recovery = NO_RECOVERY;
  #emptiedBy: EmptiedBy | null = null;
  #active: Finding | null = null;
  #revision = 0;
  /** What was last read whole, and the first revision that showed it. */
  #read: string | null = null;
  #readSince = 0;
  #stopped = false;
  #failed = false;

  constructor(deps: ReviewDeps) {
    this.#deps = deps;
    this.#reply = new Reply(deps.draftId);
    this.#pace = createPace(deps.schedule, () => this.#guard(() => this.#check()));
    deps.editor.onChange(() => this.#guard(() => this.#changed()), deps.signal);
    deps.signal.addEventListener('abort', () => this.dispose(), { once: true });
    if (deps.signal.aborted) this.dispose();
    else this.#pace.soon();
  }

  state(): ReviewState {
    const { draftId, editor, siteName } = this.#deps;
    return {
      ...{ draftId, siteName, editorKind: editor.kind },
      replyId: this.#reply.id,
      revision: this.#revision,
      caseRef: this.#reply.caseRef,
      where: this.#where,
      text: this.#draft.text,
      findings: this.#sifted.shown,
      ignored: this.#sifted.hidden.length + this.#sifted.hushed.length,
      ...this.#recovery,
      // Words of another case tell nothing of this one.
      ...(this.#reply.isOwn ? {} : { steps: [], hints: [], promises: [] }),
      skipped: [...this.#draft.skipped, ...this.#recovery.skipped],
      emptiedBy: this.#emptiedBy,
      failed: this.#failed,
    };
  }

  refresh(): void {
    this.#guard(() => this.#deps.recovery.look());
    this.#pace.now();
  }

  gone(): void {
    if (this.#reply.isOwn) this.#guard(() => this.#left('gone', this.#draft.text));
  }

  apply(finding: Finding, alternative: number, caret?: DraftEdit['caret']): Promise<ReplaceResult> {
    return this.#write((writes) => writes.apply(finding, alternative, caret));
  }

  applyAll(): Promise<ReplaceResult> {
    return this.#write((writes) => writes.applyAll());
  }

  insert(text: string, place?: InsertPlace): Promise<ReplaceResult> {
    return this.#write((writes) => writes.insert(text, place));
  }

  rewrite(place: Span, expected: string, text: string): Promise<ReplaceResult> {
    return this.#write((writes) => writes.rewrite(place, expected, text));
  }

  /** Where what writes could not be had, nothing shows anything to write either. */
  async #write(how: (writes: ReviewWrites) => Promise<ReplaceResult>): Promise<ReplaceResult> {
    const { editor, onFault, writes } = this.#deps;
    this.#writes ??= writes({
      ...{ editor, onFault },
      draft: () => this.#draft,
      shown: () => this.#sifted.shown,
      isAsReadAt: (revision) => revision >= this.#readSince && this.#draft.text === this.#read,
      ready: () => {
        this.#guard(() => this.#follow());
        return !this.#stopped;
      },
      written: () => this.refresh(),
    });
    return this.#writes === null ? 'unsupported' : how(this.#writes);
  }

  ignore(finding: Finding, scope: IgnoreScope): void {
    this.#guard(() => {
      const { ignored } = this.#deps;
      if (scope === 'case') ignored.addRule(this.#reply.caseKey, finding.ruleId);
      else hidePlace(this.#draft.text, this.#sifted, finding, ignored, this.#reply.caseKey);
      this.refresh();
    });
  }

  setActive(finding: Finding | null): void {
    this.#active = finding;
    this.#guard(() => this.#underline());
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  dispose(): void {
    if (!this.#stopped) this.#quieten();
  }

  #quieten(): void {
    this.#stopped = true;
    this.#pace.stop();
    this.#sifted = NOTHING_FOUND;
    try {
      this.#deps.editor.underline([]);
    } catch {
      // The editor may be gone with its page; there is nothing left to take away.
    }
  }

  /** Runs our own work so that no fault of it reaches the page: the first one ends the session. */
  #guard(work: () => void): void {
    if (this.#stopped) return;
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#stopped) return;
    this.#quieten();
    this.#failed = true;
    this.#recovery = NO_RECOVERY;
    this.#deps.onFault(error);
    try {
      this.#revision += 1;
      this.#deps.publish(this.state());
    } catch {
      // Publishing may be the very thing that failed; the agent's page goes on without us.
    }
  }

  #changed(): void {
    if (this.#deps.editor.composing) return;
    this.#follow();
    if (!this.#writes?.busy) this.#pace.soon();
  }

  /** Catches up with the draft: findings that the edit touched go at once, the others move along. */
  #follow(): void {
    const before = this.#draft;
    this.#draft = this.#deps.editor.read();
    const { text } = this.#draft;
    const edit = editBetween(before.text, text);
    if (edit === null) return;
    const inPart = isInPart(this.#draft);
    const { isOwn } = this.#reply;
    if (!inPart) this.#reply.rewritten(text);
    const byAgent = this.#deps.recovery.hasDeleted();
    this.#emptiedBy = inPart || text.trim() !== '' ? null : this.#emptied(before.text, byAgent, isOwn);
    const had = this.#sifted.shown.length;
    this.#sifted = carriedOver(this.#sifted, edit, text, inPart || isInPart(before));
    this.#active = null;
    if (had > 0) this.#underline();
    if (this.#sifted.shown.length < had) this.#publish();
  }

  #emptied(before: string, byAgent: boolean, isOwn: boolean): EmptiedBy | null {
    if (before.trim() === '') return this.#emptiedBy;
    if (byAgent) return 'agent';
    if (isOwn) this.#left('emptied', before);
    this.#reply.sent();
    return 'page';
  }

  #left(how: Leaving['how'], text: string): void {
    const { id, caseRef } = this.#reply;
    this.#deps.recovery.left({ how, text, where: this.#where, id, caseRef });
  }

  #check(): void {
    if (this.#deps.editor.composing || this.#writes?.busy) return;
    this.#follow();
    this.#enterCase();
    this.#where = this.#deps.where();
    const { text } = this.#draft;
    const found = this.#deps.editor.writable ? this.#deps.check(text, this.#where) : [];
    if (found instanceof Promise) {
      found.then(
        (late) => this.#guard(() => this.#take(text, late)),
        (error: unknown) => this.#fail(error),
      );
    } else this.#take(text, found);
  }

  /** Shows what a check of `text` found, unless the draft has moved on since. */
  #take(text: string, found: readonly Finding[]): void {
    if (this.#draft.text !== text || this.#deps.editor.read().text !== text) return;
    this.#sifted = sift(text, found, this.#sifted.hidden, this.#deps.ignored, this.#reply.caseKey);
    this.#underline();
    this.#recovery = this.#deps.recovery.read(text, { id: this.#reply.id, inPart: isInPart(this.#draft) });
    if (text !== this.#read) this.#readSince = this.#revision + 1;
    this.#read = text;
    this.#publish();
  }

  /** What was ignored in one case says nothing about the next. */
  #enterCase(): void {
    const isAnother = this.#reply.place(this.#deps.caseRef(), this.#draft.text);
    if (isAnother) this.#sifted = { ...this.#sifted, hidden: [], hushed: [] };
  }

  #underline(): void {
    this.#deps.editor.underline(underlinesOf(this.#sifted.shown, this.#active));
  }

  #publish(): void {
    this.#revision += 1;
    this.#deps.publish(this.state());
  }
}

/**
 * Starts the review of one editor: checks at once, then as the agent types, until the signal aborts. Never
 * throws into the page; see `ReviewDeps.onFault`.
 */
export function createReview(deps: ReviewDeps): Review {
  return new Session(deps);
}
