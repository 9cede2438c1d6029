import type { ReadingNote } from '../../replies/reading-notes.ts';
import type { ReplyColumn } from '../../replies/reply-column.ts';
import type { FileTrouble, ReplyForm } from '../../replies/reply-types.ts';
import type { FormWish } from '../../replies/understand-file.ts';
import type { PageRules } from '../layers/page-rules.ts';
import type { PolicyProblem } from '../problem.ts';
import type { Policy } from '../schema.ts';
import type { BacktestOutcome } from './backtest-types.ts';

// What the page and the worker that counts say to each other. Files go over by reference, and of their texts nothing comes
// back but the few sentences that are shown.

/** A policy to be tried: all that is in force as pages have it, a whole document, or a file that holds one. */
export type TestedPolicy =
  | { readonly kind: 'page'; readonly rules: PageRules }
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'file'; readonly file: File };

export type BacktestRequest =
  /** Tell how replies stand in the file. */
  | { readonly kind: 'look'; readonly id: number; readonly file: File; readonly wish: FormWish }
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly files: readonly { readonly file: File; readonly form: ReplyForm }[];
      readonly policy: TestedPolicy;
      readonly before?: TestedPolicy | undefined;
    }
  /** Count no further; what was counted is answered. */
  | { readonly kind: 'stop'; readonly id: number };

/** How a file was understood, with a few of its replies, shortened. */
export interface FileLook {
  readonly form: ReplyForm;
  readonly columns: readonly ReplyColumn[];
  readonly replies: readonly string[];
}

export type BacktestAnswer =
  | { readonly kind: 'looked'; readonly id: number; readonly look: FileLook }
  | { readonly kind: 'refused'; readonly id: number; readonly trouble: FileTrouble }
  | { readonly kind: 'progress'; readonly id: number; readonly bytes: number; readonly replies: number }
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly outcome: BacktestOutcome;
      /** Rules that could not run, with the reason. */
      readonly problems: readonly PolicyProblem[];
      readonly files: readonly { readonly name: string; readonly notes: readonly ReadingNote[] }[];
      /** Whether it was stopped before the end. */
      readonly isStopped: boolean;
      /** Milliseconds. */
      readonly took: number;
    }
  /** Nothing could be counted; `name` is the file that is meant. */
  | { readonly kind: 'failed'; readonly id: number; readonly name: string; readonly trouble: FileTrouble };
