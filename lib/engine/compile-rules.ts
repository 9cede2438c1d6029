import type { CompiledGuard, CompiledRules } from './compile/compiled-rules.ts';
import { LazySearcher } from './compile/lazy-searcher.ts';
import { layGuard, NamedGuardTable } from './compile/named-guards.ts';
import type { PatternList } from './compile/pattern-list.ts';
import { PatternReader } from './compile/pattern-reader.ts';
import { readLists } from './compile/read-lists.ts';
import { PatternSearcher } from './compile/searcher.ts';
import type { LanguageWords } from './language/language-words.ts';
import { MatchSpace } from './match/match-space.ts';
import type { RegexCompiler } from './regex/compile-regex.ts';
import type { NamedGuards, NamedLists, NearGuard, PatternProblem, Rule } from './types.ts';

export type { CompiledRules } from './compile/compiled-rules.ts';

/** What compiling needs from outside. */
export interface CompileOptions {
  /** The guards that rules name. */
  readonly guards?: NamedGuards | undefined;
  /** The lists that patterns name, as `<name>`. */
  readonly lists?: NamedLists | undefined;
  /** Makes `/…/` patterns work; without one they are reported as problems. Must run in linear time (RE2). */
  readonly regex?: RegexCompiler | undefined;
  /** Of the rules' language, where it is not English. */
  readonly words?: LanguageWords | undefined;
  /**
   * The rules were compiled without a problem before, so each waits until a text holds a word it needs, and a guard's
   * phrases until a match asks for them. A fault among them then leaves its phrase out and is not reported.
   */
  readonly areProven?: boolean | undefined;
  /**
   * Proven rules compiled before. Where the new ones have the very same lists of phrases, and differ in what excuses
   * them or switches them off alone, what was made of the phrases is used on.
   */
  readonly like?: CompiledRules | undefined;
}

/** What compiling gives: the sound rules, and what is wrong with the others. */
export interface Compiled {
  readonly compiled: CompiledRules;
  readonly problems: readonly PatternProblem[];
}

/**
 * Compiles rules to be looked for all at once. A rule with a faulty pattern, or one that uses a guard that is unknown or faulty,
 * is left out whole and each fault is reported with the rule (or the guard), the field and the offset; the other
 * rules are unharmed. Never throws.
 */
export function compileRules(rules: readonly Rule[], options: CompileOptions = {}): Compiled {
  const compiler = new RuleCompiler(rules, options);
  for (const rule of rules) compiler.add(rule);
  return compiler.build();
}

class RuleCompiler {
  readonly #problems: PatternProblem[] = [];
  readonly #reader: PatternReader;
  readonly #named: NamedGuardTable;
  readonly #space: MatchSpace;
  readonly #words: LanguageWords | undefined;
  readonly #like: CompiledRules | undefined;
  readonly #searcher: PatternSearcher | undefined;
  readonly #rules: Rule[] = [];
  readonly #guardsOf: (readonly CompiledGuard[])[] = [];

  constructor(rules: readonly Rule[], options: CompileOptions) {
    const { guards = {}, lists = {}, regex, words, areProven = false, like } = options;
    this.#words = words;
    this.#like = areProven && like && haveSamePhrases(rules, like.rules) ? like : undefined;
    this.#space = this.#like?.space ?? new MatchSpace(words);
    this.#reader = new PatternReader(this.#space, regex, readLists(lists, this.#problems), areProven);
    this.#named = new NamedGuardTable(guards, this.#reader, this.#problems);
    this.#searcher = areProven ? undefined : new PatternSearcher(this.#space, rules.length * 3);
  }

  add(rule: Rule): void {
    const before = this.#problems.length;
    if (rule.phrases.length === 0)
      this.#report(rule, 'phrases', '', 'The rule has no phrase. Add at least one.');
    const phrases = this.#searcher && this.#ownPhrases(rule);
    const guards = [...this.#ownGuards(rule), ...this.#namedGuards(rule)];
    const isSound = rule.guards?.every((name) => this.#named.find(name)) ?? true;
    if (this.#problems.length > before || !isSound || (rule.off && !this.#like)) return;
    if (phrases) this.#searcher?.add(phrases, this.#rules.length);
    this.#guardsOf.push(guards);
    this.#rules.push(rule);
  }

  #ownPhrases(rule: Rule): PatternList {
    return this.#reader.list(rule.phrases, ({ nth, fault: { at, message } }) =>
      this.#report(rule, `phrases[${nth}]`, rule.phrases[nth]!, message, at),
    );
  }

  /** `unless` is a near guard on the match itself. */
  #ownGuards(rule: Rule): CompiledGuard[] {
    const own: CompiledGuard[] = [];
    if (rule.unless) own.push(this.#ownGuard(rule, { phrases: rule.unless, within: 'match' }, 'unless'));
    rule.unlessNear?.forEach((near, nth) => {
      own.push(this.#ownGuard(rule, near, `unlessNear[${nth}].phrases`));
    });
    return own;
  }

  #ownGuard(rule: Rule, near: NearGuard, field: string): CompiledGuard {
    const list = this.#reader.guardList(near.phrases, ({ nth, fault: { at, message } }) =>
      this.#report(rule, `${field}[${nth}]`, near.phrases[nth]!, message, at),
    );
    return layGuard(field, near, list);
  }

  #namedGuards(rule: Rule): CompiledGuard[] {
    return (rule.guards ?? []).flatMap((name, nth) => {
      const message = this.#named.problemOf(name);
      if (message !== undefined) this.#report(rule, `guards[${nth}]`, name, message);
      return this.#named.find(name) ?? [];
    });
  }

  #report({ id }: Rule, field: string, pattern: string, message: string, at = 0): void {
    this.#problems.push({ ruleId: id, field, pattern, at, message });
  }

  build(): Compiled {
    const rules = this.#rules;
    const guardsOf = this.#guardsOf;
    const problems = this.#problems;
    const reader = this.#reader;
    const space = this.#space;
    // A rule that was left out this time has moved the others up.
    const known = this.#like?.rules.length === rules.length ? this.#like.searcher : undefined;
    const searcher =
      this.#searcher ?? known ?? new LazySearcher(rules, space, (phrases) => reader.list(phrases));
    return { compiled: { rules, guardsOf, searcher, space, words: this.#words }, problems };
  }
}

function haveSamePhrases(rules: readonly Rule[], others: readonly Rule[]): boolean {
  return (
    rules.length === others.length && rules.every(({ phrases }, nth) => phrases === others[nth]!.phrases)
  );
}
