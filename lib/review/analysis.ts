import { type CompiledRules, compileRules } from '../engine/compile-rules.ts';
import type { LanguageWords } from '../engine/language/language-words.ts';
import { mayHoldOther } from '../engine/language/may-hold-other.ts';
import type { RegexCompiler } from '../engine/regex/compile-regex.ts';
import type { Audience, Finding, RuleSet, TextReading } from '../engine/types.ts';
import { type FindFindings, forgetDrafts, watchDraft } from '../engine/watch-draft.ts';
import { withoutExpressions } from '../policy/expressions/expressions-in.ts';

/** What looks for regular expressions: only some policies hold any. */
export interface ExpressionSource {
  /** Null until it is there. */
  readonly now: RegexCompiler | null;
  /** Brings it. Who asked for a check before calls `use` and asks again then. */
  bring(): Promise<unknown>;
}

/** What checks paragraphs that are not in English, by the rules of their language. */
export interface OtherLanguages {
  /** Whether any phrase of those rules stands in the text. */
  holdsAny(reading: TextReading): boolean;
  /** What stands in the end: of what the English rules found, what is in English, and what those of the others find. */
  check(reading: TextReading, english: readonly Finding[], where: Audience): readonly Finding[];
  /** Lets go of drafts. */
  forget(): void;
}

/** Where that comes from. */
export interface OtherSource {
  /** Null until it is there. */
  readonly now: OtherLanguages | null;
  /** Brings it. Who asked for a check before asks again then. */
  bring(): Promise<unknown>;
}

/** What an analysis does not have from the start. */
export interface LateCode {
  readonly expressions: ExpressionSource;
  /** The engine's steps from a phrase that stands in a draft to a finding; null until they are there. */
  readonly find: () => FindFindings | null;
  /** What checks paragraphs of other languages; only some drafts may hold any. */
  readonly others?: OtherSource | undefined;
}

/** What a session asks of a text. Wording and recovery share one reading of it. */
export interface Analysis {
  /** Whether any phrase of the rules stands in it: nothing is found where none does. */
  holdsAny(text: string): boolean;
  /** Nothing while what finds is on its way. */
  check(text: string, where: Audience): readonly Finding[];
  /** The text in tokens and sentences, which others read too. */
  read(text: string): TextReading;
  /**
   * Checks by these rules from now on; a rule with a faulty pattern is left out, the others hold. Rules that use a
   * regular expression wait until what looks for it is there.
   */
  use(rules: RuleSet): void;
  /** Lets go of the text that was read last: its draft is gone from the page. */
  forget(): void;
}

/**
 * Compiles the rules once for all sessions of a page. A draft is read and looked through anew only where it changed
 * since the last call; another session's draft is read whole, then typed on as cheaply.
 * @param words of the rules' language, where it is not English
 */
export function createAnalysis(set: RuleSet, late: LateCode, words?: LanguageWords): Analysis {
  let rules = makeReady(set, late, words);
  let mayBeOther = false;
  const look = (reading: TextReading, first: number, end: number) => {
    const isNew = first === 0 && end === reading.sentences.length;
    mayBeOther = (!isNew && mayBeOther) || mayHoldOther(reading, first, end);
  };
  const open = () => watchDraft(rules.compiled, late.others && look);
  let draft = open();
  const others = () => {
    if (mayBeOther && late.others?.now === null) void late.others.bring();
    return mayBeOther ? late.others?.now : null;
  };
  const bringExpressions = (text: string) => {
    if (rules.areSomeWaiting && text.trim() !== '') void late.expressions.bring();
  };
  return {
    holdsAny: (text) => {
      bringExpressions(text);
      const holds = draft.holdsAny(text);
      return others()?.holdsAny(draft.read(text)) || holds;
    },
    check: (text, where) => {
      bringExpressions(text);
      const find = late.find();
      if (find === null) return [];
      const found = draft.find(text, find, { where });
      return others()?.check(draft.read(text), found, where) ?? found;
    },
    read: (text) => draft.read(text),
    use: (next) => {
      rules = makeReady(next, late, words, rules);
      draft = open();
    },
    forget: () => {
      draft = open();
      forgetDrafts(rules.compiled);
      late.others?.now?.forget();
    },
  };
}

interface ReadyRules {
  readonly compiled: CompiledRules;
  readonly regex: RegexCompiler | undefined;
  /** Some use an expression and are left out. */
  readonly areSomeWaiting: boolean;
}

// A policy was proven when it was installed, and ours by its tests.
function makeReady(
  set: RuleSet,
  { expressions }: LateCode,
  words?: LanguageWords,
  before?: ReadyRules,
): ReadyRules {
  const regex = expressions.now ?? undefined;
  const { rules, guards, lists } = regex ? set : withoutExpressions(set);
  // Rules that come whole after their phrases: what was made of the phrases holds.
  const like = before?.regex === regex ? before?.compiled : undefined;
  const { compiled } = compileRules(rules, { guards, lists, regex, words, areProven: true, like });
  return { compiled, regex, areSomeWaiting: rules.length < set.rules.length };
}
