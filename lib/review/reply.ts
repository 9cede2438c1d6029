import type { CaseRef } from '../draft/types.ts';

/** Words that stood there when the case changed, and whose they are: the case's key and the number of its reply. */
interface ForeignWords {
  readonly text: string;
  readonly of: string | null;
  readonly number: number;
}

/**
 * Which reply of a composer is being written, and to which case: one composer serves many, one after the other. A new
 * one begins when the page took the words out (sent) and when the address shows another case.
 */
export class Reply {
  readonly #draftId: string;
  #number = 1;
  #latest = 1;
  #caseRef: CaseRef | null = null;
  /** The last case there was: an address that names none in between (a search, a setting) changes nothing. */
  #lastCase: string | null = null;
  #isPlaced = false;
  #foreign: ForeignWords | null = null;

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
    return this.#caseRef === null ? `draft ${this.#draftId}` : keyOf(this.#caseRef);
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
    if (text !== this.#foreign?.text) this.#foreign = null;
  }

  sent(): void {
    this.#latest += 1;
    this.#number = this.#latest;
  }

  /** Takes over the case that the page shows now. True when it is another than before. */
  place(next: CaseRef | null, text: string): boolean {
    const before = this.caseKey;
    this.#caseRef = next;
    if (next !== null) this.#turnTo(keyOf(next), text);
    this.#isPlaced = true;
    return this.caseKey !== before;
  }

  #turnTo(key: string, text: string): void {
    const last = this.#lastCase;
    this.#lastCase = key;
    if (!this.#isPlaced || key === last) return;
    const back = this.#foreign?.of === key ? this.#foreign : null;
    if (back !== null) {
      // Only looked elsewhere: the words are this case's own again.
      this.#number = back.number;
      this.#foreign = null;
      return;
    }
    if (text.trim() !== '') this.#foreign ??= { text, of: last, number: this.#number };
    this.sent();
  }
}

/** Tells one case from all others. */
export function keyOf({ site, id }: CaseRef): string {
  return `${site} ${id}`;
}
