// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import gmail from '../../../assets/sites/gmail.json' with { type: 'json' };
import outlook from '../../../assets/sites/outlook.json' with { type: 'json' };
import { FactsOf } from '../../../lib/draft/element-facts.ts';
import { type SiteSkips, skipRule } from '../../../lib/draft/skip-rules.ts';
import { TextMap } from '../../../lib/draft/text-map.ts';
import type { SkippedPart } from '../../../lib/draft/types.ts';
import { readText } from '../../../lib/engine/read-text.ts';
import { skippedIn } from '../../../lib/review/skipped-in.ts';
import { MAILS, REPLY } from './mails.ts';

/** What is checked of an editor's content, and what is shown as passed over. */
function readingOf(html: string, site?: Partial<SiteSkips>) {
  const host = document.createElement('div');
  host.contentEditable = 'true';
  document.body.replaceChildren(host);
  host.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const map = new TextMap(host, new FactsOf(skipRule(site)));
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

/** Programs whose own composer is known: what is known of it must take nothing away from the rest. */
const OF_SITES = [gmail, outlook].flatMap(({ name, quote, ...site }) =>
  MAILS.filter(({ program }) => program.startsWith(name.split(' ')[0] ?? name)).map((mail) => ({
    ...mail,
    site: { quote, signature: 'signature' in site ? site.signature : [] },
  })),
);

it.each(OF_SITES)('a reply in $program is read alike in that product', ({ html, site, skipped }) => {
  expect(readingOf(html, site)).toEqual({ own: REPLY, skipped });
});
