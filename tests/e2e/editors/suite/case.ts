import type { Seat } from './seat.ts';

/** The columns of the matrix. */
export const GUARANTEES = ['found', 'underlined', 'fixed', 'undone', 'left alone'] as const;

/** One guarantee, tried in every editor. */
export interface Case {
  /** Stands in the matrix and in the table of what is declined. */
  readonly id: string;
  readonly guarantee: (typeof GUARANTEES)[number];
  /** Reads as what is promised. */
  readonly title: string;
  run(seat: Seat): Promise<void>;
}
