import { compileRules } from '../../engine/compile-rules.ts';
import { paragraphLanguages } from '../../engine/language/compile-languages.ts';
import { languageIn } from '../../engine/language/language-words.ts';
import { isIn, languageAt } from '../../engine/language/paragraph-languages.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import { readText } from '../../engine/read-text.ts';
import { type Stop, type TracedMatch, traceCheck } from '../../engine/trace.ts';
import type { Within } from '../../engine/types.ts';
import { EXEMPT } from '../../policy/layers/exempt-terms.ts';
import { decodeText } from '../inputs/decode-text.ts';
import { expressionEngine } from '../inputs/expression-engine.ts';
import { type LoadedRule, loadRules } from '../inputs/load-rules.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { oneLine, painter, wantsColour } from './terminal.ts';

export interface ExplainFlags {
  readonly policy: readonly string[];
  readonly json?: boolean | undefined;
}

const SKIPPED = {
  quote: 'it is quoted',
  thread: 'it belongs to the mail below',
  signature: 'it belongs to the signature',
  code: 'it is code',
  link: 'it is a link',
  placeholder: 'it is a placeholder',
} as const;

const ONLY = {
  opener: 'it does not open its sentence',
  sentence: 'it is not the whole sentence',
  question: 'its sentence is no question',
} as const;

const PLACES: Readonly<Record<Within, string>> = {
  match: 'in the same words',
  around: 'around the words',
  before: 'just before',
  after: 'just after',
  sentence: 'in the same sentence',
  'next-sentence': 'in the next sentence',
  draft: 'in the same draft',
};

/**
 * `amend explain`: which rules fire in a text, which nearly did, and what stopped those. Answers the exit code.
 * @param words the text, maybe in several arguments where quotes were forgotten; a lone `-` is standard input
 */
export async function explain(words: readonly string[], flags: ExplainFlags, io: Io): Promise<number> {
  const text = await textOf(words.join(' '), io);
  const loaded = await loadRules(flags.policy);
  for (const note of loaded.notes) io.stderr.write(`amend: ${note}\n`);
  const sets = [...loaded.byLanguage];
  const isLaid = sets.some(([, { rules }]) => new Set(rules.map(({ from }) => from?.policy)).size > 1);
  const regex = await expressionEngine(sets.map(([, set]) => set));
  const matches = sets.flatMap(([language, { rules, guards, lists }]) => {
    const words = wordsOfLanguage(language);
    const traced = traceCheck(compileRules(rules, { guards, lists, regex, words }).compiled, text);
    return traced.filter(inParagraphsOf(language, text));
  });
  io.stdout.write(
    flags.json
      ? `${JSON.stringify(matches.map(asRow(isLaid)), null, 2)}\n`
      : asText(text, matches, isLaid, io),
  );
  return EXIT.clean;
}

async function textOf(said: string, io: Io): Promise<string> {
  if (said !== '-') {
    if (said.trim() === '')
      throw new Failure('TEXT', 'it is empty; write it in quotes, or "-" to read it from here.');
    return said;
  }
  let text = '';
  for await (const piece of decodeText({ name: 'stdin', bytes: io.stdin })) text += piece;
  return text;
}

/** Whether a match stands where rules of its language count. */
function inParagraphsOf(tag: string, text: string): (match: TracedMatch) => boolean {
  const language = languageIn(tag);
  if (language === undefined) return () => true;
  const reading = readText(text);
  const languages = paragraphLanguages(reading) ?? [];
  return (match) => isIn(language, languageAt(reading, languages, match));
}

const asRow =
  (isLaid: boolean) =>
  ({ rule, stop, ...place }: TracedMatch): object => {
    const { from } = rule as LoadedRule;
    return { ruleId: rule.id, severity: rule.severity, ...place, stop, ...(isLaid && { from }) };
  };

/** @param isLaid several policies are laid over each other, so that it matters whose a rule is */
function asText(text: string, matches: readonly TracedMatch[], isLaid: boolean, io: Io): string {
  if (matches.length === 0) return 'No rule fires, and none came near.\n';
  const paint = painter(wantsColour(io));
  const bold = (words: string) => paint('bold', words);
  const fired = matches.filter(({ stop }) => stop === undefined);
  const stopped = matches.filter(({ stop }) => stop !== undefined);
  return [
    ...section('Fires', fired, bold, ({ rule }) => [rule.why, ...(isLaid ? whose(rule) : [])]),
    ...section('Nearly fired', stopped, bold, ({ stop }) => [`Stopped: ${reason(stop!, text)}.`]),
    '',
  ].join('\n');
}

function section(
  title: string,
  matches: readonly TracedMatch[],
  bold: (words: string) => string,
  say: (match: TracedMatch) => readonly string[],
): string[] {
  if (matches.length === 0) return [];
  const lines = matches.flatMap((match) => [
    `  ${match.rule.severity.padEnd(5)} ${match.rule.id}  "${oneLine(match.text)}"`,
    ...say(match).map((line) => `        ${oneLine(line)}`),
  ]);
  return [bold(title), ...lines];
}

function whose({ from }: LoadedRule): readonly string[] {
  if (from === undefined) return [];
  const { policy, level, lockedBy, changedBy } = from;
  const locked = lockedBy === undefined ? '' : `, locked by "${lockedBy}"`;
  const changed = changedBy === undefined ? '' : `, changed by "${changedBy}"`;
  return [`From "${policy}" (${level})${changed}${locked}.`];
}

function reason(stop: Stop, text: string): string {
  switch (stop.by) {
    case 'skip':
      return SKIPPED[stop.kind];
    case 'where':
      return stop.where === 'note' ? 'it counts in internal notes only' : 'it counts in public replies only';
    case 'only':
      return ONLY[stop.only];
    case 'overlap':
      return `"${stop.ruleId}" already stands on these words`;
    case 'guard': {
      const words = text.slice(stop.excuse.from, stop.excuse.to);
      if (stop.guard.endsWith(`/${EXEMPT}`)) return `"${oneLine(words)}" is an exempt name`;
      return `${guardName(stop.guard)} finds "${oneLine(words)}" ${PLACES[stop.within]}`;
    }
  }
}

/** A named guard without the policy it belongs to; a rule's own guard by its field. */
function guardName(name: string): string {
  if (/^unless/.test(name)) return `the rule's own "${name.replace(/\.phrases$/, '')}"`;
  return `the guard "${name.slice(name.indexOf('/') + 1)}"`;
}
