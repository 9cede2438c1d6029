import { NativeFieldEditor } from './native-field.ts';
import type { DraftEditor } from './types.ts';

export const textareaEditor = (element: HTMLTextAreaElement): DraftEditor =>
  new NativeFieldEditor(element, 'textarea');
