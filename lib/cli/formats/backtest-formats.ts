import type { BacktestOutcome } from '../../policy/backtest/backtest-types.ts';
import { tallySheet } from '../../policy/backtest/tally-sheet.ts';
import { backtestText } from './backtest-text.ts';

export interface BacktestFormatContext {
  /** How many sentences are shown of each rule. */
  readonly examples: number;
  readonly colour: boolean;
}

/** Every output format of a backtest by its name on the command line. */
export const BACKTEST_FORMATS: Readonly<
  Record<string, (outcome: BacktestOutcome, context: BacktestFormatContext) => string>
> = {
  text: backtestText,
  json: (outcome) => `${JSON.stringify(outcome, null, 2)}\n`,
  csv: (outcome, { examples }) => tallySheet(outcome, { withExamples: examples > 0 }),
};
