/** Times are processor time of one thread: medians, in microseconds where a name ends in `Micros`. */
export interface CheckRow {
  /** Which rules: `sample` of the benchmark, the pack that is `shipped`, or `both`. */
  readonly rules: string;
  readonly ruleCount: number;
  readonly characters: number;
  readonly findings: number;
  readonly checkMicros: number;
  readonly readMicros: number;
  readonly floorMicros: number;
  /** The check in floors. */
  readonly ratio: number;
  /** Automaton states visited for each word. */
  readonly statesPerWord: number;
}

/** One more key in a long draft, beside the full check of a usual reply. */
export interface KeystrokeRow {
  readonly rules: string;
  readonly ruleCount: number;
  readonly characters: number;
  readonly where: 'middle' | 'end';
  readonly keyMicros: number;
  readonly replyMicros: number;
  /** The key in full checks of a usual reply. */
  readonly ratio: number;
  /** Characters read anew for one key. */
  readonly charactersRead: number;
}

/** Compiling in processes of their own (what is paid once a page) and again in this one (warm). */
export interface CompileRow {
  readonly rules: string;
  readonly ruleCount: number;
  /** `page`: proven before, so patterns wait until they are needed. `proof`: every pattern is read, as at installation. */
  readonly mode: CompileMode;
  readonly firstMs: number;
  /** The first check of a usual reply after that. */
  readonly firstCheckMs: number;
  readonly warmMs: number;
  /** What compiling added to the heap, the rules' own texts aside, in bytes. */
  readonly heapBytes: number;
  /** The same after the first check. */
  readonly usedHeapBytes: number;
}

export type CompileMode = 'page' | 'proof';

/** What is held for drafts, and what is left of it when they are closed; in a process of its own. */
export interface MemoryRow {
  readonly rules: string;
  readonly ruleCount: number;
  /** Keys typed into one draft of 20,000 characters. */
  readonly edits: number;
  /** Drafts of 2,000 characters opened and closed after that. */
  readonly drafts: number;
  /** What the long draft holds while it is open, its text aside, in bytes. */
  readonly heldBytes: number;
  /** What is left when all drafts are closed, in bytes: below nothing where there is less than before. */
  readonly leftBytes: number;
}

/** The signs of a recovery beside the phrases: of a whole text, or at a key in it. */
export interface StepRow {
  readonly characters: number;
  readonly where: 'whole' | KeystrokeRow['where'];
  readonly phrasesMicros: number;
  readonly stepsMicros: number;
  /** Steps in phrase checks. */
  readonly ratio: number;
}

/** One checker on the same replies as all others. */
export interface PeerRow {
  readonly name: string;
  readonly version?: string | undefined;
  readonly what: string;
  /** How many times faster than it ours is meant to be. */
  readonly budget?: number | undefined;
  /** Why it could not be measured here; then there are no figures. */
  readonly problem?: string | undefined;
  readonly flagged?: number | undefined;
  /** One set of replies that it has not met before. */
  readonly freshMicros?: number | undefined;
  /** The same set over and over. */
  readonly againMicros?: number | undefined;
  /** It in times of ours, on fresh replies and on known ones. */
  readonly freshRatio?: number | undefined;
  readonly againRatio?: number | undefined;
}

/** The checkers side by side. */
export interface PeerFigures {
  /** Replies in a set, and their characters. */
  readonly replies: number;
  readonly characters: number;
  /** Why there is no peer among the rows, where there is none. */
  readonly problem?: string | undefined;
  readonly rows: readonly PeerRow[];
}

/** A promise and what was measured. */
export interface Verdict {
  /** Which of the promises this is a part of. */
  readonly promise: string;
  readonly budget: string;
  /** Null where it could not be measured, and then nobody knows whether it holds. */
  readonly measured: number | null;
  readonly limit: number;
  /** Whether the limit is the most or the least that may be. */
  readonly kind: 'at most' | 'at least';
  readonly unit: string;
  readonly holds: boolean | null;
}

/** All that one run measured. */
export interface BenchResult {
  readonly machine: { readonly node: string; readonly system: string; readonly processor: string };
  readonly pack: { readonly name: string; readonly revision: number; readonly rules: number };
  readonly effort: 'full' | 'quick';
  readonly byRules: readonly CheckRow[];
  readonly byLength: readonly CheckRow[];
  readonly keystrokes: readonly KeystrokeRow[];
  readonly compile: readonly CompileRow[];
  readonly memory: readonly MemoryRow[];
  readonly steps: readonly StepRow[];
  readonly peers: PeerFigures;
  readonly budgets: readonly Verdict[];
}
