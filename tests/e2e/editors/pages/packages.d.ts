/** What the pages use of the packages that bring no types. */

declare module '@chatwoot/prosemirror-schema' {
  import type { Node, Schema } from 'prosemirror-model';
  import type { Plugin } from 'prosemirror-state';

  export { EditorState } from 'prosemirror-state';
  export { EditorView } from 'prosemirror-view';
  export const messageSchema: Schema;
  export const MessageMarkdownSerializer: { serialize(document: Node): string };
  export function buildEditor(options: {
    schema: Schema;
    placeholder: string;
    enabledMenuOptions: readonly string[];
  }): Plugin[];
}

declare module 'quill1' {
  interface Operation {
    readonly insert?: string | Record<string, unknown>;
  }
  export default class Quill {
    constructor(element: HTMLElement, options: { theme: string });
    readonly root: HTMLElement;
    readonly history: { clear(): void };
    setContents(delta: readonly Operation[]): void;
    getContents(): { readonly ops?: readonly Operation[] };
    disable(): void;
  }
}

interface JQuery {
  summernote(options: object): JQuery;
  summernote(command: 'code'): string;
  summernote(command: 'destroy' | 'disable'): void;
}

declare module 'jquery' {
  export default function $(element: Element): JQuery;
}

declare module 'summernote/dist/summernote-lite.js';
declare module 'trix';

declare module 'medium-editor' {
  export default class MediumEditor {
    constructor(element: Element, options: { placeholder: false; spellcheck: boolean });
    setContent(html: string): void;
    getContent(): string;
    destroy(): void;
  }
}
