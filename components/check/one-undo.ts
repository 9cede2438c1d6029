/** What one command wrote: the words before and after it, and by how many writes they came about. */
interface Group {
  readonly before: string;
  readonly after: string;
  readonly writes: number;
}

/** Older ones are taken back write by write. */
const GROUPS_MAX = 20;

/** Makes all that one command wrote into a field one step of the browser's own undo and redo. */
export class OneUndo {
  readonly #field: HTMLElement;
  #groups: readonly Group[] = [];
  /** The words as of the last change that was heard. */
  #stood = '';
  #writes = 0;
  /** The steps that are left are being gone now. */
  #isGoing = false;

  /** @param signal ends it; the browser then takes back write by write again */
  constructor(field: HTMLElement, signal: AbortSignal) {
    this.#field = field;
    field.addEventListener('input', (event) => this.#heard(event as InputEvent), { signal });
  }

  /** Runs a command that writes into the field; resolves or rejects with it. */
  async around<T>(run: () => Promise<T>): Promise<T> {
    const before = wordsIn(this.#field);
    this.#writes = 0;
    try {
      return await run();
    } finally {
      const group = { before, after: wordsIn(this.#field), writes: this.#writes };
      if (group.writes > 1) this.#groups = [group, ...this.#groups].slice(0, GROUPS_MAX);
      this.#stood = group.after;
    }
  }

  #heard({ inputType }: InputEvent): void {
    this.#writes++;
    if (this.#isGoing || this.#groups.length === 0) return;
    const stood = this.#stood;
    this.#stood = wordsIn(this.#field);
    if (inputType === 'historyUndo') {
      const group = this.#groups.find(({ after }) => after === stood);
      if (group) this.#go('undo', group.before, group.writes);
    } else if (inputType === 'historyRedo') {
      const group = this.#groups.find(({ before }) => before === stood);
      if (group) this.#go('redo', group.after, group.writes);
    }
  }

  /** The browser went one step; the others follow once it is done with that. */
  #go(step: 'undo' | 'redo', goal: string, writes: number): void {
    queueMicrotask(() => {
      this.#isGoing = true;
      for (let left = writes - 1; left > 0 && wordsIn(this.#field) !== goal; left--)
        this.#field.ownerDocument.execCommand(step);
      this.#isGoing = false;
      this.#stood = wordsIn(this.#field);
    });
  }
}

function wordsIn(field: HTMLElement): string {
  return field.localName === 'textarea' ? (field as HTMLTextAreaElement).value : (field.textContent ?? '');
}
