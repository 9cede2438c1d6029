import type { PageSite, SkippedKind } from './types.ts';

/**
 * Parts of an editor that are not the agent's own wording. The first kind that fits counts.
 * Sourced from Gmail, Outlook, Zammad and Roundcube composers; a site adds its own in assets/sites.
 */
const GENERIC: readonly (readonly [SkippedKind, string])[] = [
  [
    'quote',
    'blockquote, .gmail_quote, .gmail_attr, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #reply-intro, [id^="replybody"]',
  ],
  ['signature', '.gmail_signature, [data-signature], .signature, #_rc_sig'],
  ['code', 'pre, code'],
  ['mention', '[contenteditable="false"]'],
  ['hidden', '[aria-hidden="true"], script, style, template, noscript'],
];

/** What a site adds. */
export type SiteSkips = Pick<PageSite, 'quote' | 'signature'>;

/** Tells why an element is left out of the draft's text, or null when it is part of it. */
export type SkipRule = (element: Element) => SkippedKind | null;

/** The generic rules, preceded by a site's own selectors. */
export function skipRule({ quote = [], signature = [] }: Partial<SiteSkips> = {}): SkipRule {
  const own = (kind: SkippedKind, selectors: readonly string[]) =>
    selectors.map((selector): readonly [SkippedKind, string] => [kind, selector]);
  const table = [...own('signature', signature), ...own('quote', quote), ...GENERIC];
  // One test turns away nearly every element; which kind it is matters only for the few that are left.
  const any = table.map(([, selector]) => selector).join(', ');
  return (element) => {
    if (!element.matches(any)) return null;
    return table.find(([, selector]) => element.matches(selector))?.[0] ?? null;
  };
}
