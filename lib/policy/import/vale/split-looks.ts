import type { Choices, LookNode, Node, Sequence, SetNode, SetPart } from './expression-tree.ts';
import { TreeFault } from './expression-tree.ts';
import { printChoices, printSequence, printSet } from './print-tree.ts';
import { isIn } from './sample-tree.ts';

/** What an expression matches, and the longer expressions that make such a match innocent. */
export interface WithoutLooks {
  readonly core: Sequence;
  /** RE2 expressions around `%`, which stands for the core. */
  readonly unless: readonly string[];
}

/** Stands for the core in `unless`; no expression holds it otherwise. */
export const CORE = '\u0000';

/**
 * RE2 cannot look around, but a rule can be excused by a longer match: what must not follow (or stand before) is
 * written behind (or before) the core, and what must follow is turned round. Exact for look-arounds at the edges of
 * an expression; others throw a `TreeFault`.
 */
export function splitLooks(sequence: Sequence): WithoutLooks {
  let from = 0;
  let to = sequence.length;
  while (from < to && sequence[from]!.kind === 'look') from++;
  while (to > from && sequence[to - 1]!.kind === 'look') to--;
  const unless = [
    ...looks(sequence.slice(0, from)).map((look) => guardBefore(look)),
    ...looks(sequence.slice(to)).map((look) => guardBehind(look)),
  ];
  return { core: sequence.slice(from, to), unless };
}

/**
 * A space or mark that a substitution wants behind its word would be swallowed by the replacement: it becomes what
 * must follow instead.
 */
export function endAsLook(sequence: Sequence): Sequence {
  const last = sequence.at(-1);
  if (sequence.length < 2 || last?.kind !== 'set' || !isApart(last)) return sequence;
  return [...sequence.slice(0, -1), { kind: 'look', ahead: true, negative: false, choices: [[last]] }];
}

function isApart(set: SetNode): boolean {
  return !set.negated && isIn(set, ' ') && !isIn(set, 'a') && !isIn(set, '1');
}

function looks(nodes: Sequence): LookNode[] {
  return nodes.filter((node): node is LookNode => node.kind === 'look');
}

function guardBehind({ ahead, negative, choices }: LookNode): string {
  if (!ahead) throw new TreeFault('it looks back at its own end, which RE2 cannot');
  return `${CORE}${negative ? printGrouped(choices) : otherwise(choices, '$')}`;
}

function guardBefore({ ahead, negative, choices }: LookNode): string {
  if (ahead) throw new TreeFault('it looks ahead at its beginning, which RE2 cannot');
  return `${negative ? printGrouped(choices) : otherwise(choices, '^')}${CORE}`;
}

function printGrouped(choices: Choices): string {
  return choices.length === 1 ? printSequence(choices[0]!) : printChoices(choices);
}

/** Everything but one of these, for single characters one behind the other. */
function otherwise(choices: Choices, edge: '^' | '$'): string {
  const isEdge = (sequence: Sequence) =>
    sequence.length === 1 && sequence[0]!.kind === 'edge' && sequence[0]!.name === edge;
  const rest = choices.filter((sequence) => !isEdge(sequence));
  const sets = rest.length === 1 ? rest[0]!.map(asSet) : [joined(rest)];
  const forward = edge === '$' ? sets : [...sets].reverse();
  const ways = forward.map((set, at) => {
    const met = forward.slice(0, at).map(printSet);
    const other = printSet({ ...set, negated: !set.negated });
    return edge === '$' ? [...met, other].join('') : [other, ...met.reverse()].join('');
  });
  // Between two sentences stands a space, which neither of them holds.
  const isSpaceEnough = forward.length === 1 && isIn(forward[0]!, ' ');
  const mayEnd = isSpaceEnough || rest.length < choices.length;
  if (!mayEnd) ways.push(edge);
  return `(?:${ways.join('|')})`;
}

function joined(choices: Choices): SetNode {
  const parts: SetPart[] = [];
  for (const sequence of choices) {
    const set = sequence.length === 1 ? asSet(sequence[0]!) : undefined;
    if (!set || set.negated) throw new TreeFault('what must stand beside it is more than a character');
    parts.push(...set.parts);
  }
  return { kind: 'set', negated: false, parts };
}

function asSet(node: Node): SetNode {
  if (node.kind === 'set') return node;
  if (node.kind === 'char')
    return { kind: 'set', negated: false, parts: [{ kind: 'range', from: node.char, to: node.char }] };
  throw new TreeFault('what must stand beside it is more than a character');
}
