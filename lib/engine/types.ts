/**
 * The engine's words. Every offset in the engine is a UTF-16 code unit index into the text it was given,
 * `from` inclusive and `to` exclusive, so `text.slice(from, to)` is always the words meant.
 */

/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `block`: hold before sending; `warn`: underline; `hint`: quiet. */
export type Severity = 'block' | 'warn' | 'hint';

/** Who will read the draft: the customer, or colleagues only. */
export type Audience = 'public' | 'note';

/** Where in its sentence a phrase must stand for its rule to fire. */
export type Only = 'opener' | 'sentence' | 'question';

/**
 * How an alternative goes in: `place` swaps the matched words, `lead` starts a clause that the agent
 * completes, `sentence` is a whole sentence of its own.
 */
export type Fit = 'place' | 'lead' | 'sentence';

/**
 * Where a guard looks for its phrases: `match` sharing a word with the match; `around` it, holding all of its words;
 * `before` and `after` it in the same sentence, overlapping it or at most `words` words away; anywhere in its
 * `sentence`, the `next-sentence` or the `draft`.
 */
export type Within = 'match' | 'around' | 'before' | 'after' | 'sentence' | 'next-sentence' | 'draft';

/** A guard that looks beside the match: any of `phrases` there makes it innocent. */
export interface NearGuard {
  readonly phrases: readonly string[];
  readonly within: Within;
  /** How many words may stand between, for `before` and `after`; 3 when not said. */
  readonly words?: number | undefined;
}

/** A guard that any rule may use by its name; any of `near` makes a match innocent. */
export interface NamedGuard {
  /** What makes a match innocent here, for people. */
  readonly why: string;
  readonly near: readonly NearGuard[];
}

/** Named guards by name. */
export type NamedGuards = Readonly<Record<string, NamedGuard>>;

/** Named lists by name: what `<name>` stands for in a pattern, each entry a pattern itself. */
export type NamedLists = Readonly<Record<string, readonly string[]>>;

/** How a draft speaks to its reader: usted, vous, Sie, o senhor; or tú, tu, du, você. */
export type Address = 'formal' | 'informal';

/** Words to write instead; in languages with several forms of address perhaps those of one form. */
export type Alternative = string | { readonly text: string; readonly address: Address };

/** Phrase patterns with all that goes with them; the language of `phrases` is in lib/engine/README.md. */
export interface Rule {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
  readonly phrases: readonly string[];
  readonly why: string;
  /** The language of its phrases, e.g. "es" or "pt-BR"; English where it is not said. */
  readonly language?: string | undefined;
  /** Those that keep to one form of address are offered where the draft uses that one. */
  readonly alternatives: readonly Alternative[];
  readonly fit?: Fit | undefined;
  /** Longer phrases that make the match innocent when they overlap it. */
  readonly unless?: readonly string[] | undefined;
  readonly unlessNear?: readonly NearGuard[] | undefined;
  /** Names of guards that stand beside the rules. */
  readonly guards?: readonly string[] | undefined;
  readonly only?: Only | undefined;
  readonly where?: Audience | undefined;
  /** The rule is kept but never fires: a policy's offer that has to be taken up. */
  readonly off?: boolean | undefined;
  /**
   * Where matches share a word, a firm rule's stands unless another's is graver; the lower the number, the firmer. Rules
   * without it give way. Set where policies are laid over each other, so that no rule of a lower one hides a locked one.
   */
  readonly firm?: number | undefined;
}

/** Rules with the named guards and lists they use. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly guards?: NamedGuards | undefined;
  readonly lists?: NamedLists | undefined;
}

/** Where a rule matched a draft. */
export interface Finding extends Span {
  readonly ruleId: string;
  readonly category: string;
  readonly severity: Severity;
  /** The matched words: `text.slice(from, to)`. */
  readonly text: string;
  readonly why: string;
  /**
   * Ready to stand exactly in place of `text`: case and closing punctuation already fitted. Those that only open a
   * clause (they end in a colon or an ellipsis in the policy), which the agent has to complete, come last.
   */
  readonly alternatives: readonly string[];
  /** Index of the first alternative that stands without more words; absent where there is none, or where words would be left over round it. */
  readonly whole?: number | undefined;
}

/** Why a part of a text is not the agent's own wording and so is not checked. */
export type SkipKind = 'quote' | 'thread' | 'signature' | 'code' | 'link' | 'placeholder';

/** A part of the text that was not checked. */
export interface Skip extends Span {
  readonly kind: SkipKind;
}

/** One thing wrong with a phrase pattern, said so that its author can mend it. */
export interface PatternProblem {
  /** Empty where the trouble is in a named guard or list. */
  readonly ruleId: string;
  /** The named guard the pattern stands in; rules that use it are left out as well. */
  readonly guard?: string | undefined;
  /** The named list the pattern stands in; patterns that use it are left out as well. */
  readonly list?: string | undefined;
  /** Which field of the rule or guard the pattern stands in, e.g. `phrases[1]` or `near[0].phrases[2]`; of a list the entry, `[3]`. */
  readonly field: string;
  readonly pattern: string;
  /** Offset in `pattern` where the trouble is. */
  readonly at: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** What the caller knows about the draft. */
export interface CheckOptions {
  /** Unknown counts as public: the stricter reading. */
  readonly where?: Audience | undefined;
  /** Filled with what the check cost, in steps. */
  readonly work?: Work | undefined;
}

/** A sentence of a text: `from` at its first word, `to` after its closing punctuation. */
export interface Sentence extends Span {
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly end: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Whether it closes with a question mark. */
  readonly question: boolean;
}

/** A text as the engine reads it. Treat it as opaque but for `text`, `sentences`, `paragraphs` and `skips`. */
export interface TextReading {
  readonly text: string;
  /** Four numbers a token: from, to, hash of the folded word, flags (see lib/engine/text/text-reader.ts). */
  readonly tokens: Int32Array;
  readonly count: number;
  readonly sentences: readonly Sentence[];
  /** Stretches between blank lines, from the first word on. */
  readonly paragraphs: readonly Span[];
  readonly skips: readonly Skip[];
}

/** Where a phrase of a phrase set stands in a text. */
export interface PhraseMatch extends Span {
  readonly id: string;
  /** Index of its sentence in the reading. */
  readonly sentence: number;
}

/** Counters of work done, for tests of growth; pass an empty one as an option and read it afterwards. */
export interface Work {
  /** Characters read into words and sentences. */
  characters: number;
  /** Words held against patterns. */
  tokens: number;
  /** Steps taken: words looked up in the trie, patterns thought of, instructions run. */
  states: number;
  /** Raw matches found before guards and overlaps. */
  candidates: number;
}
