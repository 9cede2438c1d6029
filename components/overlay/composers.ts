import { kindOf } from '../../lib/draft/adapters/kinds.ts';
import { composerAt } from '../../lib/draft/find-composer.ts';
import type { OpenRoot } from '../../lib/draft/shadow.ts';
import { createIgnored } from '../../lib/review/ignored.ts';
import type { Outcome, ReviewCommand } from '../../lib/review/run-command.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import { type ComposerSession, type ComposerWorld, openSession, placeOf } from './composer-session.ts';
import { leaveDrafts } from './leave-drafts.ts';
import { watchRemoval } from './watch-removal.ts';

export interface ComposersDeps extends Omit<ComposerWorld, 'ignored' | 'slot'> {
  readonly openRoot: OpenRoot;
  /** The kinds of editors that the agent switched Amend off in: they are left alone. */
  readonly offKinds: () => readonly string[];
  readonly onEnded: (draftId: string) => void;
  readonly onOutcome: (draftId: string, outcome: Outcome) => void;
  readonly signal: AbortSignal;
}

/** Every composer of a frame that the agent has been in: each has one session while it is in the page. */
export class Composers {
  readonly #deps: ComposersDeps;
  readonly #world: ComposerWorld;
  readonly #sessions = new Map<HTMLElement, ComposerSession>();

  constructor(deps: ComposersDeps) {
    this.#deps = deps;
    this.#world = { ...deps, ignored: createIgnored(), slot: { card: null } };
    const { view, signal } = deps;
    const onFocus = (event: Event) => this.#adopt(event.composedPath());
    view.addEventListener('focusin', onFocus, { capture: true, signal });
    signal.addEventListener('abort', () => this.#endAll(), { once: true });
    leaveDrafts(() => this.states());
    if (!signal.aborted) this.#adoptFocused();
  }

  states(): readonly ReviewState[] {
    return [...this.#sessions.values()].map(({ review }) => review.state());
  }

  /** Checks all drafts anew, after the rules have changed. */
  refresh(): void {
    for (const { review } of this.#sessions.values()) review.refresh();
  }

  /** A panel is open: it asks more than a draft alone does, such as how it sounds. */
  async readForPanel(): Promise<void> {
    const { parts, sites } = this.#deps;
    const isTold = sites().some(({ customer }) => customer.length > 0);
    await Promise.all([parts.steps.bring(), parts.tone.bring(), isTold && parts.customer.bring()]);
    this.refresh();
  }

  /**
   * After the page went to another address: a composer that it took away ends, the others see their case. After a kind
   * of editor was switched off or on: its composers end, or the one that the agent is in comes back.
   */
  lookAgain(): void {
    this.#sweep();
    this.refresh();
    this.#adoptFocused();
  }

  async run(command: ReviewCommand): Promise<void> {
    this.#sweep();
    const session = [...this.#sessions.values()].find(({ draftId }) => draftId === command.draftId);
    if (session === undefined) return;
    try {
      const kit = await this.#deps.parts.kit.bring();
      const outcome = kit ? await kit.runCommand(session.review, session.editor, command) : notDone(command);
      if (outcome !== null) this.#deps.onOutcome(command.draftId, outcome);
    } catch (error) {
      this.#deps.onFault(error);
    }
  }

  #adoptFocused(): void {
    const focused = this.#deps.view.document.activeElement;
    if (focused !== null) this.#adopt(focused);
  }

  #isOff(element: HTMLElement): boolean {
    const off = this.#deps.offKinds();
    return off.length > 0 && off.includes(kindOf(element));
  }

  /** A fault of ours while looking at a page's element must not reach the page. */
  #adopt(target: Element | readonly EventTarget[]): void {
    try {
      this.#sweep();
      const element = composerAt(target, placeOf(this.#world), this.#deps.openRoot);
      if (element === null || this.#isOff(element)) return;
      const known = this.#sessions.get(element);
      if (known?.review.stopped === false) this.#comeBack(known);
      else this.#begin(element, known);
    } catch (error) {
      this.#deps.onFault(error);
    }
  }

  /** The one that the agent is in stands last, as the newest does: a panel shows that. */
  #comeBack(session: ComposerSession): void {
    this.#sessions.delete(session.element);
    this.#sessions.set(session.element, session);
    session.review.refresh();
  }

  /** After a fault, coming back to the composer is how the agent tries again: `failed` gives way. */
  #begin(element: HTMLElement, failed?: ComposerSession): void {
    if (failed !== undefined) this.#end(failed);
    const session = openSession(element, this.#world);
    this.#sessions.set(element, session);
    watchRemoval(element, () => this.#removed(session), session.signal);
  }

  /** Composers leave together, and one that stood hidden has no size whose loss could be seen. */
  #removed(session: ComposerSession): void {
    this.#end(session);
    this.#sweep();
  }

  #end(session: ComposerSession): void {
    if (this.#sessions.get(session.element) !== session) return;
    this.#sessions.delete(session.element);
    if (!session.element.isConnected) session.review.gone();
    session.dispose();
    this.#deps.analysis.forget();
    this.#deps.onEnded(session.draftId);
  }

  #sweep(): void {
    for (const session of this.#sessions.values())
      if (!session.element.isConnected || this.#isOff(session.element)) this.#end(session);
  }

  #endAll(): void {
    for (const session of [...this.#sessions.values()]) this.#end(session);
  }
}

/** What becomes of a command where the code that would do it could not be had. */
function notDone({ kind }: ReviewCommand): Outcome | null {
  return kind === 'jump' || kind === 'ignore' ? null : { command: kind, result: 'unsupported' };
}
