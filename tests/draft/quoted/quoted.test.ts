// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FactsOf } from '../../../lib/draft/element-facts.ts';
import { skipRule } from '../../../lib/draft/skip-rules.ts';
import { TextMap } from '../../../lib/draft/text-map.ts';
import type { SkippedPart } from '../../../lib/draft/types.ts';
import { readText } from '../../../lib/engine/read-text.ts';
import { skippedIn } from '../../../lib/review/skipped-in.ts';
import { MAILS, REPLY } from './mails.ts';

/** What is checked of an editor's content, and what is shown as passed over. */
function readingOf(html: string) {
  const host = document.createElement('div');
  host.contentEditable = 'true';
  document.body.replaceChildren(host);
  host.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const map = new TextMap(host, new FactsOf(skipRule()));
  const reading = readText(map.text);
  const left = [...map.text];
  for (const { kind, from, to } of reading.skips) if (kind !== 'link') left.fill('', from, to);
  const own = left.join('').replace(/\n{2,}/g, '\n\n');
  return { own: own.trim(), skipped: total([...map.skipped, ...skippedIn(reading)]) };
}

function total(parts: readonly SkippedPart[]) {
  const counts: Partial<Record<string, number>> = {};
  for (const { kind, count } of parts) counts[kind] = (counts[kind] ?? 0) + count;
  return counts;
}

describe.each(MAILS)('a reply in $program', ({ html, skipped }) => {
  it("is checked for the agent's words and for no other", () => {
    expect(readingOf(html).own).toBe(REPLY);
  });

  it('shows what was passed over, each part once', () => {
    expect(readingOf(html).skipped).toEqual(skipped);
  });
});
