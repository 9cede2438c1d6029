import { MAX_ID, MAX_LINE, MAX_TEXTS } from './message-limits.ts';
import type { MessageOutput } from './messages.ts';
import { isRecord, isText, type Shape, shapeOf } from './shape.ts';

// Beside page-shapes.ts, which every composer carries: only hold.js asks these.

type HoldCall = 'case-musts' | 'step-line' | 'sent-anyway';

/** What comes back for each; a test holds them to their rows of the table. */
export const HOLD_ANSWERS: { readonly [K in HoldCall]: Shape<MessageOutput<K>> } = {
  'case-musts': shapeOf(
    (value): value is MessageOutput<'case-musts'> => isRecord(value) && isListOf(value.steps, isMust),
  ),
  'step-line': shapeOf(
    (value): value is MessageOutput<'step-line'> =>
      isRecord(value) && (value.line === null || isStepLine(value.line)),
  ),
  'sent-anyway': shapeOf((value): value is Record<string, never> => isRecord(value)),
};

function isStepLine(value: unknown): boolean {
  return isRecord(value) && isLine(value.text) && [value.before, value.after].every(isIds);
}

function isMust(value: unknown): boolean {
  return isRecord(value) && isId(value.id) && isLine(value.name) && isIds(value.signs);
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  // Not `every` of the list itself: that passes over holes.
  return Array.isArray(value) && value.length <= MAX_TEXTS && Array.from(value).every(isOne);
}

const isId = (value: unknown) => isText(value) && value !== '' && value.length <= MAX_ID;
const isIds = (value: unknown) => isListOf(value, isId);
const isLine = (value: unknown) => isText(value) && value.length <= MAX_LINE;
