import type { FieldWords } from '../draft/composer-hints.ts';
import type { CaseRef, PageSite } from '../draft/types.ts';
import type { Span } from '../engine/types.ts';
import { HELD_FOR, MODES, type SendGuard, WAYS } from '../policy/managed/send-guard.ts';
import { MAX_DRAFT, MAX_ID, MAX_LINE, MAX_TEXTS } from './message-limits.ts';
import type { KindsFor, MessageInput, MessageOutput, PanelCommand } from './messages.ts';
import { isRecord, isText, type Shape, shapeOf } from './shape.ts';

// What may arrive in a page: messages of `messages.ts`, which stays the one table of them. There they are Zod's; here
// they are written by hand for size, and tests/platform/page-shapes.test.ts holds each to its row.

/** What a script in a page asks of the worker, or tells an open panel. */
export type PageCall =
  | 'bring-card'
  | 'bring-steps'
  | 'bring-expressions'
  | 'bring-promises'
  | 'bring-hold'
  | 'bring-rewrite'
  | 'bring-language'
  | 'bring-customer'
  | 'bring-tone'
  | 'composer-ready'
  | 'site-here'
  | 'count'
  | 'steps'
  | 'replied'
  | 'fault';

const nothing = shapeOf((value): value is Record<string, never> => isRecord(value));
const brought = shapeOf(
  (value): value is { brought: boolean } => isRecord(value) && typeof value.brought === 'boolean',
);
const siteHere = shapeOf(
  (value): value is MessageOutput<'site-here'> =>
    isRecord(value) &&
    isListOf(value.sites, isPageSite) &&
    isListOf(value.offKinds, isLine) &&
    isGuard(value.guard) &&
    isWords(value.words) &&
    (value.outerCase === null || isCase(value.outerCase)),
);
const isGuard = (value: unknown): value is SendGuard =>
  isRecord(value) &&
  MODES.includes(value.mode as never) &&
  WAYS.includes(value.sendAnyway as never) &&
  isListOf(value.holds, (one) => HELD_FOR.includes(one as never)) &&
  typeof value.notes === 'boolean';
const dispose = shapeOf(
  (value): value is { pattern: string | null } =>
    isRecord(value) && (value.pattern === null || isLine(value.pattern)),
);

/** The lists of a product. */
const SITE_LISTS: readonly (keyof PageSite)[] = [
  'composer',
  'decoys',
  'caseId',
  'caseIn',
  'casePage',
  'inactive',
  'note',
  'quote',
  'signature',
  'send',
  'keys',
  'customer',
];

/** The words by which fields say what they are for. */
export const WORD_NAMES: readonly (keyof FieldWords)[] = [
  'message',
  'other',
  'search',
  'note',
  'notOnlyNote',
];

/** What comes back for each. */
export const PAGE_ANSWERS: { readonly [K in PageCall]: Shape<MessageOutput<K>> } = {
  'bring-card': brought,
  'bring-steps': brought,
  'bring-expressions': brought,
  'bring-promises': brought,
  'bring-hold': brought,
  'bring-rewrite': brought,
  'bring-language': brought,
  'bring-customer': brought,
  'bring-tone': brought,
  'composer-ready': nothing,
  'site-here': siteHere,
  count: nothing,
  steps: nothing,
  replied: nothing,
  fault: nothing,
};

/** What the worker and our own pages send into a page; nobody else may. */
export const PAGE_ROUTES: {
  readonly [K in KindsFor<'page'>]: { readonly from: 'extension'; readonly input: Shape<MessageInput<K>> };
} = {
  hello: { from: 'extension', input: nothing },
  'look-again': { from: 'extension', input: nothing },
  dispose: { from: 'extension', input: dispose },
};

/** What a panel sends over its port. */
export const panelCommandInPage: Shape<PanelCommand> = shapeOf(isPanelCommand);

function isPanelCommand(value: unknown): value is PanelCommand {
  if (!isRecord(value) || !isId(value.draftId)) return false;
  const { kind, span, ruleId, expected, text, scope, at, to, revision } = value;
  switch (kind) {
    case 'jump':
      return isSpan(span);
    case 'fix':
      return isSpan(span) && isId(ruleId) && isLine(expected) && isLine(text);
    case 'fix-all':
      return true;
    case 'ignore':
      return isSpan(span) && isId(ruleId) && (scope === 'here' || scope === 'case');
    case 'insert':
      return isText(text) && text.length <= MAX_DRAFT && [at, to, revision].every(isMaybeOffset);
    default:
      return false;
  }
}

function isCase(value: unknown): value is CaseRef {
  return isRecord(value) && isId(value.site) && isId(value.id);
}

function isPageSite(value: unknown): boolean {
  return (
    isRecord(value) &&
    isId(value.key) &&
    isLine(value.name) &&
    isLine(value.mark) &&
    isLine(value.secret) &&
    SITE_LISTS.every((name) => isListOf(value[name], isLine))
  );
}

function isWords(value: unknown): boolean {
  return isRecord(value) && WORD_NAMES.every((name) => isLine(value[name]));
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  // Not `every` of the list itself: that passes over holes.
  return Array.isArray(value) && value.length <= MAX_TEXTS && Array.from(value).every(isOne);
}

function isSpan(value: unknown): value is Span {
  return isRecord(value) && isOffset(value.from) && isOffset(value.to);
}

function isMaybeOffset(value: unknown): boolean {
  return value === undefined || isOffset(value);
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_DRAFT;
}

function isId(value: unknown): boolean {
  return isText(value) && value !== '' && value.length <= MAX_ID;
}

function isLine(value: unknown): boolean {
  return isText(value) && value.length <= MAX_LINE;
}
