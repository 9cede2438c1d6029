import { nearestWord } from '../../nearest-word.ts';
import type { DraftEntry, DraftRule } from '../draft-rule.ts';
import { MADE_EXAMPLES } from '../example-sentences.ts';
import { makeReason } from '../made-reason.ts';
import type { ImportNote } from '../outcome.ts';
import { cut, slug } from '../texts.ts';
import { plainPhrase, samplesOf } from './plain-phrase.ts';
import { isYes, SEVERITY_WORDS, severityOf, typeOf } from './recipes.ts';
import type { TableField, TableMapping, TableRow } from './table-types.ts';

const NAME_MAX = 80;
const TEXT_MAX = 500;
const PHRASE_MAX = 300;
/** Slashes round something that is no plain word, as programs write regular expressions. */
const EXPRESSION = /^\/.*[()[\]{}\\^$*+?|].*\/[a-z]*$/;

/** What a row makes, and what of it does not count. */
export interface RowDraft {
  readonly draft?: DraftRule | undefined;
  readonly left: readonly ImportNote[];
  readonly notes: readonly ImportNote[];
}

/**
 * Reads one row.
 * @param width how many cells the first row has
 */
export function draftRow(row: TableRow, mapping: TableMapping, width: number): RowDraft {
  const where = `row ${row.line}`;
  const refuse = (what: string, why: string): RowDraft => ({ left: [{ where, what, why }], notes: [] });
  const shown = cut(row.cells.filter((cell) => cell !== '').join(' · '), 80);
  if (row.cells.length > width)
    return refuse(
      shown,
      `It has ${row.cells.length} cells, the first row ${width}. Put cells that hold the delimiter in quotes.`,
    );
  const cell = (field: TableField) => row.cells[mapping.columns[field] ?? -1] ?? '';
  const wording = wordingOf(cell, mapping);
  if ('why' in wording) return refuse(shown, wording.why);
  const { phrases, alternatives } = wording;
  const left: ImportNote[] = [];
  const entries = phrases.flatMap((text) => entryOf(text, mapping, isYes(cell('case')), where, left));
  if (entries.length === 0) return { left, notes: [] };
  const severity = severityFor(cell('severity'), mapping, where);
  const kept = alternatives.filter((text) => !phrases.some((phrase) => isSame(phrase, text)));
  if (kept.length < alternatives.length && kept.length === 0)
    return refuse(shown, 'What to say instead is the phrase itself.');
  const draft = ruleOf({
    cell,
    mapping,
    row,
    phrases,
    alternatives: kept,
    entries,
    severity: severity.value,
  });
  return { draft, left, notes: severity.notes };
}

type Cell = (field: TableField) => string;

/** What to flag and what to say instead; of an approved term its mistakes. */
function wordingOf(
  cell: Cell,
  mapping: TableMapping,
): { phrases: string[]; alternatives: string[] } | { why: string } {
  const phrases = splitCell(cell('phrase'), mapping.arePatterns ? /\n/ : /[\n|]/);
  const alternatives = splitCell(cell('alternatives'), /[\n|]|;\s/);
  if (phrases.length === 0) return { why: 'It has no phrase.' };
  if (mapping.columns.type === undefined) return { phrases, alternatives };
  const word = cell('type');
  const type = typeOf(word);
  if (type === 'banned') return { phrases, alternatives };
  if (type === 'pending') return { why: `The term is not decided upon ("${word}").` };
  if (type === undefined)
    return { why: `Nobody knows what the type "${cut(word, 40)}" means. Write "approved" or "do not use".` };
  const mistakes = splitCell(cell('mistakes'), /[\n|,;]/);
  if (mistakes.length === 0)
    return { why: 'The term is approved and no mistakes are named, so there is nothing to flag.' };
  return { phrases: mistakes, alternatives: phrases };
}

function splitCell(text: string, by: RegExp): string[] {
  const parts = text.split(by).map((part) =>
    cut(part, Number.POSITIVE_INFINITY)
      .replace(/^[“"](.+)[”"]$/, '$1')
      .trim(),
  );
  return [...new Set(parts.filter((part) => part !== ''))];
}

