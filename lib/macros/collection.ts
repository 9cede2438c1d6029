/** One text of a collection, and where it stands in its source (UTF-16 units). */
export interface CollectionEntry {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly isHtml: boolean;
  readonly from: number;
  readonly to: number;
}

/** A source and the texts in it. */
export interface CollectionParts {
  readonly source: string;
  readonly entries: readonly CollectionEntry[];
  /** How a text is written where the entry stood. */
  readonly write: (entry: CollectionEntry, text: string) => string;
}

/** Texts out of one source that can be changed and put back into it: what nobody changed stays as it was, sign by sign. */
export class Collection {
  readonly #parts: CollectionParts;
  readonly #changed = new Map<number, string>();

  constructor(parts: CollectionParts) {
    this.#parts = parts;
  }

  get entries(): readonly CollectionEntry[] {
    return this.#parts.entries;
  }

  /** How many were changed. */
  get edited(): number {
    return this.#changed.size;
  }

  /** How it reads now. */
  text(nth: number): string {
    return this.#changed.get(nth) ?? this.entries[nth]?.text ?? '';
  }

  isEdited(nth: number): boolean {
    return this.#changed.has(nth);
  }

  /** Gives it another text; line ends stay those of the source. */
  set(nth: number, text: string): void {
    const entry = this.entries[nth];
    if (entry === undefined) return;
    const own = entry.text.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
    if (own === entry.text) this.#changed.delete(nth);
    else this.#changed.set(nth, own);
  }

  /** The source with what was changed in it. */
  written(): string {
    const { source, entries, write } = this.#parts;
    const out: string[] = [];
    let at = 0;
    entries.forEach((entry, nth) => {
      const text = this.#changed.get(nth);
      if (text === undefined) return;
      out.push(source.slice(at, entry.from), write(entry, text));
      at = entry.to;
    });
    return [...out, source.slice(at)].join('');
  }
}
