import { type Command, Option } from 'commander';
import { addDiff } from './add-policy-diff.ts';
import type { Io } from './io.ts';
import type { BacktestFlags } from './policy-backtest.ts';
import type { ImportFlags } from './policy-import.ts';
import type { SignFlags } from './policy-sign.ts';
import type { VerifyFlags } from './policy-verify.ts';

const POLICY_HELP = `
Exit code: 0 all well, 1 an audit note or a failed example, 2 bad usage, unreadable file or invalid policy.`;

const KEY_HELP = `
The variable AMEND_KEY_PASSPHRASE, where it is set, locks a new key and opens a locked one; else a terminal asks for it.
Exit code: 0 done, 2 bad usage, unreadable or unwritable file, or a policy that agents would refuse.`;

const VERIFY_HELP = `
Exit code: 0 agents would take it, 1 they would refuse it, 2 bad usage or unreadable file.`;

const BACKTEST_HELP = `
Examples:
  amend policy backtest team.yaml quarter.csv --column body
  amend policy backtest next.yaml sent.mbox --against team.yaml
  amend policy backtest english replies.jsonl.gz --format csv > table.csv

POLICY and --against take a file, or "english" for the pack that ships. Nothing of the replies is kept or sent; with
--format csv no sentence of theirs is printed unless --examples asks for them.
Exit code: 0 whatever fires, 2 bad usage, unreadable file or invalid policy.`;

const IMPORT_HELP = `
Examples:
  amend policy import phrases.csv -o team.yaml
  amend policy import phrases.csv --map phrase=Wording,alternatives=Better,why=4 --into team.yaml > next.yaml
  amend policy import styles/Microsoft -o microsoft.yaml
  amend policy import replace.txt --from languagetool

FILE is a CSV or TSV, a YAML file, folder or zip of a Vale style, or "-". A table is told by its columns: csv (phrase,
say instead, why, severity, category, name, except, example), patterns (the same in Amend's phrase language), languagetool
(wrong|wrong=right|right), writer (term, type, use instead, mistakes). --map names the columns where that fails.
Every rule is proven before it is written. What could not be taken over goes to standard error, row by row.
Exit code: 0 all was taken over, 1 something was left, 2 nothing could be, bad usage, or unreadable file.`;

/** Where a command leaves its exit code. */
export interface Outcome {
  code: number;
}

/** Adds one command under `amend policy`; what does the work is loaded when the command is run. */
export type AddCommand = (policy: Command, io: Io, outcome: Outcome) => void;

/** `amend policy …`: everything that is done with policies before anybody has them. */
export function addPolicyCommands(root: Command, io: Io, outcome: Outcome): void {
  const policy = root
    .command('policy')
    .description('prove, audit and describe policies')
    .addHelpText('after', POLICY_HELP);
  for (const add of COMMANDS) add(policy, io, outcome);
}

const addValidate: AddCommand = (policy, io, outcome) => {
  policy
    .command('validate')
    .description('say whether policies can be installed, and if not, every reason')
    .argument('<FILE...>', 'policies, JSON or YAML')
    .action(async (files: string[]) => {
      const { validate } = await import('./policy.ts');
      outcome.code = await validate(files, io);
    });
};

const addAudit: AddCommand = (policy, io, outcome) => {
  policy
    .command('audit')
    .description('name what is valid but unwise, and how to mend it, with the packs a policy stands on')
    .argument('<FILE...>', 'policies, JSON or YAML')
    .action(async (files: string[]) => {
      const { audit } = await import('./policy.ts');
      outcome.code = await audit(files, io);
    });
};

const addTest: AddCommand = (policy, io, outcome) => {
  policy
    .command('test')
    .description("run every rule's own examples and show how each did")
    .argument('<FILE...>', 'policies, JSON or YAML')
    .action(async (files: string[]) => {
      const { test } = await import('./policy.ts');
      outcome.code = await test(files, io);
    });
};

const addDescribe: AddCommand = (policy, io, outcome) => {
  policy
    .command('describe')
    .description('print every rule as tables in Markdown: what it flags, why, and what to say instead')
    .argument('[FILE...]', 'policies, JSON or YAML (default: the English pack)')
    .action(async (files: string[]) => {
      const { describe } = await import('./policy.ts');
      outcome.code = await describe(files, io);
    });
};

const addRecovery: AddCommand = (policy, io, outcome) => {
  policy
    .command('recovery')
    .description(
      'print what guides a recovery as tables in Markdown: complaint types, lines, standards, limits',
    )
    .argument('[FILE]', 'a policy, JSON or YAML (default: what ships)')
    .action(async (file?: string) => {
      const { recovery } = await import('./policy.ts');
      outcome.code = await recovery(file, io);
    });
};

const addSchema: AddCommand = (policy, io, outcome) => {
  policy
    .command('schema')
    .description('print the policy format as JSON Schema, for editors')
    .action(async () => {
      const { schema } = await import('./policy.ts');
      outcome.code = await schema(io);
    });
};

