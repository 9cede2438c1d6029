import type { Skip } from '../types.ts';

const BRACES = /\{\{[^{}\n]{1,80}\}\}|\$?\{[^{}\n]{1,80}\}/g;
// "[Name]", "[order number]", "[DATE]" are to be filled in; "[sic]" and a Markdown link's text are not.
const SQUARE =
  /\[(?:\p{Lu}[\p{L}\p{N}'’_-]*(?: [\p{L}\p{N}'’_#-]+){0,3}|[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+){0,2} (?:name|number|date|time|link|amount|id)|name|date|time|link|amount)\](?!\()/gu;

/** Parts a macro fills in: {name}, {{ticket.id}}, [Customer name]. */
export function findPlaceholders(text: string, found: Skip[]): void {
  collect(text, BRACES, found);
  collect(text, SQUARE, found);
}

function collect(text: string, shape: RegExp, found: Skip[]): void {
  shape.lastIndex = 0;
  for (let hit = shape.exec(text); hit; hit = shape.exec(text)) {
    found.push({ kind: 'placeholder', from: hit.index, to: hit.index + hit[0].length });
  }
}
