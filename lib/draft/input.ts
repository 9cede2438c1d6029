import { NativeFieldEditor } from './native-field.ts';
import type { DraftEditor } from './types.ts';

/** One-line fields that are written in like a chat; which ones are is find-composer's to say. */
export const inputEditor = (element: HTMLInputElement): DraftEditor =>
  new NativeFieldEditor(element, 'input');
