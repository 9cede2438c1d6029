// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { planLines } from '../../lib/draft/mirror-plan.ts';
import { MirrorText } from '../../lib/draft/mirror-text.ts';
import type { Underline } from '../../lib/draft/types.ts';

const mark = (from: number, to: number): Underline => ({ from, to, severity: 'warn' });
const PARAGRAPH = 'Thank you for writing to us about the parcel that never came.';
const LONG = Array.from({ length: 1600 }, (_, i) => (i % 2 ? '' : `${i} ${PARAGRAPH}`)).join('\n');

const shownBy = (mirror: MirrorText) =>
  [...mirror.element.children].map((line) => line.textContent).join('\n');
const marked = (mirror: MirrorText) => mirror.marks.map((span) => span.textContent);

describe('a plan of lines', () => {
  it.each<[string, string, Underline[], string[][]]>([
    ['no text', '', [], [['']]],
    ['lines, empty ones too', 'a\n\nb\n', [], [['a'], [''], ['b'], ['']]],
    ['marks at both ends', 'ab cd', [mark(3, 5), mark(0, 2)], [['[ab]', ' ', '[cd]']]],
    [
      'a mark over a line feed',
      'ab\ncd',
      [mark(1, 4)],
      [
        ['a', '[b]'],
        ['[c]', 'd'],
      ],
    ],
    ['a mark over an empty line', 'a\n\nb', [mark(0, 4)], [['[a]'], [''], ['[b]']]],
    ['marks that touch a line feed', 'a\nb', [mark(0, 2), mark(2, 3)], [['[a]'], ['[b]']]],
    ['marks that overlap: the first', 'abcd', [mark(0, 3), mark(2, 4)], [['[abc]', 'd']]],
  ])('holds %s', (_, text, marks, expected) => {
    const plan = planLines(text, marks);
    expect(plan.map((line) => line.map((p) => (p.mark ? `[${p.text}]` : p.text)))).toEqual(expected);
  });
});

describe('the text of a mirror', () => {
  it('is the draft, after any edit', () => {
    const mirror = new MirrorText(document);
    const texts = [
      'one',
      'one\ntwo',
      'x\none\ntwo',
      'x\n\ntwo!',
      '',
      'two\n',
      'a b\nc d\ne f',
      'a b\ne f',
      'c',
    ];
    for (const text of texts) {
      const marks = text.length > 2 ? [mark(0, 1), mark(2, 3)] : [];
      mirror.show(text, marks);
      expect(shownBy(mirror)).toBe(text);
      expect(marked(mirror).join('')).toBe(
        marks
          .map((m) => text.slice(m.from, m.to))
          .join('')
          .replace('\n', ''),
      );
    }
  });

  it('is written anew only by the characters that were typed, however long the draft', () => {
    const mirror = new MirrorText(document);
    const at = LONG.indexOf('800 ');
    expect(mirror.show(LONG, [mark(at, at + 3)])).toBeGreaterThan(50_000);
    let text = LONG;
    let written = 0;
    for (let i = 0; i < 100; i += 1) {
      const place = at + 20 + i;
      text = `${text.slice(0, place)}x${text.slice(place)}`;
      written += mirror.show(text, [mark(at, at + 3)]);
    }
    expect(shownBy(mirror)).toBe(text);
    expect(written).toBe(100);
  });

  it('is written anew by one line at most when a finding comes or goes', () => {
    const mirror = new MirrorText(document);
    mirror.show(LONG, []);
    const at = LONG.indexOf('800 ');
    expect(mirror.show(LONG, [mark(at, at + 3)])).toBeLessThan(100);
    expect(mirror.show(LONG, [])).toBeLessThan(100);
    expect(mirror.show(LONG, [])).toBe(0);
  });
});
