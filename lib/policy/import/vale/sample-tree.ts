import type { Choices, Node, Sequence, SetNode } from './expression-tree.ts';

/** Most texts made of one expression. */
const SAMPLES_MAX = 12;
const REPEATS_MAX = 40;

/** What a set is asked for, in this order, before its own characters. */
const LIKELY = ['a', 'A', '1', ' ', ',', '.', '-', 'e', 'o', '!', '"'];
const CLASSES = {
  d: /\d/,
  D: /\D/,
  w: /[\p{L}\p{N}_]/u,
  W: /[^\p{L}\p{N}_]/u,
  s: /\s/,
  S: /\S/,
} as const;

/**
 * Texts that an expression finds, made by walking its tree: every choice once where there are few, repeats at their
 * fewest and once more. A text need not be found, for what stands round it counts as well; whoever uses it tries it.
 */
export function sampleTree(choices: Choices): string[] {
  return [...new Set(choices.flatMap(sampleSequence))].slice(0, SAMPLES_MAX);
}

function sampleSequence(sequence: Sequence): string[] {
  let texts = [''];
  for (const node of sequence) {
    const next = sampleNode(node);
    const joined: string[] = [];
    // Every way once, not every way with every other: the longest list leads.
    for (let i = 0; i < Math.max(texts.length, next.length); i++)
      joined.push(texts[i % texts.length]! + next[i % next.length]!);
    texts = joined.slice(0, SAMPLES_MAX);
  }
  return texts;
}

function sampleNode(node: Node): string[] {
  switch (node.kind) {
    case 'char':
      return [node.char === '\n' || node.char === '\t' ? ' ' : node.char];
    case 'any':
      return ['a'];
    case 'edge':
      return [''];
    case 'look':
      // What must stand there belongs to the text; what must not does not.
      return node.negative ? [''] : sampleTree(node.choices);
    case 'set':
      return sampleSet(node);
    case 'group':
      return sampleTree(node.choices);
    case 'repeat':
      return sampleRepeat(node.node, node.least, node.most);
  }
}

function sampleRepeat(node: Node, least: number, most: number): string[] {
  const inner = sampleNode(node);
  const counts = [Math.max(least, Math.min(1, most)), ...(most > 1 ? [Math.max(least, 2)] : []), least];
  const texts = counts.flatMap((count) => inner.map((text) => text.repeat(Math.min(count, REPEATS_MAX))));
  return [...new Set(texts)].slice(0, SAMPLES_MAX);
}

function sampleSet(set: SetNode): string[] {
  const own = set.negated ? [] : set.parts.flatMap((part) => (part.kind === 'range' ? [part.from] : []));
  const likely = LIKELY.filter((char) => isIn(set, char));
  const wordy = own.length > 0 && set.parts.every(({ kind }) => kind === 'range') ? own : [...likely, ...own];
  const found = wordy.filter((char) => isIn(set, char)).slice(0, 4);
  return found.length > 0 ? found : ['a'];
}

/** Whether a character belongs to a set; of named classes letters are thought of only. */
export function isIn({ negated, parts }: SetNode, char: string): boolean {
  const isOne = parts.some((part) => {
    if (part.kind === 'range') return char >= part.from && char <= part.to;
    if (part.kind === 'class') return CLASSES[part.name].test(char);
    return /\p{L}/u.test(char);
  });
  return isOne !== negated;
}
