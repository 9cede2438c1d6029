import { describe, expect, test } from 'vitest';
import { insertPlace } from '../../../components/panel/insert-place.ts';
import { readText } from '../../../lib/engine/read-text.ts';
import { detectSteps } from '../../../lib/recovery/detect-steps.ts';
import { linesFor } from '../../../lib/recovery/lines.ts';
import { defaultModel } from '../../../lib/recovery/models.ts';
import { shippedBook } from '../../../lib/recovery/recovery-book.ts';
import { insertionOf } from '../../../lib/review/insertion-point.ts';

const steps = defaultModel.steps.filter(({ internal }) => !internal);
const linesOfCase = new Map(
  steps.map((step) => [step.id, linesFor(shippedBook, step, { type: 'billing-mistake' })[0]!.text]),
);
const orders = ordersOf(steps.map(({ id }) => id));

function ordersOf(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length < 2) return [ids];
  return ids.flatMap((id) => ordersOf(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
}

/** The draft after these lines were asked for one by one, the caret behind the last words. */
function written(draft: string, order: readonly string[]): string {
  return order.reduce((text, id) => {
    const shown = detectSteps(readText(text)).map((step) => ({ ...step, words: [], places: step.evidence }));
    const at = insertPlace(defaultModel, id, shown) ?? text.length;
    const { span, text: line } = insertionOf(linesOfCase.get(id)!, text, { from: at, to: at });
    return text.slice(0, span.from) + line + text.slice(span.to);
  }, draft);
}

describe.each([
  ['a letter', 'Hello Marit,\n\n', '\n\nKind regards,\nRobin'],
  ['a chat', 'Hello Marit, ', ''],
])('in %s the lines stand in the order of the model, in whatever order they were put in', (_, head, tail) => {
  test('all 120 of them', () => {
    expect(orders).toHaveLength(120);
    const wanted = `${head}${steps.map(({ id }) => linesOfCase.get(id)).join(' ')}${tail}`;
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const wrong = orders.filter((order) => plain(written(head + tail, order)) !== plain(wanted));
    expect(wrong.map((order) => order.join(' > '))).toEqual([]);
  });
});
