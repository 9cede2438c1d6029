import type { Skip, Span, TextReading } from '../engine/types.ts';

/**
 * Plain words in single braces. What a helpdesk fills in by itself looks otherwise ({{…}}, ${…}, {%…%}, #{…},
 * {first_name}, {contact.name}), and so does code: {"id": 5}, {}.
 */
const SLOT = /(?<![{$%#@\\\w])\{\p{L}[\p{L}\p{M}\p{N} ,'’/&()?-]{0,78}\}(?!\})/u;

/**
 * The slots of our lines that still wait for the agent's own words, as {day and time}: in order, braces included. Those
 * in quotes, code, links or a thread are not the agent's.
 */
export function openSlots({ text, skips }: Pick<TextReading, 'text' | 'skips'>): readonly Span[] {
  const slots = skips.filter((skip) => isSlot(skip, text));
  if (slots.length === 0) return slots;
  const foreign = skips.filter(({ kind }) => kind !== 'placeholder');
  return slots.flatMap(({ from, to }) =>
    foreign.some((skip) => skip.from < to && skip.to > from) ? [] : [{ from, to }],
  );
}

function isSlot({ kind, from, to }: Skip, text: string): boolean {
  if (kind !== 'placeholder') return false;
  const before = Math.max(0, from - 1);
  return SLOT.exec(text.slice(before, to + 1))?.[0].length === to - from;
}
