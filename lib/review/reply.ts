import type { CaseRef } from '../draft/types.ts';

/**
 * Which reply of a composer is being written, and to which case: one composer serves many, one after the other. A new
 * one begins when the page took the words out (sent) and when the address shows another case.
 */
export class Reply {
  readonly #draftId: string;
  #number = 1;
  #caseRef: CaseRef | null = null;
  #isPlaced = false;
  /** The text that stood there when the case changed. */
  #foreign: string | null = null;

  constructor(draftId: string) {
    this.#draftId = draftId;
  }

  get id(): string {
    return `${this.#draftId}.${this.#number}`;
  }

  get caseRef(): CaseRef | null {
    return this.#caseRef;
  }

  /** The name that ignores are kept under: the case's, or the draft's own where there is none. */
  get caseKey(): string {
    const ref = this.#caseRef;
    return ref === null ? `draft ${this.#draftId}` : `${ref.site} ${ref.id}`;
  }

  /**
   * False while the text is still the one that stood there when the case changed. Helpdesks change the address before
   * they change the words, and words to one customer must tick nothing for the next.
   */
  get isOwn(): boolean {
    return this.#foreign === null;
  }

  /** The draft now reads `text`. */
  rewritten(text: string): void {
    if (text !== this.#foreign) this.#foreign = null;
  }

  sent(): void {
    this.#number += 1;
  }

  /** Takes over the case that the page shows now. True when it is another than before. */
  place(next: CaseRef | null, text: string): boolean {
    const before = this.caseKey;
    this.#caseRef = next;
    const isFirst = !this.#isPlaced;
    this.#isPlaced = true;
    if (this.caseKey === before) return false;
    if (isFirst) return true;
    this.#number += 1;
    this.#foreign = text.trim() === '' ? null : text;
    return true;
  }
}
