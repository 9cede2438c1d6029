import { allWords } from '../../lib/engine/alternative.ts';
import { parsePattern } from '../../lib/engine/pattern/parse-pattern.ts';
import type { PatternItem } from '../../lib/engine/pattern/pattern-tree.ts';
import type { PatternPreview, PreviewNames } from '../../lib/policy/near-misses/near-miss-types.ts';
import { previewPattern } from '../../lib/policy/studio/preview-pattern.ts';
import { missingIn, type RuleDraft } from './rule-draft.ts';

// A first rule is three fields. All else that a rule must have is made from them here, in plain view and to be changed.

const NAME_MAX = 80;
const SENTENCES = 3;
const CALM = 'Thank you for your message.';

/** What a rule takes from the policy it stands in. */
export interface RuleHome extends PreviewNames {
  /** Ids that are taken. */
  readonly taken: ReadonlySet<string>;
  /** Who is named as the source where the rule names none. */
  readonly owner: string;
  /** The family of rules that name none. */
  readonly family: string;
}

/** The rule with all that its writer left to us; null as long as it lacks what only a person can say. */
export function madeRule(draft: RuleDraft, home: RuleHome): RuleDraft | null {
  if (missingIn(draft).length > 0) return null;
  const name = draft.name.trim() || madeName(draft);
  return {
    ...draft,
    name,
    id: draft.id.trim() || freeId(slug(name) || 'rule', home.taken),
    category: draft.category.trim() || home.family,
    source: draft.source.trim() || home.owner,
    examples: withMade(draft, home),
  };
}

/** The next draft, in which what we made from the last one follows what was changed. */
export function followMade(before: RuleDraft, after: RuleDraft, home: PreviewNames): RuleDraft {
  const ours = madeExamples(before, home);
  const next = madeExamples(after, home);
  const follow = (kind: 'flag' | 'pass') => {
    const was = before.examples[kind];
    const is = after.examples[kind];
    if (!isSame(was, ours[kind]) && was.length > 0) return is;
    // A sentence of one's own takes the place of ours.
    return isSame(is, was) ? next[kind] : is.filter((each) => !ours[kind].includes(each));
  };
  const name = after.name === before.name && before.name === madeName(before) ? madeName(after) : after.name;
  return { ...after, name, examples: { flag: follow('flag'), pass: follow('pass') } };
}

/** Whether the sentences of a rule are ours. */
export function hasMadeExamples(draft: RuleDraft, home: PreviewNames): boolean {
  const { flag, pass } = draft.examples;
  if (flag.length + pass.length === 0) return false;
  const ours = madeExamples(draft, home);
  return isSame(flag, ours.flag) && isSame(pass, ours.pass);
}

const faults = new WeakMap<RuleDraft, PatternPreview['problems']>();

/** Which patterns of a rule cannot be read, and how to mend them. */
export function patternProblems(
  draft: RuleDraft,
  { guards, lists, language }: PreviewNames,
): PatternPreview['problems'] {
  let found = faults.get(draft);
  if (found === undefined) {
    found =
      draft.phrases.length === 0
        ? []
        : previewPattern(inWriting(draft), [], { guards, lists, language }).problems;
    faults.set(draft, found);
  }
  return found;
}

/** A rule that has no id yet has no name of its own among the problems either. */
export function inWriting(draft: RuleDraft): RuleDraft {
  return draft.id === '' ? { ...draft, id: 'rule-in-writing' } : draft;
}

/** A name from the first words that are caught. */
export function madeName(draft: RuleDraft): string {
  const [first = ''] = draft.phrases;
  const words = spoken(first) ?? first;
  return capital(words).slice(0, NAME_MAX).trim();
}

const made = new WeakMap<RuleDraft, RuleDraft['examples']>();

/** Sentences that the rule catches and leaves alone, tried before they are offered. */
function madeExamples(draft: RuleDraft, names: PreviewNames): RuleDraft['examples'] {
  let examples = made.get(draft);
  if (examples === undefined) {
    examples = tryExamples(draft, names);
    made.set(draft, examples);
  }
  return examples;
}

function tryExamples(draft: RuleDraft, { guards, lists, language }: PreviewNames): RuleDraft['examples'] {
  const said = draft.phrases.slice(0, SENTENCES).flatMap((phrase) => spoken(phrase) ?? []);
  const flags = [...new Set(said)].map((words) => closed(capital(words)));
  const [best = ''] = allWords(draft.alternatives);
  const passes = [...(best === '' ? [] : [closed(capital(best))]), CALM];
  const sentences = [...flags, ...passes];
  const { findings } = previewPattern(inWriting(draft), sentences, { guards, lists, language });
  const isCaught = (at: number) => findings.some(({ sentence }) => sentence === at);
  return {
    flag: flags.filter((_, at) => isCaught(at)),
    pass: passes.filter((_, at) => !isCaught(flags.length + at)).slice(0, 1),
  };
}

function withMade(draft: RuleDraft, home: PreviewNames): RuleDraft['examples'] {
  const { flag, pass } = draft.examples;
  if (flag.length > 0 && pass.length > 0) return draft.examples;
  const ours = madeExamples(draft, home);
  return { flag: flag.length > 0 ? flag : ours.flag, pass: pass.length > 0 ? pass : ours.pass };
}

/** The shortest way to say a pattern; undefined where it holds no words to be said. */
function spoken(pattern: string): string | undefined {
  if (/^\s*[/{]/.test(pattern)) return undefined;
  const parsed = parsePattern(pattern);
  if ('fault' in parsed) return undefined;
  const words = parsed.pattern.items.flatMap(wordsOf).join(' ').trim();
  return words === '' ? undefined : words.replace(/\bi\b/g, 'I');
}

function wordsOf(item: PatternItem): string[] {
  if (item.kind === 'word') return [item.text];
  if (item.kind === 'gap' || item.optional) return [];
  return (item.choices[0] ?? []).flatMap(wordsOf);
}

function closed(text: string): string {
  const tidy = text.trim().replace(/[:…]+$/, '');
  return /[.!?]$/.test(tidy) ? tidy : `${tidy}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted.slice(0, NAME_MAX - 5)}-${count}`;
  return id;
}

/** Lower-case words with hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_MAX - 20)
    .replace(/^-+|-+$/g, '');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