const addKeygen: AddCommand = (policy, io, outcome) => {
  policy
    .command('keygen')
    .description('make a key to sign policies with: a private file, and the fingerprint that agents compare')
    .option('--out <FILE>', 'where the private key goes; never written over', 'policy.key.json')
    .addHelpText('after', KEY_HELP)
    .action(async (flags: { out: string }) => {
      const { keygen } = await import('./policy-keygen.ts');
      outcome.code = await keygen(flags, io);
    });
};

const addSign: AddCommand = (policy, io, outcome) => {
  policy
    .command('sign')
    .description('prove a policy and sign it, as a file that agents subscribe to')
    .argument('<FILE>', 'a policy, JSON or YAML')
    .requiredOption('--key <FILE>', 'the private key')
    .option('--rotate-from <FILE>', 'the former private key, which hands over to this one')
    .option('--previous <FILE>', 'the signed file that agents have now (default: the one written over)')
    .option('--gzip', 'pack it, for hosts that do not compress by themselves')
    .option('-o, --output <FILE>', 'where to write it (default: beside FILE, ending in .policy.jws.json)')
    .addHelpText('after', KEY_HELP)
    .action(async (file: string, flags: SignFlags) => {
      const { sign } = await import('./policy-sign.ts');
      outcome.code = await sign(file, flags, io);
    });
};

const addVerify: AddCommand = (policy, io, outcome) => {
  policy
    .command('verify')
    .description('say whether agents would take a signed file, and if not, why')
    .argument('<FILE>', 'a signed policy, packed or not')
    .option('--key <KEY>', 'whose it must be: a fingerprint, a public key, or a file with a key')
    .option('--after <REVISION>', 'the revision that agents have: this one must be higher')
    .addHelpText('after', VERIFY_HELP)
    .action(async (file: string, flags: VerifyFlags) => {
      const { verify } = await import('./policy-verify.ts');
      outcome.code = await verify(file, flags, io);
    });
};

const addBacktest: AddCommand = (policy, io, outcome) => {
  policy
    .command('backtest')
    .description('count how often each rule would have fired in past replies, and where two policies differ')
    .argument('<POLICY>', 'a policy, JSON or YAML')
    .argument('<REPLIES...>', 'files with past replies, also packed with gzip; "-" is standard input')
    .option('--against <POLICY>', 'the policy that is in force now: say what the change flags more and fewer')
    .addOption(
      new Option('--input <KIND>', 'how replies stand in the files (default: by what each holds)').choices([
        'text',
        'jsonl',
        'csv',
        'mbox',
      ]),
    )
    .option(
      '--column <NAME>',
      'the CSV column, or the path in the JSON, that holds the reply (default: the likeliest)',
    )
    .option('--header', 'the first row of a CSV names its columns (default: by what it looks like)')
    .option('--no-header', 'the first row of a CSV is a reply like all others')
    .addOption(
      new Option(
        '--split <WAY>',
        'what parts replies in plain text (default: dashes where there are any, else blank)',
      ).choices(['dashes', 'blank', 'whole']),
    )
    .option('--examples <N>', 'how many sentences to show of each rule, 0 to 5 (default: 2; csv: 0)')
    .addOption(
      new Option('--format <FORMAT>', 'how to print').choices(['text', 'json', 'csv']).default('text'),
    )
    .addHelpText('after', BACKTEST_HELP)
    .action(async (file: string, replies: string[], flags: BacktestFlags) => {
      const { backtest } = await import('./policy-backtest.ts');
      outcome.code = await backtest(file, replies, flags, io);
    });
};

const addImport: AddCommand = (policy, io, outcome) => {
  policy
    .command('import')
    .description('make a policy of a spreadsheet of phrases, a term list or a Vale style')
    .argument('<FILE...>', 'tables, styles, folders or zips of styles; "-" is standard input')
    .addOption(
      new Option('--from <KIND>', 'what FILE is (default: told from it)').choices([
        'vale',
        'csv',
        'patterns',
        'languagetool',
        'writer',
      ]),
    )
    .option('--map <COLUMNS>', 'which column holds what, e.g. phrase=Wording,why=3')
    .option('--into <POLICY>', 'the policy to add the rules to; it is printed with them, not changed')
    .option('-o, --output <FILE>', 'where to write the policy, JSON or YAML (default: standard output)')
    .addHelpText('after', IMPORT_HELP)
    .action(async (files: string[], flags: ImportFlags) => {
      const { importPolicy } = await import('./policy-import.ts');
      outcome.code = await importPolicy(files, flags, io);
    });
};

/** In the order of the help. */
const COMMANDS: readonly AddCommand[] = [
  addValidate,
  addAudit,
  addTest,
  addDiff,
  addDescribe,
  addRecovery,
  addSchema,
  addKeygen,
  addSign,
  addVerify,
  addBacktest,
  addImport,
];
