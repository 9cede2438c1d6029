import type { DraftEdit, DraftText, ReplaceResult, SkippedPart } from '../draft/types.ts';
import type { Audience, Finding } from '../engine/types.ts';
import { isInPart } from './in-part.ts';
import { insertionOf } from './insertion-point.ts';
import { locate } from './locate.ts';
import { carryOver, editBetween } from './map-edit.ts';
import { createPace, type Pace } from './pace.ts';
import { Reply } from './reply.ts';
import type { ReviewDeps } from './review-deps.ts';
import { hidePlace, type Sifted, sift } from './sift.ts';
import { StepsSeen } from './steps-seen.ts';
import type { EmptiedBy, IgnoreScope, InsertPlace, Review, ReviewState } from './types.ts';
import { underlinesOf } from './underlines-of.ts';
import { WriteQueue } from './write-queue.ts';

const NOTHING: DraftText = { text: '', skipped: [] };
const NONE: Sifted = { shown: [], hidden: [], hushed: [] };

class Session implements Review {
  readonly #deps: ReviewDeps;
  readonly #pace: Pace;
  readonly #writes: WriteQueue;
  readonly #reply: Reply;
  readonly #steps = new StepsSeen();
  #draft: DraftText = NOTHING;
  #sifted: Sifted = NONE;
  #where: Audience = 'public';
  #skipped: readonly SkippedPart[] = [];
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
    this.#writes = new WriteQueue({
      editor: deps.editor,
      ready: () => {
        this.#guard(() => this.#follow());
        return !this.#stopped;
      },
      written: () => this.refresh(),
      onFault: deps.onFault,
    });
    deps.editor.onChange(() => this.#guard(() => this.#changed()), deps.signal);
    deps.signal.addEventListener('abort', () => this.dispose(), { once: true });
    if (deps.signal.aborted) this.dispose();
    else this.#pace.soon();
  }

  state(): ReviewState {
    const { draftId, editor, siteName } = this.#deps;
    return {
      draftId,
      replyId: this.#reply.id,
      revision: this.#revision,
      editorKind: editor.kind,
      caseRef: this.#reply.caseRef,
      siteName,
      where: this.#where,
      text: this.#draft.text,
      skipped: [...this.#draft.skipped, ...this.#skipped],
      findings: this.#sifted.shown,
      ignored: this.#sifted.hidden.length + this.#sifted.hushed.length,
      steps: this.#reply.isOwn ? this.#steps.all : [],
      hints: [],
      promises: [],
      slots: [],
      customer: null,
      emptiedBy: this.#emptiedBy,
      failed: this.#failed,
    };
  }

  refresh(): void {
    if (!this.#stopped) this.#pace.now();
  }

  apply(finding: Finding, alternative: number, caret?: DraftEdit['caret']): Promise<ReplaceResult> {
    return this.#writes.add(() => {
      const current = locate(this.#sifted.shown, finding);
      const words = current?.alternatives[alternative];
      if (current === null || words === undefined) return null;
      return { span: { from: current.from, to: current.to }, expected: current.text, text: words, caret };
    });
  }

  async applyAll(): Promise<ReplaceResult> {
    let outcome: ReplaceResult | undefined;
    // Looked up anew each time: a phrase may be none any more once the words beside it are others.
    for (let next = this.#lastWhole(Infinity); next; next = this.#lastWhole(next.from)) {
      const result = await this.apply(next, next.whole ?? 0, 'spares');
      if (result !== 'done' && result !== 'stale') return result;
      if (outcome !== 'done') outcome = result;
    }
    return outcome ?? 'done';
  }

  /** The last finding that ends by `end` and has an alternative that needs no more words. */
  #lastWhole(end: number): Finding | undefined {
    return this.#sifted.shown.findLast(({ to, whole }) => to <= end && whole !== undefined);
  }

  ignore(finding: Finding, scope: IgnoreScope): void {
    this.#guard(() => {
      const { ignored } = this.#deps;
      if (scope === 'case') ignored.addRule(this.#reply.caseKey, finding.ruleId);
      else hidePlace(this.#draft.text, this.#sifted, finding, ignored, this.#reply.caseKey);
      this.refresh();
    });
  }

  insert(text: string, place?: InsertPlace): Promise<ReplaceResult> {
    const { editor } = this.#deps;
    // The end of what is in view is not the end of the draft.
    if (isInPart(this.#draft) && !place && editor.selection() === null) return Promise.resolve('unsupported');
    return this.#writes.add(() => {
      if (place && !this.#isAsReadAt(place.revision)) return null;
      const caret = place ? { from: place.at, to: place.at } : editor.selection();
      return insertionOf(text, this.#draft.text, caret);
    });
  }

  /** Whether the draft is still the one that was read for the state of that revision. */
  #isAsReadAt(revision: number): boolean {
    return revision >= this.#readSince && this.#draft.text === this.#read;
  }

  setActive(finding: Finding | null): void {
    this.#active = finding;
    this.#guard(() => this.#underline());
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  dispose(): void {
    if (this.#stopped) return;
    this.#quieten();
  }

  #quieten(): void {
    this.#stopped = true;
    this.#pace.stop();
    this.#sifted = NONE;
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
    this.#steps.forget();
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
    if (!this.#writes.busy) this.#pace.soon();
  }

  /** Catches up with the draft: findings that the edit touched go at once, the others move along. */
  #follow(): void {
    const before = this.#draft;
    this.#draft = this.#deps.editor.read();
    const { text } = this.#draft;
    const edit = editBetween(before.text, text);
    if (edit === null) return;
    const inPart = isInPart(this.#draft);
    if (!inPart) this.#reply.rewritten(text);
    const byAgent = this.#deps.deletedByAgent();
    this.#emptiedBy = inPart || text.trim() !== '' ? null : this.#emptied(before.text, byAgent);
    const had = this.#sifted.shown.length;
    const carry = (findings: readonly Finding[]) => carryOver(findings, edit, text);
    const { shown, hidden, hushed } = this.#sifted;
    // Lines that came into view may stand where an ignored place stood.
    const kept = inPart || isInPart(before) ? [] : carry(hidden);
    this.#sifted = { shown: carry(shown), hidden: kept, hushed: carry(hushed) };
    this.#active = null;
    if (had > 0) this.#underline();
    if (this.#sifted.shown.length < had) this.#publish();
  }

  #emptied(before: string, byAgent: boolean): EmptiedBy | null {
    if (before.trim() === '') return this.#emptiedBy;
    if (byAgent) return 'agent';
    this.#reply.sent();
    return 'page';
  }

  #check(): void {
    if (this.#deps.editor.composing || this.#writes.busy) return;
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
    this.#steps.take(this.#deps.steps(text), this.#reply.id, isInPart(this.#draft));
    this.#skipped = this.#deps.skipped(text);
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
