/** What each editor page offers as `window.fixture`, so that one suite can be run in every editor. */
export interface EditorFixture {
  /** Path to the editing host: CSS; `>>>` steps into a shadow root, `|||` into a frame. */
  readonly host: string;
  /**
   * Makes the editor (again, after `destroy`) holding this content through the editor's own API; resolves when it
   * can be typed in. Its history is empty then: Ctrl+Z never takes the content away.
   * The content uses p, br, strong, em, a[href], ul and li; a plain-text editor takes its text.
   */
  make(html: string): Promise<void>;
  destroy(): Promise<void>;
  /**
   * The editor's own model, never its DOM, as text: blocks (list items too) parted by "\n\n", a soft break is "\n",
   * a no-break space a blank, no newline at the end.
   */
  model(): string;
  /** What the editor would save or send, from its own API: shows bold, and must never hold anything of ours. */
  saved(): string;
  /** Makes it read-only or disabled through its own API, where it has one. */
  readOnly?(): void;
  /** The closed shadow root that `>>>` of the path steps into, where no script can ask for it. */
  closedRoot?(): ShadowRoot;
}

declare global {
  interface Window {
    fixture: EditorFixture;
  }
}
