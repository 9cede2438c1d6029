import { type PhraseMatcher, PhraseMatcherBuilder } from '../automaton/phrase-matcher.ts';
import type { RegexMatcher } from '../regex/compile-regex.ts';
import type { Rule, Within } from '../types.ts';
import type { PatternList } from './pattern-list.ts';

/** A guard's phrases laid beside a rule's match. */
export interface CompiledGuard {
  /** Number of the guard's phrase list, which several rules may share. */
  readonly list: number;
  readonly within: Within;
  readonly words: number;
}

/** A regular expression of a rule (its index) or of a guard (`ofList`). */
export interface CompiledRegex {
  readonly owner: number;
  readonly match: RegexMatcher;
}

/** Rules ready to check any number of texts; opaque, and safe to share. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  readonly matcher: PhraseMatcher;
  /** By pattern: index of the rule it fires, or below 0 the guard list it belongs to (`ofList`). */
  readonly ownerOf: readonly number[];
  /** By rule: what excuses it. */
  readonly guardsOf: readonly (readonly CompiledGuard[])[];
  readonly regexes: readonly CompiledRegex[];
}

/** The owner of a guard list's patterns; turns itself back. */
export function ofList(list: number): number {
  return ~list;
}

/** Gathers sound rules and the guard lists they use. */
export class RuleTable {
  private readonly builder: PhraseMatcherBuilder;
  private readonly rules: Rule[] = [];
  private readonly ownerOf: number[] = [];
  private readonly guardsOf: (readonly CompiledGuard[])[] = [];
  private readonly regexes: CompiledRegex[] = [];
  private listCount = 0;

  constructor(expectedRules: number) {
    this.builder = new PhraseMatcherBuilder(expectedRules * 3);
  }

  /** Adds a guard's phrases once and gives the number of their list. */
  addList(patterns: PatternList): number {
    const list = this.listCount++;
    this.addPatterns(patterns, ofList(list));
    return list;
  }

  /** Adds a rule with its own phrases and its guards, whose lists were added before. */
  addRule(rule: Rule, phrases: PatternList, guards: readonly CompiledGuard[]): void {
    this.addPatterns(phrases, this.rules.length);
    this.guardsOf.push(guards);
    this.rules.push(rule);
  }

  private addPatterns({ patterns, regexes }: PatternList, owner: number): void {
    for (const pattern of patterns) {
      this.builder.add(pattern);
      this.ownerOf.push(owner);
    }
    for (const match of regexes) this.regexes.push({ owner, match });
  }

  /** All that was added, ready to check texts. */
  build(): CompiledRules {
    const { rules, ownerOf, guardsOf, regexes } = this;
    return { rules, matcher: this.builder.build(), ownerOf, guardsOf, regexes };
  }
}
