import type { DiffFlags } from './policy-diff.ts';
import type { AddCommand } from './policy-program.ts';

const HELP = `
Examples:
  amend policy diff published.policy.jws.json team.yaml
  git show HEAD:team.yaml > before.yaml && amend policy diff before.yaml team.yaml

Exit code: 0 they are the same, 1 they differ, 2 bad usage or a file that cannot be read.`;

/** Adds `amend policy diff`. */
export const addDiff: AddCommand = (policy, io, outcome) => {
  policy
    .command('diff')
    .description('say what changes from one policy to another: rules, fields, and all beside the rules')
    .argument('<BEFORE>', 'a policy, JSON or YAML, signed or not')
    .argument('<AFTER>', 'another')
    .option('--json', 'print the difference as one object')
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diff } = await import('./policy-diff.ts');
      outcome.code = await diff(before, after, flags, io);
    });
};
