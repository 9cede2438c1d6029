import type { Command } from 'commander';
import type { Io } from './io.ts';

const POLICY_HELP = `
Exit code: 0 all well, 1 an audit note or a failed example, 2 bad usage, unreadable file or invalid policy.`;

/** Where a command leaves its exit code. */
export interface Outcome {
  code: number;
}

/** Adds one command under `amend policy`; what does the work is loaded when the command is run. */
type AddCommand = (policy: Command, io: Io, outcome: Outcome) => void;

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
    .description('name what is valid but unwise, and how to mend it')
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

/** In the order of the help. */
const COMMANDS: readonly AddCommand[] = [addValidate, addAudit, addTest, addDescribe, addRecovery, addSchema];
