import { ContentEditableEditor } from './contenteditable.ts';
import { inputEditor } from './input.ts';
import { skipRule } from './skip-rules.ts';
import { textareaEditor } from './textarea.ts';
import type { DraftEditor, Site } from './types.ts';

/** Puts the right adapter on a composer that find-composer found; `site` adds what it knows to skip. */
export function createEditor(composer: HTMLElement, site: Site | null = null): DraftEditor {
  switch (composer.tagName) {
    case 'TEXTAREA':
      return textareaEditor(composer as HTMLTextAreaElement);
    case 'INPUT':
      return inputEditor(composer as HTMLInputElement);
    default:
      return new ContentEditableEditor(composer, skipRule(site?.skip));
  }
}
