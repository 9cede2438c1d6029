import type { Choices, Node, RepeatNode, Sequence, SetNode, SetPart } from './expression-tree.ts';
import { TreeFault } from './expression-tree.ts';

const SPECIAL = /[\\^$.|?*+()[\]{}]/;
const IN_SET = /[\\\]^[-]/;
const CONTROLS: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\v': '\\v',
};

/** RE2's own `\w` knows ASCII only, that of the styles' dialect every letter. */
const WORD = '\\p{L}\\p{N}_';

/** Writes a tree in RE2 syntax; a choice stands in a group. Throws a `TreeFault` for look-arounds, which RE2 has not. */
export function printChoices(choices: Choices): string {
  if (choices.length === 1) return printSequence(choices[0]!);
  return `(?:${choices.map(printSequence).join('|')})`;
}

/** Writes parts that stand one behind the other in RE2 syntax. */
export function printSequence(sequence: Sequence): string {
  return sequence.map(printNode).join('');
}

function printNode(node: Node): string {
  switch (node.kind) {
    case 'char':
      return CONTROLS[node.char] ?? (SPECIAL.test(node.char) ? `\\${node.char}` : node.char);
    case 'any':
      return '.';
    case 'edge':
      return node.name === '^' || node.name === '$' ? node.name : `\\${node.name}`;
    case 'set':
      return printSet(node);
    case 'group':
      return `(?${node.flags}:${node.choices.map(printSequence).join('|')})`;
    case 'repeat':
      return printRepeat(node);
    case 'look':
      throw new TreeFault('it looks around in its midst ("(?=", "(?!", "(?<=" or "(?<!"), which RE2 cannot');
  }
}

/** A set in RE2 syntax. */
export function printSet({ negated, parts }: SetNode): string {
  const [only] = parts;
  if (parts.length === 1 && !negated && only!.kind === 'class' && !/[wW]/.test(only!.name))
    return `\\${only!.name}`;
  if (parts.length === 1 && only!.kind === 'class' && only!.name === 'W')
    return `[${negated ? '' : '^'}${WORD}]`;
  return `[${negated ? '^' : ''}${parts.map(printPart).join('')}]`;
}

function printPart(part: SetPart): string {
  if (part.kind === 'named') return part.source;
  if (part.kind === 'class') return part.name === 'w' ? WORD : `\\${part.name}`;
  const from = printMember(part.from);
  return part.from === part.to ? from : `${from}-${printMember(part.to)}`;
}

function printMember(char: string): string {
  return CONTROLS[char] ?? (IN_SET.test(char) ? `\\${char}` : char);
}

function printRepeat({ node, least, most, isLazy }: RepeatNode): string {
  const isWhole = node.kind === 'char' || node.kind === 'set' || node.kind === 'any' || node.kind === 'group';
  const inner = isWhole ? printNode(node) : `(?:${printNode(node)})`;
  return `${inner}${printCount(least, most)}${isLazy ? '?' : ''}`;
}

function printCount(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`;
  if (least === 0 && most === 1) return '?';
  return least === most ? `{${least}}` : `{${least},${most}}`;
}
