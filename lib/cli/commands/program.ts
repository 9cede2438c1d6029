import { Command, CommanderError, Option } from 'commander';
import { FORMATS } from '../formats/formats.ts';
import { INPUT_KINDS } from '../inputs/read-drafts.ts';
import type { CheckFlags } from './check.ts';
import type { ExplainFlags } from './explain.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { Output } from './output.ts';
import { addPolicyCommands } from './policy-program.ts';
import { VERSION } from './version.ts';

const ROOT_HELP = `
Exit code: 0 all well, 1 something was found, 2 bad usage, unreadable file or invalid policy; each command says more.
Colours: on a terminal, unless NO_COLOR is set; FORCE_COLOR=1 and FORCE_COLOR=0 decide for any output.`;

const CHECK_HELP = `
Examples:
  amend check reply.txt
  amend check --input jsonl --format jsonl - < replies.jsonl > findings.jsonl
  amend check macros.csv --column body --policy team.yaml --format sarif > amend.sarif

Exit code: 0 nothing at or over --fail-on, 1 something, 2 bad usage, unreadable file or invalid policy. With 2,
one line on standard error says what, where and how to mend it; what was found before it is printed.`;

const EXPLAIN_HELP = `
Exit code: 0 whatever fires, 2 bad usage or invalid policy.`;

/**
 * Runs the command line.
 * @param argv the words after `amend`
 * @returns the exit code; what users can mend is one line on stderr, never a stack trace
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const outcome = { code: EXIT.clean as number };
  const output = new Output(io.stdout);
  try {
    await program(io, outcome).parseAsync([...argv], { from: 'user' });
    await output.finish();
    return outcome.code;
  } catch (error) {
    return sayWhy(error, io);
  }
}

function sayWhy(error: unknown, io: Io): number {
  // Commander has already written its message; help and version are not failures.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
  const said =
    error instanceof Failure ? error.message : `something went wrong inside Amend: ${String(error)}`;
  io.stderr.write(`amend: ${said.replace(/\s*\n\s*/g, ' ')}\n`);
  return EXIT.unusable;
}

function program(io: Io, outcome: { code: number }): Command {
  const root = new Command('amend')
    .description('Finds wording in replies to customers that hurts, says why, and offers better words.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(usageLine(text)),
    });
  root.addHelpText('after', ROOT_HELP);
  addCheck(root, io, outcome);
  addExplain(root, io, outcome);
  addPolicyCommands(root, io, outcome);
  return root;
}

/** Commander says "error: …" and, on a line of its own, a suggestion; ours is one line. */
function usageLine(text: string): string {
  const said = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
  return `amend: ${said}${/[.?!)]$/.test(said) ? '' : '.'} See amend --help.\n`;
}

function addCheck(root: Command, io: Io, outcome: { code: number }): void {
  root
    .command('check')
    .description('check drafts from files or standard input')
    .argument('[FILE...]', 'files with drafts; "-" is standard input (the default)')
    .option(
      '--policy <FILE...>',
      'policies to check by, JSON or YAML (default: the packs that ship with Amend)',
    )
    .addOption(
      new Option(
        '--input <KIND>',
        'how drafts stand in the files (default: by their ending, else text)',
      ).choices([...INPUT_KINDS]),
    )
    .option('--column <NAME>', 'the CSV column that holds the drafts (default: "text")')
    .addOption(new Option('--format <FORMAT>', 'how to print').choices(Object.keys(FORMATS)).default('text'))
    .option(
      '--locale <LANGUAGE>',
      'language of drafts that do not name their own (default: that of each paragraph, as far as it can be told)',
    )
    .option('--tone', 'print how each draft sounds as well; in json and jsonl it always stands')
    .addOption(
      new Option('--profile <PROFILE>', 'how drafts are read: chat wants shorter sentences and paragraphs')
        .choices(['chat', 'mail'])
        .default('mail'),
    )
    .addOption(
      new Option('--fail-on <SEVERITY>', 'from which severity on to exit with 1')
        .choices(['block', 'warn', 'hint', 'never'])
        .default('block'),
    )
    .addHelpText('after', CHECK_HELP)
    .action(async (files: string[], flags: Omit<CheckFlags, 'policy'> & { policy?: string[] }) => {
      const { check } = await import('./check.ts');
      outcome.code = await check(files, { ...flags, policy: flags.policy ?? [] }, io);
    });
}

function addExplain(root: Command, io: Io, outcome: { code: number }): void {
  root
    .command('explain')
    .description('show which rules fire in a text, which nearly fire, and what stops those')
    .argument('<TEXT...>', 'the text, in quotes; "-" is standard input')
    .option(
      '--policy <FILE...>',
      'policies to check by, JSON or YAML (default: the packs that ship with Amend)',
    )
    .option('--json', 'print every match with its place as one array')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (words: string[], flags: Omit<ExplainFlags, 'policy'> & { policy?: string[] }) => {
      const { explain } = await import('./explain.ts');
      outcome.code = await explain(words, { ...flags, policy: flags.policy ?? [] }, io);
    });
}
