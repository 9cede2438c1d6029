import { UNSEEN } from '../field-shapes.ts';

const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');

/** A text in one line, cut to so many characters, with an ellipsis where something is missing. */
export function cut(text: string, most: number): string {
  const tidy = text.replace(ALL_UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return tidy.length <= most
    ? tidy
    : `${tidy
        .slice(0, most - 1)
        .trimEnd()
        .replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A text as an id: lower-case words with hyphens; empty where it holds no letter or figure. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
