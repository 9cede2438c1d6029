import type { PageSite, SkippedKind } from './types.ts';

/** Why an element is left out; `rest`: it opens what is quoted, and all that follows beside it goes with it. */
export type Left = SkippedKind | 'rest';

/**
 * Parts that are not the agent's own wording: how their ids and classes begin (a regular expression; Outlook puts `x_`
 * before other programs' names), and selectors for what has neither. The first row that fits counts. The names are
 * those that public mail parsers (talon, planer, Proton's) know programs by; a site adds its own in assets/sites.
 */
const GENERIC: readonly (readonly [Left, names: string, selector: string])[] = [
  ['rest', 'appendonsend|divRplyFwdMsg|zwchr|replySplit|yahoo-quoted-b', '[title^=beforequote]'],
  [
    'quote',
    '\\w+_quote|gmail_attr|moz-[cf]|quoted[R-]|(?:sp-|front-block)quote|hs_reply|zmail_extra|OLK_SRC|\\S*reference-message|\\S*reply-intro|replybody',
    'blockquote,[name=messageReplySection],[name=quote],[data-marker^=__]',
  ],
  ['signature', '[\\w-]*[sS]ignature|_rc_sig|Zm-_Id', '[data-signature],[data-signature-widget]'],
  ['code', 'ql-code-block-c', 'pre,code,samp,kbd'],
  [
    'hidden',
    '^',
    '[aria-hidden=true],[data-slate-placeholder],[data-placeholder][contenteditable=false],script,style,template,noscript',
  ],
  // CodeMirror 6 leaves this in place of the lines that it does not draw.
  ['unseen', '^', '.cm-gap'],
  ['mention', '(?:ql-|\\w*__)?mention(?: |$)|OWAAM', '[data-mention],[contenteditable=false]'],
];
const NAMED = new RegExp(` (?:x_)*(?:${GENERIC.map(([, names]) => `(${names})`).join('|')})`);
/** Where the quote itself is marked within its box, answers may stand beside it in there. */
const QUOTE_WITHIN = ':scope>blockquote[class*=_quote]';

/** What a site adds: selectors that tell an element by itself, since each is looked at once, whatever comes beside it. */
export type SiteSkips = Pick<PageSite, 'quote' | 'signature'>;

/** Tells why an element is left out of the draft's text, or null when it is part of it. */
export type SkipRule = (element: Element) => Left | null;

/** The generic rules, preceded by a site's own selectors. */
export function skipRule({ quote = [], signature = [] }: Partial<SiteSkips> = {}): SkipRule {
  // A list of selectors may not be empty; no element is called `x-x`.
  const own = (selectors: readonly string[]) => [...selectors, 'x-x'].join();
  const table = [['signature', '', own(signature)], ['quote', '', own(quote)], ...GENERIC] as typeof GENERIC;
  // One test turns away nearly every element; which kind it is matters only for the few that are left.
  const any = table.map(([, , selector]) => selector).join();
  return (element) => {
    if (element.matches(any)) return table.find(([, , selector]) => element.matches(selector))![0];
    const groups = NAMED.exec(` ${element.id} ${element.className}`)?.slice(1) ?? [];
    const kind = GENERIC[groups.findIndex(Boolean)]?.[0] ?? null;
    return kind === 'quote' && element.querySelector(QUOTE_WITHIN) ? null : kind;
  };
}
