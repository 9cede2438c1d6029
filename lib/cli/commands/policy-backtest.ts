import { Backtest } from '../../policy/backtest/backtest.ts';
import { EXAMPLES_MOST } from '../../policy/backtest/spread-examples.ts';
import type { Parting, ReplyKind } from '../../replies/reply-types.ts';
import { BACKTEST_FORMATS } from '../formats/backtest-formats.ts';
import { type OpenedReplies, openReplies } from '../inputs/reply-files.ts';
import { sizeOfSources } from '../inputs/size-of-sources.ts';
import { loadForTest } from '../inputs/test-policies.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { Output } from './output.ts';
import { ProgressBar } from './progress-bar.ts';
import { wantsColour } from './terminal.ts';

export interface BacktestFlags {
  readonly against?: string | undefined;
  readonly input?: ReplyKind | undefined;
  readonly column?: string | undefined;
  readonly header?: boolean | undefined;
  readonly split?: Parting | undefined;
  readonly examples?: string | undefined;
  readonly format: string;
}

const SHOWN = 2;

/** `amend policy backtest`: what a policy would have flagged in past replies. Answers the exit code. */
export async function backtest(
  policyFile: string,
  files: readonly string[],
  flags: BacktestFlags,
  io: Io,
): Promise<number> {
  const examples = examplesOf(flags);
  refuseTwice(files);
  const policy = await loadForTest(policyFile);
  const before = flags.against === undefined ? undefined : await loadForTest(flags.against);
  const test = new Backtest(policy, { before, examples });
  const opened = await openAll(files, flags, io);
  for (const [name, { about }] of opened) io.stderr.write(`amend: ${name}: ${about}.\n`);
  await count(test, opened, files, io);
  for (const [name, { notes }] of opened)
    for (const { where, what, mend } of notes())
      io.stderr.write(`amend: ${name}, ${where}: ${what} ${mend}\n`);
  const outcome = test.outcome();
  if (outcome.tally.replies === 0)
    throw new Failure(files.join(', '), 'no reply is in there; see how it was understood above.');
  const output = new Output(io.stdout);
  await output.write(BACKTEST_FORMATS[flags.format]!(outcome, { examples, colour: wantsColour(io) }));
  return EXIT.clean;
}

function examplesOf({ examples, format }: BacktestFlags): number {
  if (examples === undefined) return format === 'csv' ? 0 : SHOWN;
  const count = Number(examples);
  if (Number.isInteger(count) && count >= 0 && count <= EXAMPLES_MOST) return count;
  throw new Failure(`--examples ${examples}`, `write a number from 0 to ${EXAMPLES_MOST}.`);
}

function refuseTwice(files: readonly string[]): void {
  if (files.indexOf('-') !== files.lastIndexOf('-'))
    throw new Failure('-', 'standard input can be read only once; name it once.');
}

/** All are looked at before any is counted: a misnamed last one costs no minutes. */
async function openAll(
  files: readonly string[],
  { input, column, header, split }: BacktestFlags,
  io: Io,
): Promise<(readonly [name: string, OpenedReplies])[]> {
  const opened: (readonly [string, OpenedReplies])[] = [];
  for (const file of files) {
    const replies = await openReplies(file, { kind: input, column, header, parting: split }, io.stdin);
    opened.push([file === '-' ? 'stdin' : file, replies]);
  }
  return opened;
}

async function count(
  test: Backtest,
  opened: readonly (readonly [name: string, OpenedReplies])[],
  files: readonly string[],
  io: Io,
): Promise<void> {
  const bar = new ProgressBar(io, sizeOfSources(files, io.stdin), undefined, ['reply', 'replies']);
  try {
    for (const [file, { replies }] of opened) {
      for await (const some of replies((bytes) => bar.read(bytes))) {
        for (const { text, line } of some) test.add(text, { file, line });
        bar.checked(some.length);
      }
    }
  } finally {
    bar.hide();
  }
}
