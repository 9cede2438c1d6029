import { VOICES } from '../recovery/reply-voice.ts';
import type { PanelDraft } from '../review/panel-draft.ts';
import { bringMessages } from './bring-messages.ts';
import { caseMessages } from './case-messages.ts';
import { followUpIdShape, followUpsShape, sentPromisesShape, timeShape } from './follow-up-shapes.ts';
import { MAX_TEXTS } from './message-limits.ts';
import {
  caseShape,
  draftTextShape,
  idShape,
  lineShape,
  mustStepShape,
  offsetShape,
  panelDraftShape,
  siteHereShape,
  spanShape,
  stepLineShape,
} from './message-shapes.ts';
import { z } from './schema.ts';
import { sentAnywayShape } from './sent-anyway.ts';

/**
 * Every message of Amend, in one table: who answers it, who may send it, what goes in and what comes out.
 * `page` senders are our content scripts, `extension` senders our own pages and the worker.
 */
export const messages = {
  ...bringMessages,
  /** A composer script runs in this frame and takes a panel's connection. */
  'composer-ready': { to: 'panel', from: 'page', input: z.object({}), output: z.object({}) },
  /** A click on the toolbar button, or the key, lets Amend see the address of a tab that may have been unknown. */
  'tab-told': { to: 'panel', from: 'extension', input: z.object({}), output: z.object({}) },
  /** A panel opened: every composer of the tab answers with `composer-ready`. */
  hello: { to: 'page', from: 'extension', input: z.object({}), output: z.object({}) },
  /**
   * The tab went somewhere, perhaps without a new document: composers that left the page end, the others read their
   * case anew, and each frame counts anew for the badge.
   */
  'look-again': { to: 'page', from: 'extension', input: z.object({}), output: z.object({}) },
  /** Amend may not run here any more: composers go away at once; with a match pattern, only frames under it. */
  dispose: {
    to: 'page',
    from: 'extension',
    input: z.object({ pattern: z.nullable(lineShape) }),
    output: z.object({}),
  },
  /**
   * Which products this frame may be of, which case the tab's own address shows (a frame of another origin cannot read
   * that, and must not), the kinds of editors that the agent switched Amend off in here, and the words by which fields
   * say what they are for.
   */
  'site-here': {
    to: 'background',
    from: 'page',
    input: z.object({}),
    output: siteHereShape,
  },
  /** How many findings are shown in this frame; the tab's badge. */
  count: {
    to: 'background',
    from: 'page',
    input: z.object({ count: z.int().check(z.nonnegative(), z.maximum(99_999)) }),
    output: z.object({}),
  },
  ...caseMessages,
  /** The page took the reply out of its composer, as it does with a sent one: what was promised in it, without words. */
  replied: { to: 'background', from: 'page', input: sentPromisesShape, output: z.object({}) },
  /** What the next reply of a case must have, by its playbook and what is kept of it: steps, no words. */
  'case-musts': {
    to: 'background',
    from: 'page',
    input: z.object({ case: caseShape }),
    output: z.object({ steps: z.array(mustStepShape).check(z.maxLength(MAX_TEXTS)) }),
  },
  /** The first line that a panel would offer for a step of a case, in the voice of the reply. */
  'step-line': {
    to: 'background',
    from: 'page',
    input: z.object({ case: caseShape, stepId: idShape, voice: z.enum(VOICES) }),
    output: z.object({ line: z.nullable(stepLineShape) }),
  },
  /** A held reply went as it was, and why: a reason from a list, ids and a number. */
  'sent-anyway': { to: 'background', from: 'page', input: sentAnywayShape, output: z.object({}) },
  /** The promises that were sent, open and done. */
  'follow-ups-list': { to: 'background', from: 'extension', input: z.object({}), output: followUpsShape },
  /** A promise was kept, or is open again. */
  'follow-up-done': {
    to: 'background',
    from: 'extension',
    input: z.object({ id: followUpIdShape, done: z.boolean() }),
    output: followUpsShape,
  },
  /** Tell it later: ms since the epoch. */
  'follow-up-snooze': {
    to: 'background',
    from: 'extension',
    input: z.object({ id: followUpIdShape, until: timeShape }),
    output: followUpsShape,
  },
  /** It never was a promise, or is none any more. */
  'follow-up-delete': {
    to: 'background',
    from: 'extension',
    input: z.object({ id: followUpIdShape }),
    output: followUpsShape,
  },
  /** Look for new revisions of subscribed policies now: of one, or of all. Answered once that is done. */
  'policy-refresh': {
    to: 'background',
    from: 'extension',
    input: z.object({ id: z.optional(idShape) }),
    output: z.object({ offline: z.boolean() }),
  },
  /** Open the side panel; works only within a user's gesture. */
  'open-panel': {
    to: 'background',
    from: 'any',
    input: z.object({}),
    output: z.object({ opened: z.boolean() }),
  },
  /** A fault of ours in a page: a code and a place in our code, never a word of the page. */
  fault: {
    to: 'background',
    from: 'any',
    input: z.object({
      code: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/)),
      place: z.string().check(z.regex(/^[a-z][a-z0-9/.:-]{0,79}$/)),
    }),
    output: z.object({}),
  },
} as const;

export type MessageTable = typeof messages;
export type MessageKind = keyof MessageTable;
export type MessageInput<K extends MessageKind> = z.infer<MessageTable[K]['input']>;
export type MessageOutput<K extends MessageKind> = z.infer<MessageTable[K]['output']>;
export type MessageTarget = MessageTable[MessageKind]['to'];
export type KindsFor<T extends MessageTarget> = {
  [K in MessageKind]: MessageTable[K]['to'] extends T ? K : never;
}[MessageKind];

/** Composer → panel, over the port. */
export const panelEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: panelDraftShape }),
  z.object({ kind: z.literal('ended'), draftId: idShape }),
  /** What became of a command that writes; `done` may be left out. */
  z.object({
    kind: z.literal('outcome'),
    draftId: idShape,
    command: z.enum(['fix', 'fix-all', 'insert']),
    result: z.enum(['done', 'stale', 'unsupported', 'spoiled']),
  }),
]);
/** As the shape, with the contract's own (read-only) type of a state. */
export type PanelEvent =
  | { readonly kind: 'state'; readonly state: PanelDraft }
  | Exclude<z.infer<typeof panelEvent>, { kind: 'state' }>;

/**
 * Panel → composer, over the port. `jump` shows and selects a span; `fix` writes one alternative where
 * `expected` still stands; `fix-all` writes for every finding the first alternative that stands without more words; `ignore`
 * hushes a finding here or for the whole case; `insert` puts a line in at the caret, or at a place of the draft as it
 * was at a revision.
 */
export const panelCommand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('jump'), draftId: idShape, span: spanShape }),
  z.object({
    kind: z.literal('fix'),
    draftId: idShape,
    ruleId: idShape,
    span: spanShape,
    expected: lineShape,
    text: lineShape,
  }),
  z.object({ kind: z.literal('fix-all'), draftId: idShape }),
  z.object({
    kind: z.literal('ignore'),
    draftId: idShape,
    ruleId: idShape,
    span: spanShape,
    scope: z.enum(['here', 'case']),
  }),
  z.object({
    kind: z.literal('insert'),
    draftId: idShape,
    text: draftTextShape,
    at: z.optional(offsetShape),
    to: z.optional(offsetShape),
    revision: z.optional(offsetShape),
  }),
]);
export type PanelCommand = z.infer<typeof panelCommand>;
