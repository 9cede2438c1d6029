import type { BenchResult, CheckRow, CompileRow, Verdict } from './bench-result.ts';

type Measured = Omit<BenchResult, 'budgets'>;

const PLACES = { middle: 'in the middle', end: 'at the end' } as const;

/** What we promise beside what was measured. */
export function judge(result: Measured): Verdict[] {
  return [
    ...checkBudgets(result),
    ...result.keystrokes
      .filter(({ characters }) => characters === 20_000)
      .map(({ rules, where, ratio }) =>
        atMost(`a key ${PLACES[where]} of 20,000 characters (${rules}), in checks of 2,000`, ratio, 1, 'x'),
      ),
    ...result.compile.map(compileBudget),
    ...result.peers.rows.flatMap(({ name, budget, freshRatio }) =>
      budget && freshRatio ? [atLeast(`faster than ${name}, on fresh replies`, freshRatio, budget, 'x')] : [],
    ),
    ...result.peers.rows.flatMap(({ name, budget, againRatio }) =>
      budget && againRatio ? [atLeast(`faster than ${name}, on known replies`, againRatio, budget, 'x')] : [],
    ),
  ];
}

function checkBudgets({ byRules, byLength }: Measured): Verdict[] {
  const samples = byRules.filter((row) => row.rules === 'sample');
  const [few, most] = [samples.at(0)!, samples.at(-1)!];
  const shortest = byLength.find((row) => row.characters === 2000)!;
  const longest = byLength.at(-1)!;
  const each = (row: CheckRow) => row.checkMicros / row.characters;
  return [
    ...byRules
      .filter((row) => row.ruleCount === most.ruleCount || row.rules === 'shipped')
      .map(({ rules, ruleCount, ratio }) =>
        atMost(`2,000 characters by ${thousands(ruleCount)} rules (${rules}), in floors`, ratio, 2, 'x'),
      ),
    atMost(
      `${thousands(most.ruleCount)} rules, in the check by ${few.ruleCount}`,
      most.checkMicros / few.checkMicros,
      2,
      'x',
    ),
    atMost(
      `a character of ${thousands(longest.characters)}, in one of 2,000`,
      each(longest) / each(shortest),
      2,
      'x',
    ),
  ];
}

function compileBudget({ rules, ruleCount, mode, firstMs }: CompileRow): Verdict {
  const limit = rules === 'shipped' ? 5 : 50;
  return atMost(`compile ${thousands(ruleCount)} ${rules} rules (${mode}, first)`, firstMs, limit, 'ms');
}

function atMost(budget: string, measured: number, limit: number, unit: string): Verdict {
  return { budget, measured, limit, kind: 'at most', unit, holds: measured <= limit };
}

function atLeast(budget: string, measured: number, limit: number, unit: string): Verdict {
  return { budget, measured, limit, kind: 'at least', unit, holds: measured >= limit };
}

/** A whole number as people write it. */
export function thousands(value: number): string {
  return value.toLocaleString('en');
}
