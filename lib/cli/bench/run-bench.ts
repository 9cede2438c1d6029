import { arch, cpus, platform } from 'node:os';
import { Command, CommanderError } from 'commander';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import { EXIT } from '../commands/failure.ts';
import type { Io } from '../commands/io.ts';
import type { BenchResult, CompileRow, KeystrokeRow } from './bench-result.ts';
import { judge } from './budgets.ts';
import { DEFINITIONS } from './definitions.ts';
import { runEditorBench } from './editors/run-editor-bench.ts';
import type { Effort } from './measure.ts';
import { measureChecks } from './measure-checks.ts';
import { measureCompile } from './measure-compile.ts';
import { measureKeystrokes, type Typing } from './measure-keystrokes.ts';
import { measureMemory } from './measure-memory.ts';
import { measurePeers } from './measure-peers.ts';
import { measureSteps } from './measure-steps.ts';
import { installPeers } from './peers/install-peers.ts';
import { PEERS } from './peers/peers.ts';
import { report } from './report.ts';
import { both, expressions, sample, shipped } from './rule-sets.ts';

const RULE_COUNTS = [10, 100, 1000, 10_000];
const TEXT_LENGTHS = [200, 2000, 20_000, 100_000, 1_000_000];
const MOST = sample(RULE_COUNTS.at(-1)!);
const EXPRESSIONS = expressions(100);
const REPLY_LENGTH = 2000;
const TYPINGS: readonly Typing[] = [
  { characters: 20_000, where: 'end' },
  { characters: 20_000, where: 'middle' },
  { characters: 100_000, where: 'middle' },
];

const STEP_TYPINGS: readonly Typing[] = [
  { characters: REPLY_LENGTH, where: 'end' },
  { characters: REPLY_LENGTH, where: 'middle' },
  { characters: 20_000, where: 'middle' },
];

/** How long each part is measured. */
interface Efforts {
  readonly name: BenchResult['effort'];
  readonly checks: Effort;
  /** The slowest peer takes seconds for one sample. */
  readonly peers: Effort;
  /** Processes in which compiling is tried. */
  readonly processes: number;
}

const FULL: Efforts = {
  name: 'full',
  checks: { samples: 15, sampleMs: 40 },
  peers: { samples: 9, sampleMs: 40 },
  processes: 5,
};

const QUICK: Efforts = {
  name: 'quick',
  checks: { samples: 3, sampleMs: 16 },
  peers: { samples: 3, sampleMs: 16 },
  processes: 1,
};

interface Flags {
  readonly json?: boolean;
  readonly quick?: boolean;
  readonly peers: boolean;
  /** True, or the ids of editors. */
  readonly editors?: true | readonly string[];
}

/**
 * Measures speed and memory beside the floor and beside other checkers, and prints the figures. Times never fail it.
 * @returns the exit code
 */
export async function runBench(argv: readonly string[], io: Pick<Io, 'stdout' | 'stderr'>): Promise<number> {
  const command = commandLine(io);
  try {
    command.parse([...argv], { from: 'user' });
    const { json = false, quick = false, peers, editors } = command.opts<Flags>();
    if (editors) {
      const all = await runEditorBench({ json, quick, only: editors === true ? [] : editors }, io);
      return all ? EXIT.clean : EXIT.unusable;
    }
    // First of all: whoever has to wait for it should know at once.
    const withoutPeers = peers ? installPeers() : 'left out by --no-peers';
    const result = await measureAll(quick ? QUICK : FULL, withoutPeers);
    io.stdout.write(
      json ? `${JSON.stringify({ ...result, definitions: DEFINITIONS }, null, 2)}\n` : report(result),
    );
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
  }
}

function commandLine(io: Pick<Io, 'stdout' | 'stderr'>): Command {
  return new Command('npm run bench --')
    .description('Measures checking, typing, compiling and memory, beside a floor and beside other checkers.')
    .option('--json', 'print the figures as one object')
    .option('--quick', 'take few samples: rough figures in seconds')
    .option('--editors [ids...]', 'measure a key in each editor (or only these) in Chromium instead')
    .option('--no-peers', 'leave the other checkers out, and do not install them')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    });
}

/** @param withoutPeers why there are no peers; null where they are installed */
async function measureAll(efforts: Efforts, withoutPeers: string | null): Promise<BenchResult> {
  const { name, revision, rules } = shippedPolicy;
  const peers = withoutPeers === null ? PEERS : [];
  const measured = {
    machine: { node: process.versions.node, system: `${platform()} ${arch()}`, processor: processor() },
    pack: { name, revision, rules: rules.length },
    effort: efforts.name,
    compile: await compileRows(efforts.processes),
    memory: [shipped, MOST].map(measureMemory),
    byRules: await inOneTable(
      [shipped, ...RULE_COUNTS.map(sample), both(MOST.rules.length), EXPRESSIONS],
      (rules) => measureChecks(rules, [REPLY_LENGTH], efforts.checks),
    ),
    byLength: await inOneTable([shipped, MOST], (rules) =>
      measureChecks(rules, TEXT_LENGTHS, efforts.checks),
    ),
    keystrokes: await keystrokeRows(efforts.checks),
    steps: await measureSteps([REPLY_LENGTH, 20_000], STEP_TYPINGS, efforts.checks),
    peers: await measurePeers(peers, efforts.peers, withoutPeers ?? undefined),
  };
  return { ...measured, budgets: judge(measured) };
}

function compileRows(processes: number): Promise<CompileRow[]> {
  const ways = [shipped, MOST, EXPRESSIONS].flatMap((rules) =>
    (['page', 'proof'] as const).map((mode) => ({ rules, mode })),
  );
  return inOneTable(ways, async ({ rules, mode }) => [await measureCompile(rules, mode, processes)]);
}

function keystrokeRows(effort: Effort): Promise<KeystrokeRow[]> {
  return inOneTable([shipped, MOST], (rules) => measureKeystrokes(rules, TYPINGS, effort));
}

/** One after the other: two at a time would disturb each other. */
async function inOneTable<T, R>(list: readonly T[], rowsOf: (item: T) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (const item of list) rows.push(...(await rowsOf(item)));
  return rows;
}

function processor(): string {
  const all = cpus();
  return `${all.length} x ${all[0]?.model.trim() ?? 'unknown processor'}`;
}
