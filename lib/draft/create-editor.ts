import { ContentEditableEditor } from './contenteditable.ts';
import { NativeFieldEditor } from './native-field.ts';
import { type SiteSkips, skipRule } from './skip-rules.ts';
import type { ToolSource } from './tools.ts';
import type { DraftEditor } from './types.ts';

/** Puts the right adapter on a composer that find-composer found; `site` adds what it knows to skip. */
export function createEditor(
  composer: HTMLElement,
  tools: ToolSource,
  site: SiteSkips | null = null,
): DraftEditor {
  switch (composer.tagName) {
    case 'TEXTAREA':
      return new NativeFieldEditor(composer as HTMLTextAreaElement, 'textarea', tools);
    case 'INPUT':
      // One-line fields that are written in like a chat; which ones are is find-composer's to say.
      return new NativeFieldEditor(composer as HTMLInputElement, 'input', tools);
    default:
      return new ContentEditableEditor(composer, skipRule(site ?? {}), tools);
  }
}
