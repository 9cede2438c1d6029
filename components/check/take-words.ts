import { FIELD_MAX, FORMATTED_MAX } from '../../lib/macros/open-text.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { ELEMENTS_MAX, fitsField, isFormatted, type RichText, readRich, richHtml } from './rich-text.ts';

/** What is too much for a field goes to be read in parts; formatting comes along where the field is still empty. */
export function takePaste(event: ClipboardEvent, view: CheckView, actions: CheckActions): void {
  const data = event.clipboardData;
  if (data === null) return;
  const [file] = data.files;
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (file && text === '') {
    event.preventDefault();
    actions.openFile(file);
  } else if (text.length > FIELD_MAX) {
    event.preventDefault();
    actions.openText(text);
  } else takeWords(event, text, html, view, actions);
}

/** Words that were dragged within the field, or into a plain one, are the browser's to move. */
export function takeDrop(event: DragEvent, view: CheckView, actions: CheckActions): void {
  const data = event.dataTransfer;
  const field = event.currentTarget as HTMLElement;
  if (data === null || data.files.length > 0) return;
  const text = data.getData('text/plain');
  if (text.length > FIELD_MAX) {
    event.preventDefault();
    actions.openText(text);
  } else if (typeof view.content !== 'string' && !isFromHere(field)) {
    putCaret(event, field);
    takeWords(event, text, data.getData('text/html'), view, actions);
  }
}

/** What is dragged is selected while it is. */
function isFromHere(field: HTMLElement): boolean {
  const selection = field.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && field.contains(selection.anchorNode);
}

function putCaret({ clientX, clientY }: DragEvent, field: HTMLElement): void {
  const place = field.ownerDocument.caretPositionFromPoint?.(clientX, clientY);
  if (!place || !field.contains(place.offsetNode)) return;
  field.focus();
  field.ownerDocument.getSelection()?.collapse(place.offsetNode, place.offset);
}

function takeWords(event: Event, text: string, html: string, view: CheckView, actions: CheckActions): void {
  const isRich = typeof view.content !== 'string';
  const content = html !== '' && html.length <= FORMATTED_MAX ? readRich(html) : [];
  const field = event.currentTarget as HTMLElement;
  if (content.length === 0 || !hasRoom(field, isRich, content)) {
    if (isRich) insertPlain(event, text);
  } else if (view.isEmpty && isFormatted(content)) {
    event.preventDefault();
    actions.openFormatted(content);
  } else if (isRich) {
    event.preventDefault();
    // By the browser's own command, so that Ctrl+Z takes it back; it is written out of the short list alone.
    document.execCommand('insertHTML', false, richHtml(content));
  }
}

/** Beside what the field holds already. */
function hasRoom(field: HTMLElement, isRich: boolean, content: RichText): boolean {
  return fitsField(content) && (!isRich || field.getElementsByTagName('*').length < ELEMENTS_MAX);
}

/** The browser would take over styles and pictures of where it was copied. */
function insertPlain(event: Event, text: string): void {
  event.preventDefault();
  document.execCommand('insertText', false, text);
}
