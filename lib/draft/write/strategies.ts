import { beforeInput } from './before-input.ts';
import { execCommand } from './exec-command.ts';
import type { Writer } from './writer.ts';

/** Editors that need something else than the browser's command, by a mark of their editing host. */
const BY_SIGNATURE: readonly { readonly name: string; readonly host: string; readonly writer: Writer }[] = [
  { name: 'CKEditor 5', host: '.ck-editor__editable', writer: beforeInput },
  { name: 'Slate', host: '[data-slate-editor]', writer: beforeInput },
  { name: 'Lexical', host: '[data-lexical-editor]', writer: beforeInput },
  {
    name: 'Draft.js',
    host: '.public-DraftEditor-content, :has(> [data-contents])',
    writer: { ...execCommand, waits: true },
  },
  { name: 'Trix', host: 'trix-editor', writer: beforeInput },
];

/** The way of writing that was measured to be exact in this editor. */
export function writerFor(host: HTMLElement): Writer {
  return BY_SIGNATURE.find((row) => host.matches(row.host))?.writer ?? execCommand;
}
