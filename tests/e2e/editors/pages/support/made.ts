/** Holds the one editor of the page between `make` and `destroy`. */
export class Made<Editor> {
  #editor: Editor | null = null;

  set(editor: Editor): Editor {
    this.#editor = editor;
    return editor;
  }

  /** The editor there is; throws when none was made. */
  get(): Editor {
    if (this.#editor === null) throw new Error('no editor was made');
    return this.#editor;
  }

  /** The editor there was, which from now on is gone. */
  take(): Editor {
    const editor = this.get();
    this.#editor = null;
    return editor;
  }
}
