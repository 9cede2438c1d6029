import { MADE_EXAMPLES } from '../example-sentences.ts';
import type { ImportNote } from '../outcome.ts';
import { cut, slug } from '../texts.ts';
import type { ValeRule } from './vale-rule.ts';

const GAP = /(['"“‘]?)%(?:\[(\d)\])?s(['"”’]?)/g;
const NAME_MAX = 80;
const WHY_MAX = 500;

/** What every rule that comes of one file has in common. */
export function sharedOf(rule: ValeRule) {
  const style = slug(rule.style);
  return {
    category: style === '' ? 'vale' : style,
    severity: rule.severity,
    source: sourceOf(rule),
  };
}

function sourceOf({ style, name, link }: ValeRule): string {
  const from = `Imported from the Vale style ${style}, rule ${name}.`;
  const linked = link === '' ? from : `${from} ${link}`;
  return cut(
    `${linked} ${MADE_EXAMPLES}`.length > WHY_MAX ? `${from} ${MADE_EXAMPLES}` : `${linked} ${MADE_EXAMPLES}`,
    WHY_MAX,
  );
}

/**
 * The message with its gaps filled: first what to write, then what was found.
 * @param shown the words that were found, where the rule is about one phrase only
 * @param instead what to write, of a substitution
 */
export function whyOf(rule: ValeRule, shown: string | undefined, instead?: readonly string[]): string {
  const found = shown === undefined ? 'these words' : `“${shown}”`;
  const better = instead && instead.length > 0 ? spoken(instead) : undefined;
  const fill = (text: string) => filled(text, better === undefined ? [found] : [better, found]);
  const message = fill(rule.message === '' ? `The style ${rule.style} advises against %s.` : rule.message);
  const more = rule.description === '' ? '' : ` ${fill(rule.description)}`;
  return cut(`${closed(message)}${more}`.trim(), WHY_MAX);
}

function filled(text: string, values: readonly string[]): string {
  let next = 0;
  const words = text.replace(GAP, (_, open: string, number: string | undefined, close: string) => {
    const at = number === undefined ? next++ : Number(number) - 1;
    const value = values[Math.min(Math.max(at, 0), values.length - 1)]!;
    // Quotation marks of the message stood round the words; ours do now.
    return /^[“”]/.test(value) || value === 'these words' ? value : `${open}${value}${close}`;
  });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function spoken(texts: readonly string[]): string {
  const quoted = texts.map((text) => `“${text}”`);
  if (quoted.length === 1) return quoted[0]!;
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** A rule's name: that of the file, and what it is about. */
export function nameOf(rule: ValeRule, about?: string): string {
  return cut(about === undefined ? `${rule.style}: ${rule.name}` : `${rule.name}: ${about}`, NAME_MAX);
}

/** A rule's id within what is imported; made unique later. */
export function idOf(rule: ValeRule, about?: string): string {
  const base = slug(`${rule.style} ${rule.name}`);
  const id = about === undefined ? base : `${base}-${slug(about)}`;
  return id.slice(0, 72).replace(/-+$/, '') || 'vale-rule';
}

/** Parts of a text that a style may keep to and a reply has, sentence by sentence. */
const PLAIN_SCOPES = /^(text|sentence|paragraph|summary|raw|list|blockquote|~.*)$/;

/** The scopes that replies do not have, such as headings; a rule that keeps to them is taken over switched off. */
export function foreignScopes({ scopes }: ValeRule): readonly string[] {
  const parts = scopes.flatMap((scope) => scope.split(/\s*&\s*/));
  return parts.some((scope) => PLAIN_SCOPES.test(scope)) ? [] : parts;
}

/** What is said of a rule whose scope means less, or nothing, in a reply. */
export function sayScope(rule: ValeRule): ImportNote[] {
  const foreign = foreignScopes(rule);
  if (foreign.length > 0)
    return [
      {
        where: rule.path,
        what: `It keeps to the scope "${foreign.join(', ')}" and is switched off.`,
        why: 'Replies have no such parts. Switch it on to have it look everywhere.',
      },
    ];
  if (!rule.scopes.includes('paragraph')) return [];
  return [
    {
      where: rule.path,
      what: 'It keeps to paragraphs.',
      why: 'Amend reads sentence by sentence: "^" and "$" are a sentence’s ends.',
    },
  ];
}
