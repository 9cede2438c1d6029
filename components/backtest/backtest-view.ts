import type { BacktestOutcome } from '../../lib/policy/backtest/backtest-types.ts';
import type { PolicyProblem } from '../../lib/policy/problem.ts';
import type { ReplyColumn } from '../../lib/replies/reply-column.ts';
import type { Encoding, FileTrouble, ReplyForm } from '../../lib/replies/reply-types.ts';
import type { FormWish } from '../../lib/replies/understand-file.ts';

/** A policy that can be tried. */
export interface PolicyOption {
  readonly id: string;
  readonly name: string;
  readonly revision?: number | undefined;
  /**
   * `force`: what is in force in this browser; `studio`: what is open in the studio; `published`: the same as it was handed
   * out last; `file`: one chosen here.
   */
  readonly from: 'force' | 'studio' | 'published' | 'file';
}

/** A chosen file with replies. */
export interface ReplyFileRow {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state:
    | { readonly kind: 'looking' }
    | {
        readonly kind: 'ready';
        readonly form: ReplyForm;
        readonly columns: readonly ReplyColumn[];
        /** The first replies, shortened. */
        readonly replies: readonly string[];
      }
    | { readonly kind: 'refused'; readonly trouble: FileTrouble };
}

export interface RunProgress {
  readonly kind: 'running';
  readonly bytes: number;
  /** Bytes of all files. */
  readonly total: number;
  readonly replies: number;
  /** Replies a second, so far; 0 while nobody can tell. */
  readonly pace: number;
  /** Seconds left, by the pace so far; null while nobody can tell. */
  readonly left: number | null;
  /** The wish to stop was heard. */
  readonly isStopping: boolean;
}

export interface RunDone {
  readonly kind: 'done';
  readonly outcome: BacktestOutcome;
  readonly problems: readonly PolicyProblem[];
  /** What was wrong with single lines of the files, in words. */
  readonly notes: readonly (FileTrouble & { readonly file: string })[];
  readonly isStopped: boolean;
  /** Seconds. */
  readonly took: number;
}

export type RunState =
  | { readonly kind: 'idle' }
  | RunProgress
  | RunDone
  | { readonly kind: 'failed'; readonly name: string; readonly trouble: FileTrouble };

export interface BacktestView {
  readonly policies: readonly PolicyOption[];
  /** Id of the policy to try; empty while they are being read. */
  readonly policy: string;
  /** Id of the one to compare with; null for none. */
  readonly against: string | null;
  readonly files: readonly ReplyFileRow[];
  readonly run: RunState;
}

export interface BacktestActions {
  addFiles(files: readonly File[]): void;
  removeFile(id: number): void;
  /** Reads a file otherwise than it was understood. */
  readAs(id: number, wish: FormWish): void;
  choosePolicy(id: string): void;
  chooseAgainst(id: string | null): void;
  /** A policy file as the one to try, or as the one to compare with. */
  addPolicyFile(file: File, as: 'policy' | 'against'): void;
  start(): void;
  stop(): void;
  /** Saves the table; with sentences of the replies only if asked. */
  save(withExamples: boolean): void;
  /** Where a rule is written; null where it is in no policy that can be changed here. */
  readonly ruleHref: ((ruleId: string) => string) | null;
}

/** Encodings that may be chosen for a file. */
export const ENCODINGS_SHOWN: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];
