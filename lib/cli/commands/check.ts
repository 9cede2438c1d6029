import type { Severity } from '../../engine/types.ts';
import type { ToneProfile, ToneReport } from '../../tone/types.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Draft } from '../inputs/draft.ts';
import { loadRules } from '../inputs/load-rules.ts';
import { type InputKind, inputKind, readDrafts } from '../inputs/read-drafts.ts';
import { sizeOfSources } from '../inputs/size-of-sources.ts';
import { type DraftChecker, draftChecker } from './draft-checker.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { Output } from './output.ts';
import { ProgressBar } from './progress-bar.ts';
import { wantsColour } from './terminal.ts';
import { VERSION } from './version.ts';

/** From which severity on a finding makes the command fail. */
export type FailOn = Severity | 'never';

export interface CheckFlags {
  readonly policy: readonly string[];
  readonly input?: InputKind | undefined;
  readonly column?: string | undefined;
  readonly format: string;
  readonly locale?: string | undefined;
  readonly failOn: FailOn;
  /** Adds how each draft sounds to the text format. */
  readonly tone?: boolean | undefined;
  readonly profile?: ToneProfile | undefined;
}

const RANK: Readonly<Record<FailOn, number>> = { hint: 1, warn: 2, block: 3, never: 4 };

/** `amend check`: reads drafts, prints what was found, draft by draft. Answers the exit code. */
export async function check(named: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  // `--policy a.json -` reads as a list of policies, but "-" can only be meant as the drafts.
  const policyFiles = flags.policy.filter((file) => file !== '-');
  const files = [...named, ...flags.policy.filter((file) => file === '-')];
  if (files.length === 0) files.push('-');
  refuseMisread(files, flags);
  const loaded = await loadRules([...new Set(policyFiles)]);
  const checker = await draftChecker(loaded, flags.locale);
  for (const note of loaded.notes) io.stderr.write(`amend: ${note}\n`);
  if (files.includes('-') && io.stdin.isTTY)
    io.stderr.write('amend: reading the draft from here; end with Ctrl+D.\n');
  const bar = new ProgressBar(io, sizeOfSources(files, io.stdin));
  const drafts = readDrafts(files, { ...flags, stdin: io.stdin, onRead: (bytes) => bar.read(bytes) });
  const rules = [...loaded.byLanguage.values()].flatMap((set) => set.rules);
  const format = FORMATS[flags.format]!({
    rules,
    version: VERSION,
    colour: wantsColour(io),
    toneOf: await toneReader(flags),
  });
  const output = new Output(io.stdout);
  const worst = await print(drafts, checker.check, format, output, bar).finally(() => bar.hide());
  const note = checker.note();
  if (note) io.stderr.write(`amend: ${note}\n`);
  return worst >= RANK[flags.failOn] ? EXIT.found : EXIT.clean;
}

/** What reads the tone of a draft, brought only where it is asked for: no other format pays for it. */
async function toneReader({ format, tone, profile, locale }: CheckFlags) {
  if (format === 'sarif' || (format === 'text' && !tone)) return undefined;
  const { readTone } = await import('../../tone/read-tone.ts');
  return (draft: Draft): ToneReport => readTone(draft.text, { profile, language: draft.locale ?? locale });
}

/** Refuses what would silently be read as something else than was meant. */
function refuseMisread(files: readonly string[], { column, input }: CheckFlags): void {
  if (files.indexOf('-') !== files.lastIndexOf('-'))
    throw new Failure('-', 'standard input can be read only once; name it once.');
  if (column !== undefined && files.every((file) => inputKind(file, input) !== 'csv'))
    throw new Failure(
      `--column ${column}`,
      'no file is read as CSV; add --input csv, or take --column away.',
    );
}

async function print(
  drafts: ReturnType<typeof readDrafts>,
  checkDraft: DraftChecker['check'],
  format: Format,
  output: Output,
  bar: ProgressBar,
): Promise<number> {
  let worst = 0;
  // Held back until something can follow it: a file that cannot be read must not leave half a document.
  let head = format.head();
  try {
    for await (const draft of drafts) {
      const result = checkDraft(draft);
      for (const { severity } of result.findings) worst = Math.max(worst, RANK[severity]);
      const said = head + format.result(result);
      if (said) bar.makeRoom();
      await output.write(said);
      bar.checked();
      head = '';
      if (output.gone) return worst;
    }
  } catch (error) {
    // What was found before stays of use: the document is closed before the trouble is said.
    if (head === '') await output.write(format.tail());
    throw error;
  }
  await output.write(head + format.tail());
  return worst;
}
