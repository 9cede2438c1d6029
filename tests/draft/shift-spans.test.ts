import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftSpans } from '../../lib/draft/shift-spans.ts';

describe('spans move along with an edit', () => {
  it.each([
    ['typing before', 'calm down', 'Please calm down', [{ from: 7, to: 16 }]],
    ['typing after', 'calm down', 'calm down now', [{ from: 0, to: 9 }]],
    ['typing inside', 'calm down', 'calm right down', []],
    ['deleting it', 'calm down', '', []],
    ['nothing', 'calm down', 'calm down', [{ from: 0, to: 9 }]],
  ])('%s', (_, before, after, expected) => {
    expect(shiftSpans([{ from: 0, to: 9 }], before, after)).toEqual(expected);
  });

  it('never shows a span over other words than it was made for', () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        const [from, to] = [a, b].map((n) => n % (before.length + 1)).sort((x, y) => x - y) as [
          number,
          number,
        ];
        for (const span of shiftSpans([{ from, to }], before, after)) {
          expect(after.slice(span.from, span.to)).toBe(before.slice(from, to));
        }
      }),
    );
  });
});
