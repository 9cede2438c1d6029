import { LENGTH_MAX } from '../expressions/compile-expression.ts';
import { readExpression, STEPS_MAX } from '../expressions/read-expression.ts';
import type { DraftEntry } from './draft-rule.ts';

/** Room for what stands round a joined expression. */
const SPARE = 20;

/** The phrases of entries, with as many expressions joined into one as it may hold: a policy has room for 1,000. */
export function joinExpressions(entries: readonly DraftEntry[], ignoreCase: boolean): string[] {
  const phrases = entries.flatMap(({ expression, phrases: own }) => (expression === undefined ? own : []));
  const expressions = entries.flatMap(({ expression }) => expression ?? []);
  // One that asks for the sentence's end sees nothing behind it, and so would those that it is joined with.
  const [ending, open] = [expressions.filter(asksForEnd), expressions.filter((each) => !asksForEnd(each))];
  return [...phrases, ...joined(open, ignoreCase), ...joined(ending, ignoreCase)];
}

function asksForEnd(expression: string): boolean {
  return expression.includes('$');
}

function joined(expressions: readonly string[], ignoreCase: boolean): string[] {
  const phrases: string[] = [];
  let run: string[] = [];
  let [length, steps] = [0, 0];
  const close = () => {
    if (run.length > 0) phrases.push(written(run.join('|'), ignoreCase));
    [run, length, steps] = [[], 0, 0];
  };
  for (const expression of expressions) {
    const cost = readExpression(expression).steps + 1;
    if (length + expression.length + SPARE > LENGTH_MAX || steps + cost + SPARE > STEPS_MAX) close();
    run.push(expression);
    length += expression.length + 1;
    steps += cost;
  }
  close();
  return phrases;
}

/** An expression as a phrase; ours ignore case unless they say otherwise. */
export function written(expression: string, ignoreCase: boolean): string {
  if (ignoreCase) return `/${expression}/`;
  return `/(?-i:${expression})/`;
}
