import type { EditorFixture } from '../fixture.ts';
import { textOfHtml } from './content.ts';
import { Made } from './made.ts';

/** Where a bare field stands. */
export interface FieldPlace {
  readonly host: string;
  readonly tag: 'textarea' | 'input';
  open(field: HTMLElement): void;
  close(): void;
}

/** An editor that is nothing but a field of the browser: its model is its value. */
export function fieldFixture({ host, tag, open, close }: FieldPlace): EditorFixture {
  const made = new Made<HTMLTextAreaElement | HTMLInputElement>();
  return {
    host,
    async make(html) {
      const field = made.set(document.createElement(tag));
      const text = textOfHtml(html);
      field.defaultValue = tag === 'input' ? text.replace(/\s+/g, ' ') : text;
      field.spellcheck = false;
      open(field);
    },
    async destroy() {
      made.take();
      close();
    },
    model: () => made.get().value,
    saved: () => made.get().value,
    readOnly() {
      made.get().readOnly = true;
    },
  };
}
