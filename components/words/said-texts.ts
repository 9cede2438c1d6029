import { listText, number } from './locale.ts';

/** A text with places to be filled in, `{1}`, `{2}`, taken apart at them. */
interface Template {
  /** The words between the places, one more than there are places; the first and the last may be empty. */
  readonly words: readonly string[];
  readonly places: readonly string[];
  readonly translation: string;
}

/** `{pattern}`: of the near misses, which have it filled in later than the others. */
const PLACE = /\{(\d|pattern)\}/;

/** A number as the command line writes it, from 1,000. */
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;

const JOINED = [
  [' or ', 'disjunction'],
  [' and ', 'conjunction'],
] as const;
const QUOTED = /^"[^"]*"$/;

/** Values within values are looked up as well, but no deeper than any text goes. */
const DEEPEST = 4;

/**
 * Texts that lib says in English, in another language. As with gettext the English is the name of a text: what lib
 * filled in is taken out of it, looked up in its turn where it is words of ours, and filled into the translation.
 */
export class SaidTexts {
  readonly #whole = new Map<string, string>();
  readonly #templates: Template[] = [];
  /** How texts go on (" and 3 more"); such a part stands behind something else within one value. */
  readonly #parts: Template[] = [];

  /** @param texts translations by the English text, with {1}, {2} where something is filled in */
  constructor(texts: Readonly<Record<string, string>>) {
    for (const [english, translation] of Object.entries(texts)) {
      const template = templateOf(english, translation);
      if (template.places.length === 0) this.#whole.set(english, translation);
      else this.#templates.push(template);
      if (/^[\s,;.]/.test(english)) this.#parts.push(template);
    }
    this.#templates.sort((one, other) => weightOf(other) - weightOf(one));
  }

  /** The text in the other language; undefined where it is none of ours. */
  find(text: string): string | undefined {
    return this.#find(text, 0);
  }

  #find(text: string, depth: number): string | undefined {
    const whole = this.#whole.get(text);
    if (whole !== undefined || depth > DEEPEST) return whole;
    for (const template of this.#templates) {
      const values = valuesIn(text, template);
      if (values) return this.#filled(template, values, depth);
    }
    return undefined;
  }

  #filled({ translation }: Template, values: ReadonlyMap<string, string>, depth: number): string {
    return translation.replace(new RegExp(PLACE, 'g'), (place, nth: string) => {
      const value = values.get(nth);
      return value === undefined ? place : this.#value(value, depth + 1);
    });
  }

  #value(value: string, depth: number): string {
    if (GROUPED.test(value)) return number(Number(value.replaceAll(',', '')));
    return this.#find(value, depth) ?? this.#listed(value, depth) ?? this.#goesOn(value, depth) ?? value;
  }

  /** "one or two" of texts that are ours, or of names in quotation marks. */
  #listed(value: string, depth: number): string | undefined {
    for (const [word, type] of JOINED) {
      const parts = value.split(word);
      const found = parts.map((part) => this.#find(part, depth) ?? (QUOTED.test(part) ? part : undefined));
      if (parts.length > 1 && found.every((part) => part !== undefined)) return listText(found, type);
    }
    return undefined;
  }

  #goesOn(value: string, depth: number): string | undefined {
    for (const { words, translation } of this.#parts) {
      const at = value.lastIndexOf(words[0]!);
      if (at <= 0) continue;
      const rest = value.slice(at);
      const part = this.#find(rest, depth + 1);
      if (part !== undefined || rest === translation)
        return this.#value(value.slice(0, at), depth + 1) + part;
    }
    return undefined;
  }
}

function templateOf(english: string, translation: string): Template {
  const pieces = english.split(PLACE);
  return {
    words: pieces.filter((_, nth) => nth % 2 === 0),
    places: pieces.filter((_, nth) => nth % 2 === 1),
    translation,
  };
}

/** Of several that fit, the one with most words of its own says it. */
function weightOf({ words }: Template): number {
  return words.join('').length;
}

/** What was filled in, by its place; undefined where the text was not made from this template. */
function valuesIn(text: string, { words, places }: Template): ReadonlyMap<string, string> | undefined {
  const [first, ...others] = words;
  const last = others.pop()!;
  if (!text.startsWith(first!) || !text.endsWith(last)) return undefined;
  const end = text.length - last.length;
  const values = new Map<string, string>();
  let from = first!.length;
  for (const [nth, word] of others.entries()) {
    const at = text.indexOf(word, from);
    if (at < 0) return undefined;
    values.set(places[nth]!, text.slice(from, at));
    from = at + word.length;
  }
  if (from > end) return undefined;
  return values.set(places.at(-1)!, text.slice(from, end));
}
