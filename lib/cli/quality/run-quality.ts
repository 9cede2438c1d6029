import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import type { Policy } from '../../policy/schema.ts';
import { EXIT, Failure } from '../commands/failure.ts';
import type { Io } from '../commands/io.ts';
import { loadPolicies } from '../inputs/load-policies.ts';
import { inProject } from '../setup/project.ts';
import { writeBetweenMarks } from '../write-between-marks.ts';
import { DEFINITIONS } from './definitions.ts';
import { type JudgedRow, judgeRows } from './judge-rows.ts';
import { readLabelled } from './labelled-rows.ts';
import { markdownTable } from './markdown.ts';
import { type ExampleFigures, measureExamples } from './measure-examples.ts';
import { measureSteps, type StepFigures } from './measure-steps.ts';
import {
  type AgreementFigures,
  measureAgreement,
  measureReplyTone,
  type ReplyToneFigures,
} from './measure-tone.ts';
import { measureWording, type WordingFigures } from './measure-wording.ts';
import { type PolitenessRow, readPoliteness } from './politeness-rows.ts';
import { report } from './report.ts';
import { compileAll, type RulesUnderTest, readPackFolder } from './rules-under-test.ts';
import { type Show, showRows } from './show-rows.ts';

/** All that was measured. Holds figures and texts of the rules, and no text of any reply. */
export interface Quality {
  /** Which rules were measured. */
  readonly rules: string;
  /** Rules left out because they cannot be read. */
  readonly problems: readonly string[];
  /** What was not measured, and why. */
  readonly notes: readonly string[];
  readonly wording?: WordingFigures | undefined;
  readonly steps?: readonly StepFigures[] | undefined;
  /** How the tone of the labelled replies goes with what readers said of them. */
  readonly replyTone?: readonly ReplyToneFigures[] | undefined;
  /** How the tone score goes with people's judgements of politeness. */
  readonly politeness?: readonly AgreementFigures[] | undefined;
  readonly examples: ExampleFigures;
}

interface Flags {
  readonly policy?: string[];
  readonly packFolder?: string;
  readonly eval: string;
  readonly politeness?: string;
  readonly show?: Show;
  readonly only?: string;
  readonly json?: boolean;
  /** True to print the table, or the file to write it into. */
  readonly markdown?: true | string;
}

const USUAL_FOLDER = '../shared/eval';

const HELP = `
Labelled replies belong to others: they are read where they lie, shown only with --show, and never written anywhere.`;

/**
 * Measures rules and steps against labelled replies, where there are some, and against the rules' own examples.
 * @returns the exit code
 */
export async function runQuality(
  argv: readonly string[],
  io: Pick<Io, 'stdout' | 'stderr'>,
): Promise<number> {
  const command = commandLine(io);
  try {
    command.parse([...argv], { from: 'user' });
    const flags = command.opts<Flags>();
    refuseBoth(flags);
    const { quality, judged } = await measure(flags);
    io.stdout.write(printed(quality, judged, flags));
    return EXIT.clean;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
    if (!(error instanceof Failure)) throw error;
    io.stderr.write(`amend: ${error.message}\n`);
    return EXIT.unusable;
  }
}

function printed(quality: Quality, judged: readonly JudgedRow[], flags: Flags): string {
  if (flags.json) return `${JSON.stringify({ ...quality, definitions: DEFINITIONS }, null, 2)}\n`;
  if (flags.markdown !== undefined) {
    const table = markdownTable(quality, new Date());
    if (flags.markdown === true) return table;
    writeBetweenMarks(flags.markdown, 'quality', table);
    return `${flags.markdown}: the table of figures is up to date.\n`;
  }
  return report(quality) + (flags.show ? showRows(judged, flags.show, flags.only) : '');
}

function commandLine(io: Pick<Io, 'stdout' | 'stderr'>): Command {
  return new Command('npm run quality --')
    .description('Measures the rules and the recovery steps on labelled replies and on their own examples.')
    .option('--policy <FILE...>', 'policies to measure (default: what ships with Amend)')
    .option('--pack-folder <FOLDER>', 'a pack in pieces: pack.json and one file for each family of rules')
    .option(
      '--eval <FOLDER>',
      `folder with labelled replies (default: ${USUAL_FOLDER})`,
      inProject(USUAL_FOLDER),
    )
    .addOption(
      new Option(
        '--politeness <PATH>',
        `CSV or JSONL with people's judgements of politeness, a file or a folder (default: politeness* in the folder of labelled replies)`,
      ).env('AMEND_POLITENESS'),
    )
    .addOption(
      new Option('--show <WHICH>', 'print the sentences behind the figures').choices([
        'missed',
        'false',
        'all',
      ]),
    )
    .option('--only <NAME>', 'of these, only what concerns a severity, verdict, category or rule')
    .option('--json', 'print the figures as one object')
    .option(
      '--markdown [FILE]',
      'print the figures as a short table with the date, or write it between the marks in the file',
    )
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    });
}

function refuseBoth({ show, only, json, markdown, policy, packFolder }: Flags): void {
  if (show && (json || markdown))
    throw new Failure(
      '--show',
      `sentences are for the screen only; take ${json ? '--json' : '--markdown'} away.`,
    );
  if (json && markdown) throw new Failure('--markdown', 'take it or --json away.');
  if (only !== undefined && !show)
    throw new Failure('--only', 'it says which sentences to print; add --show.');
  if (policy && packFolder) throw new Failure('--pack-folder', 'take it or --policy away.');
}

async function measure(flags: Flags): Promise<{ quality: Quality; judged: readonly JudgedRow[] }> {
  const { policies, problems: unread } = await rulesUnderTest(flags);
  const { findIn, problems } = compileAll(policies);
  const { wording, steps } = readLabelled(flags.eval);
  const politeness = readPoliteness(flags.politeness, flags.eval);
  const judged = judgeRows(wording ?? [], findIn);
  const quality = {
    rules: namesOf(policies),
    problems: [...unread, ...problems],
    notes: [
      ...notesOn(flags.eval, wording !== undefined, steps !== undefined),
      ...notesOnPoliteness(politeness),
    ],
    wording: wording && measureWording(judged),
    steps: steps && measureSteps(steps),
    replyTone: wording && measureReplyTone(wording),
    politeness: politeness && measureAgreement(politeness),
    examples: measureExamples(policies, findIn),
  };
  return { quality, judged };
}

async function rulesUnderTest({ policy = [], packFolder }: Flags): Promise<RulesUnderTest> {
  if (packFolder) return readPackFolder(packFolder);
  return { policies: await loadPolicies(policy), problems: [] };
}

function namesOf(policies: readonly Policy[]): string {
  return [...new Set(policies.map(({ name, revision }) => `${name}, revision ${revision}`))].join('; ');
}

function notesOnPoliteness(rows: readonly PolitenessRow[] | undefined): string[] {
  if (rows) return [];
  return [
    'Agreement with judgements of politeness is not measured: there are none here. Name a file or folder with --politeness.',
  ];
}

function notesOn(folder: string, hasWording: boolean, hasSteps: boolean): string[] {
  if (hasWording && hasSteps) return [];
  const name = folder === inProject(USUAL_FOLDER) ? USUAL_FOLDER : folder;
  if (!existsSync(folder)) {
    return [`No labelled replies: there is no folder ${name}. Only the rules' own examples are measured.`];
  }
  const missing = [...(hasWording ? [] : ['wording.dev.jsonl']), ...(hasSteps ? [] : ['steps.dev.jsonl'])];
  return missing.map((file) => `Not measured: ${name} holds no ${file}.`);
}
