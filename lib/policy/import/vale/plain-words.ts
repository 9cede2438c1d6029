import type { Choices, Node, Sequence, SetNode } from './expression-tree.ts';

/** Most phrases that one token is spelt out into; with more it stays an expression. */
const WAYS_MAX = 24;
const MEMBERS_MAX = 6;

const WORDS = /^[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*(?:[ -][\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)*$/u;

/**
 * The plain words that a token of a style stands for, where it stands for few and they are nothing but words: choices,
 * letters that may be missing and "[ -]" between words are spelt out. Null where only an expression can say it.
 * @param isBound whether the style itself wants whole words; else the token has to say so by its `\b`
 */
export function plainWords(choices: Choices, isBound: boolean): readonly string[] | null {
  const ways: string[] = [];
  for (const sequence of choices) {
    const bare = withoutEdges(sequence, isBound);
    const texts = bare && spell(bare);
    if (!texts) return null;
    ways.push(...texts);
  }
  const words = [...new Set(ways.map((text) => text.replace(/\s+/g, ' ').trim()))];
  return words.length <= WAYS_MAX && words.every((text) => WORDS.test(text)) ? words : null;
}

function withoutEdges(sequence: Sequence, isBound: boolean): Sequence | null {
  const opens = isEdge(sequence[0]);
  const closes = sequence.length > 1 && isEdge(sequence.at(-1));
  if (!isBound && !(opens && closes)) return null;
  return sequence.slice(opens ? 1 : 0, closes ? -1 : undefined);
}

function isEdge(node: Node | undefined): boolean {
  return node?.kind === 'edge' && node.name === 'b';
}

function spell(sequence: Sequence): string[] | null {
  let texts = [''];
  for (const node of sequence) {
    const next = spellNode(node);
    if (!next) return null;
    texts = texts.flatMap((text) => next.map((more) => text + more));
    if (texts.length > WAYS_MAX) return null;
  }
  return texts;
}

function spellNode(node: Node): readonly string[] | null {
  switch (node.kind) {
    case 'char':
      return [node.char];
    case 'set':
      return membersOf(node);
    case 'group':
      return node.flags === '' ? spellChoices(node.choices) : null;
    case 'repeat': {
      const inner = spellNode(node.node);
      // Any number of spaces and hyphens between words is one gap to a phrase.
      if (inner?.every((text) => text === ' ' || text === '-')) return node.least === 0 ? ['', ' '] : [' '];
      return inner && node.least === 0 && node.most === 1 ? ['', ...inner] : null;
    }
    default:
      return null;
  }
}

function spellChoices(choices: Choices): readonly string[] | null {
  const ways: string[] = [];
  for (const sequence of choices) {
    const texts = spell(sequence);
    if (!texts) return null;
    ways.push(...texts);
  }
  return ways;
}

function membersOf({ negated, parts }: SetNode): readonly string[] | null {
  if (negated || parts.length > MEMBERS_MAX) return null;
  const members: string[] = [];
  for (const part of parts) {
    if (part.kind === 'range' && part.from === part.to) members.push(part.from);
    else if (part.kind === 'class' && part.name === 's') members.push(' ');
    else return null;
  }
  return members;
}
