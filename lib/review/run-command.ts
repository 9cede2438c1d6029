import type { DraftEditor, ReplaceResult } from '../draft/types.ts';
import type { Span } from '../engine/types.ts';
import { insertLine } from './insert-line.ts';
import { type FindingRef, locate } from './locate.ts';
import type { IgnoreScope, Review } from './types.ts';

/** What the side panel may ask of a draft. */
export type ReviewCommand = { readonly draftId: string } & (
  | { readonly kind: 'jump'; readonly span: Span }
  | {
      readonly kind: 'fix';
      readonly ruleId: string;
      readonly span: Span;
      readonly expected: string;
      readonly text: string;
    }
  | { readonly kind: 'fix-all' }
  | { readonly kind: 'ignore'; readonly ruleId: string; readonly span: Span; readonly scope: IgnoreScope }
  | {
      readonly kind: 'insert';
      readonly text: string;
      /** Where, as read at this `revision`; the caret decides where either is missing. */
      readonly at?: number | undefined;
      /** The end of the words in whose place it goes; in between where it is missing, or `at`. */
      readonly to?: number | undefined;
      readonly revision?: number | undefined;
    }
);

/** The commands that write, and so have an outcome worth telling. */
export type WritingKind = 'fix' | 'fix-all' | 'insert';

export interface Outcome {
  readonly command: WritingKind;
  readonly result: ReplaceResult;
}

/** Does what the panel asked; answers with the outcome of a write, or null for a command that writes nothing. */
export async function runCommand(
  review: Review,
  editor: DraftEditor,
  command: ReviewCommand,
): Promise<Outcome | null> {
  switch (command.kind) {
    case 'jump':
      jump(review, editor, command.span);
      return null;
    case 'ignore': {
      const finding = locate(review.state().findings, refOf(command.ruleId, command.span));
      if (finding !== null) review.ignore(finding, command.scope);
      return null;
    }
    case 'fix':
      return { command: 'fix', result: await fix(review, command) };
    case 'fix-all':
      return { command: 'fix-all', result: await review.applyAll() };
    case 'insert': {
      const { text, at, to = at, revision } = command;
      const place = at === undefined || revision === undefined ? undefined : { at, to, revision };
      return { command: 'insert', result: await insertLine(review, editor, text, place) };
    }
  }
}

function jump(review: Review, editor: DraftEditor, span: Span): void {
  if (editor.composing || span.to > review.state().text.length) return;
  editor.reveal(span);
  editor.select(span);
}

async function fix(review: Review, command: Extract<ReviewCommand, { kind: 'fix' }>): Promise<ReplaceResult> {
  const seen = refOf(command.ruleId, command.span, command.expected);
  const finding = locate(review.state().findings, seen);
  const alternative = finding?.alternatives.indexOf(command.text) ?? -1;
  return finding === null || alternative < 0 ? 'stale' : review.apply(finding, alternative, 'stays');
}

function refOf(ruleId: string, span: Span, text?: string): FindingRef {
  return { ruleId, from: span.from, to: span.to, text };
}
