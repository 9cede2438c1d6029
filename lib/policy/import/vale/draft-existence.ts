import { TEXT_MAX } from '../../field-shapes.ts';
import type { DraftEntry, DraftRule } from '../draft-rule.ts';
import { written } from '../join-expressions.ts';
import type { ImportNote } from '../outcome.ts';
import { cut } from '../texts.ts';
import { convertToken, type TokenManner, type TokenPart } from './convert-token.ts';
import { entriesOf } from './draft-tokens.ts';
import { TreeFault } from './expression-tree.ts';
import type { ValeRule } from './vale-rule.ts';
import { foreignScopes, idOf, nameOf, sharedOf, whyOf } from './vale-words.ts';

/** What comes of one file before its proof. */
export interface Drafts {
  readonly drafts: readonly DraftRule[];
  readonly left: readonly ImportNote[];
  readonly notes: readonly ImportNote[];
}

/** A list of words that must not stand in a text. */
export function draftExistence(rule: ValeRule): Drafts {
  const left: ImportNote[] = [];
  const notes: ImportNote[] = [];
  const excused = exceptionsOf(rule, left);
  const plain: DraftEntry[] = [];
  const apart: DraftRule[] = [];
  const manner: TokenManner = {
    isBound: !rule.nonword && rule.tokens.length > 0,
    ignoreCase: rule.ignoreCase,
  };
  for (const { label, source, isBound } of sourcesOf(rule)) {
    const parts = converted(rule, label, source, { ...manner, isBound }, left);
    if (parts.some(({ isFreed }) => isFreed)) notes.push(sayFreed(rule, label));
    plain.push(...entriesOf(label, parts.filter(isUnguarded), rule.ignoreCase));
    // What excuses one token must not excuse the others, so it becomes a rule of its own.
    for (const part of parts.filter((each) => !isUnguarded(each)))
      apart.push(
        draftOf(rule, entriesOf(label, [part], rule.ignoreCase), [...part.unless, ...excused], label),
      );
  }
  const first = plain.length > 0 ? [draftOf(rule, plain, excused)] : [];
  return { drafts: [...first, ...apart], left, notes };
}

function isUnguarded({ unless }: TokenPart): boolean {
  return unless.length === 0;
}

interface TokenSource {
  readonly label: string;
  readonly source: string;
  readonly isBound: boolean;
}

/** Vale writes `raw` in front of the tokens, or behind them with `append`; without tokens it stands alone. */
function sourcesOf(rule: ValeRule): TokenSource[] {
  const raw = rule.raw.join('');
  const isBound = !rule.nonword && rule.tokens.length > 0;
  if (rule.tokens.length === 0) return [{ label: raw, source: raw, isBound: false }];
  if (raw === '') return rule.tokens.map((token) => ({ label: token, source: token, isBound }));
  return rule.tokens.map((token) => {
    const inner = isBound ? `\\b(?:${token})\\b` : `(?:${token})`;
    const source = rule.append ? `${inner}(?:${raw})` : `(?:${raw})${inner}`;
    return { label: token, source, isBound: false };
  });
}

function converted(
  rule: ValeRule,
  label: string,
  source: string,
  manner: TokenManner,
  left: ImportNote[],
): TokenPart[] {
  try {
    return convertToken(source, manner);
  } catch (error) {
    if (!(error instanceof TreeFault)) throw error;
    left.push({
      where: rule.path,
      what: label,
      why: `This expression cannot be said here: ${error.message}.`,
    });
    return [];
  }
}

function draftOf(
  rule: ValeRule,
  entries: readonly DraftEntry[],
  unless: readonly string[],
  about?: string,
): DraftRule {
  const only = entries.length === 1 ? entries[0]! : undefined;
  const shown = only?.samples.length === 1 ? only.samples[0] : undefined;
  return {
    where: rule.path,
    origin: rule.path,
    rule: {
      id: idOf(rule, about),
      name: nameOf(rule, about),
      ...sharedOf(rule),
      why: whyOf(rule, shown),
      alternatives: alternativesOf(rule),
      ...(unless.length > 0 ? { unless: unless.map((guard) => guardPhrase(guard, rule.ignoreCase)) } : {}),
      ...(foreignScopes(rule).length > 0 ? { off: true } : {}),
    },
    entries,
    passes: rule.exceptions,
    ignoreCase: rule.ignoreCase,
  };
}

function guardPhrase(guard: string, ignoreCase: boolean): string {
  return guard.startsWith('"') ? guard : written(guard, ignoreCase);
}

/** Vale heeds the case of exceptions whatever the rule does. */
export function exceptionsOf(rule: ValeRule, left: ImportNote[]): string[] {
  return rule.exceptions.flatMap((exception) => {
    const parts = converted(
      rule,
      `exception ${exception}`,
      exception,
      { isBound: true, ignoreCase: false },
      left,
    );
    return parts.flatMap((part) =>
      part.words ? part.words.map((words) => `"${words}"`) : [`(?-i:${part.expression})`],
    );
  });
}

function alternativesOf({ action }: ValeRule): string[] {
  return action.name === 'replace'
    ? action.params.map((text) => cut(text, TEXT_MAX)).filter((text) => text !== '')
    : [];
}

/** Said once of each token whose border Vale would never meet. */
export function sayFreed(rule: ValeRule, label: string): ImportNote {
  return {
    where: rule.path,
    what: label,
    why: 'It begins or ends with a mark, where Vale wants a word border and so hardly ever finds it. Here it is found.',
  };
}
