import type { DraftRule } from '../draft-rule.ts';
import { written } from '../join-expressions.ts';
import type { ImportNote } from '../outcome.ts';
import { cut } from '../texts.ts';
import { convertToken, type TokenPart } from './convert-token.ts';
import { type Drafts, exceptionsOf, sayFreed } from './draft-existence.ts';
import { asExpression, entriesOf } from './draft-tokens.ts';
import { TreeFault } from './expression-tree.ts';
import { findsItself } from './finds-itself.ts';
import type { ValeRule } from './vale-rule.ts';
import { foreignScopes, idOf, nameOf, sharedOf, whyOf } from './vale-words.ts';

/** Words and what to write instead: a rule for each replacement, the longest expression first as Vale has it. */
export function draftSubstitution(rule: ValeRule): Drafts {
  const left: ImportNote[] = [];
  const notes: ImportNote[] = [];
  const excused = exceptionsOf(rule, left);
  const byLength = [...rule.swap].sort(([a], [b]) => b.length - a.length);
  const drafts = byLength.flatMap(([expression, replacement]) => {
    try {
      return draftSwap(rule, expression, replacement, excused, notes);
    } catch (error) {
      if (!(error instanceof TreeFault)) throw error;
      const why = `This expression cannot be said here: ${error.message}.`;
      left.push({ where: rule.path, what: `swap ${expression}`, why });
      return [];
    }
  });
  return { drafts: joined(drafts), left, notes };
}

function draftSwap(
  rule: ValeRule,
  expression: string,
  replacement: string,
  excused: readonly string[],
  notes: ImportNote[],
): DraftRule[] {
  const alternatives = replacement
    .split('|')
    .map((text) => cut(text, 480))
    .filter((text) => text !== '' && !/\$\d/.test(text));
  const isCaseOnly =
    rule.ignoreCase && alternatives.some((text) => text.toLowerCase() === expression.toLowerCase());
  if (isCaseOnly) notes.push(sayCaseOnly(rule, expression));
  const ignoreCase = rule.ignoreCase && !isCaseOnly;
  const parts = convertToken(expression, { isBound: !rule.nonword, ignoreCase, isReplaced: true });
  if (parts.some(({ isFreed }) => isFreed)) notes.push(sayFreed(rule, `swap ${expression}`));
  const guarded = parts.filter(({ unless }) => unless.length > 0);
  const plain = parts.filter(({ unless }) => unless.length === 0);
  const groups = [...(plain.length > 0 ? [plain] : []), ...guarded.map((part) => [part])];
  return groups.map((group) => draftOf(rule, expression, alternatives, group, excused, ignoreCase));
}

function draftOf(
  rule: ValeRule,
  label: string,
  alternatives: readonly string[],
  parts: readonly TokenPart[],
  excused: readonly string[],
  ignoreCase: boolean,
): DraftRule {
  const asPhrases = entriesOf(label, parts, ignoreCase);
  const phrases = asPhrases.flatMap((entry) => entry.phrases);
  // A phrase knows "don't" for "do not", which here is what to write instead.
  const isLoose = alternatives.some((text) => findsItself(phrases, text));
  const entries = isLoose ? parts.map((part) => asExpression(label, part, ignoreCase)) : asPhrases;
  const sharp = isLoose ? entries.flatMap((entry) => entry.phrases) : phrases;
  // A better wording that holds the word itself must not be found fault with in its turn.
  const ownWords = alternatives.filter((text) => findsItself(sharp, text)).map((text) => spared(text));
  const unless = [
    ...parts.flatMap((part) => part.unless.map((guard) => written(guard, ignoreCase))),
    ...excusedAs(excused),
    ...ownWords,
  ];
  const shown = parts[0]?.samples[0]?.trim();
  return {
    where: rule.path,
    origin: rule.path,
    rule: {
      id: idOf(rule, shown),
      name: nameOf(rule, shown),
      ...sharedOf(rule),
      why: whyOf(
        rule,
        parts.length === 1 && parts[0]!.samples.length === 1 ? shown : undefined,
        alternatives,
      ),
      alternatives: [...alternatives],
      ...(alternatives.length > 0 ? { fit: 'place' as const } : {}),
      ...(unless.length > 0 ? { unless: [...new Set(unless)] } : {}),
      ...(foreignScopes(rule).length > 0 ? { off: true } : {}),
    },
    entries,
    passes: [...alternatives, ...rule.exceptions],
    ignoreCase,
  };
}

function excusedAs(excused: readonly string[]): string[] {
  return excused.map((guard) => (guard.startsWith('"') ? guard : `/${guard}/`));
}

function spared(text: string): string {
  return `/${text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')}/`;
}

/** Entries of one replacement that need no guard are one rule. */
function joined(drafts: readonly DraftRule[]): DraftRule[] {
  const byReplacement = new Map<string, DraftRule>();
  for (const [at, draft] of drafts.entries()) {
    const { alternatives, unless, why } = draft.rule;
    const isAlone = unless !== undefined || alternatives.length === 0;
    const key = isAlone ? `alone ${at}` : JSON.stringify([alternatives, draft.ignoreCase]);
    const before = byReplacement.get(key);
    if (!before) byReplacement.set(key, draft);
    else
      byReplacement.set(key, {
        ...before,
        rule: {
          ...before.rule,
          why:
            before.rule.why.replace(/“[^”]*”(?=[^“”]*$)/, (found) =>
              isShown(found, before) ? 'these words' : found,
            ) || why,
        },
        entries: [...before.entries, ...draft.entries],
      });
  }
  return [...byReplacement.values()];
}

function isShown(quoted: string, { entries }: DraftRule): boolean {
  return entries.some(({ samples }) => samples.some((sample) => `“${sample}”` === quoted));
}

function sayCaseOnly(rule: ValeRule, expression: string): ImportNote {
  return {
    where: rule.path,
    what: `swap ${expression}`,
    why: 'It differs from its replacement by case only, and the rule ignores case, so Vale never finds it. Here its case is heeded.',
  };
}
