import type { DraftEdit, DraftEditor, DraftText, ReplaceResult } from '../draft/types.ts';
import type { Finding, Span } from '../engine/types.ts';
import { isInPart } from './in-part.ts';
import { insertionOf } from './insertion-point.ts';
import { locate } from './locate.ts';
import type { InsertPlace } from './types.ts';
import { WriteQueue, type WriteQueueDeps } from './write-queue.ts';

/** The session whose draft is written to. */
export interface WriteHost extends WriteQueueDeps {
  readonly editor: DraftEditor;
  readonly draft: () => DraftText;
  readonly shown: () => readonly Finding[];
  /** Whether the draft is still the one that was read for the state of that revision. */
  readonly isAsReadAt: (revision: number) => boolean;
}

/** What writes to one draft, for the agent alone; see `Review`. It comes with what shows something to write. */
export class ReviewWrites {
  readonly #host: WriteHost;
  readonly #queue: WriteQueue;

  constructor(host: WriteHost) {
    this.#host = host;
    this.#queue = new WriteQueue(host);
  }

  /** True while the editor takes a write: the draft is then between two states. */
  get busy(): boolean {
    return this.#queue.busy;
  }

  apply(finding: Finding, alternative: number, caret?: DraftEdit['caret']): Promise<ReplaceResult> {
    return this.#queue.add(() => {
      const current = locate(this.#host.shown(), finding);
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
    return this.#host.shown().findLast(({ to, whole }) => to <= end && whole !== undefined);
  }

  rewrite(place: Span, expected: string, text: string): Promise<ReplaceResult> {
    return this.#queue.add(() => {
      const stands = this.#host.draft().text.slice(place.from, place.to) === expected;
      return stands ? { span: place, expected, text } : null;
    });
  }

  #inPlace(text: string, from: number, to: number, revision: number): Promise<ReplaceResult> {
    const { draft, isAsReadAt } = this.#host;
    return this.#queue.add(() =>
      isAsReadAt(revision) ? { span: { from, to }, expected: draft().text.slice(from, to), text } : null,
    );
  }

  async insert(text: string, place?: InsertPlace): Promise<ReplaceResult> {
    const { editor, draft, isAsReadAt } = this.#host;
    if (place?.to !== undefined && place.to > place.at)
      return this.#inPlace(text, place.at, place.to, place.revision);
    // The end of what is in view is not the end of the draft.
    if (isInPart(draft()) && !place && editor.selection() === null) return 'unsupported';
    let plain: string | undefined;
    const plan = (): DraftEdit | null => {
      if (place && !isAsReadAt(place.revision)) return null;
      const caret = place ? { from: place.at, to: place.at } : editor.selection();
      const insertion = insertionOf(text, draft().text, caret, editor.kind !== 'textarea');
      const { plain: inLine, ...edit } = insertion;
      const written = plain === undefined ? edit : { ...edit, text: plain };
      plain = inLine;
      return written;
    };
    const result = await this.#queue.add(plan);
    // Better in the same line than not at all.
    return result === 'unsupported' && plain !== undefined ? this.#queue.add(plan) : result;
  }
}