function entryOf(
  text: string,
  mapping: TableMapping,
  exactCase: boolean,
  where: string,
  left: ImportNote[],
): DraftEntry[] {
  const label = cut(text, 80);
  if (text.length > PHRASE_MAX) {
    left.push({
      where,
      what: `“${label}”`,
      why: `It has ${text.length} characters; a phrase may have ${PHRASE_MAX}.`,
    });
    return [];
  }
  if (!mapping.arePatterns && EXPRESSION.test(text)) {
    left.push({
      where,
      what: `“${label}”`,
      why: 'It looks like a regular expression. Call its column "pattern" to have it read as one.',
    });
    return [];
  }
  const phrase = mapping.arePatterns ? text : plainPhrase(text, exactCase);
  if (phrase === undefined) {
    left.push({ where, what: `“${label}”`, why: 'It holds no word to look for.' });
    return [];
  }
  return [{ label, phrases: [phrase], samples: samplesOf(phrase) }];
}

function severityFor(word: string, { severity }: TableMapping, where: string) {
  const known = word === '' ? severity : severityOf(word);
  if (known !== undefined) return { value: known, notes: [] };
  const near = nearestWord(word, Object.values(SEVERITY_WORDS).flat());
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
  const notes = [
    {
      where,
      what: `Nobody knows the severity "${cut(word, 40)}".${meant}`,
      why: `It is taken over as "${severity}". Severities are block, warn and hint.`,
    },
  ];
  return { value: severity, notes };
}

interface RuleParts {
  readonly cell: Cell;
  readonly mapping: TableMapping;
  readonly row: TableRow;
  readonly phrases: readonly string[];
  readonly alternatives: readonly string[];
  readonly entries: readonly DraftEntry[];
  readonly severity: TableMapping['severity'];
}

function ruleOf({ cell, mapping, row, phrases, alternatives, entries, severity }: RuleParts): DraftRule {
  const name = cut(cell('name') || phrases[0]!, NAME_MAX);
  const unless = exceptionsOf(cell('exceptions'), mapping, phrases, alternatives);
  const example = splitCell(cell('example'), /\n/).map((text) => cut(text, TEXT_MAX));
  return {
    where: `row ${row.line}`,
    origin: `row ${row.line}`,
    rule: {
      id: slug(name).slice(0, 72).replace(/-+$/, '') || `row-${row.line}`,
      name,
      category: slug(cell('category').split(/[,;|]/)[0]!) || slug(mapping.category) || 'imported',
      severity,
      why: cut(cell('why') || makeReason(mapping.source, phrases[0]!), TEXT_MAX),
      alternatives: alternatives.map((text) => cut(text, TEXT_MAX)),
      ...(unless.length > 0 ? { unless } : {}),
      source: cut(`Imported from ${mapping.source}, row ${row.line}. ${MADE_EXAMPLES}`, TEXT_MAX),
    },
    entries,
    passes: [
      ...splitCell(cell('quiet'), /\n/),
      ...alternatives,
      ...unless.filter((each) => !each.includes('"')),
    ],
    flags: example,
    ignoreCase: true,
  };
}

/** Exceptions of the row, and alternatives that hold the phrase: those must not be found fault with in their turn. */
function exceptionsOf(
  text: string,
  mapping: TableMapping,
  phrases: readonly string[],
  alternatives: readonly string[],
): string[] {
  const split = splitCell(text, mapping.arePatterns ? /\n/ : /[\n|]|;\s/);
  const own = split.flatMap((each) => (mapping.arePatterns ? each : (plainPhrase(each, false) ?? [])));
  const holding = alternatives
    .filter((each) => phrases.some((phrase) => ` ${plain(each)} `.includes(` ${plain(phrase)} `)))
    .flatMap((each) => plainPhrase(each, false) ?? []);
  return [...new Set([...own, ...holding])];
}

function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other) && (plain(one) !== '' || one === other);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
