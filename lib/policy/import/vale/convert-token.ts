import type { Choices, Node, Sequence } from './expression-tree.ts';
import { plainWords } from './plain-words.ts';
import { printSequence } from './print-tree.ts';
import { readTree } from './read-tree.ts';
import { sampleTree } from './sample-tree.ts';
import { CORE, endAsLook, splitLooks } from './split-looks.ts';

/** How a style's tokens are meant. */
export interface TokenManner {
  /** Whether tokens are whole words (Vale puts `\b` round them). */
  readonly isBound: boolean;
  readonly ignoreCase: boolean;
  /** Whether the match is replaced, so that it must not hold the space behind it. */
  readonly isReplaced?: boolean | undefined;
}

/** One way of a token, in what our rules are made of. */
export interface TokenPart {
  /** The words it stands for; null where it takes an expression. */
  readonly words: readonly string[] | null;
  /** In RE2 syntax, with its word borders. */
  readonly expression: string;
  /** Expressions that excuse a match. */
  readonly unless: readonly string[];
  /** Texts that it should find. */
  readonly samples: readonly string[];
  /** It begins or ends with a mark, where a word border would never be met. */
  readonly isFreed: boolean;
}

/** Reads one token of a style. Throws a `TreeFault` for one that cannot be said in RE2 with guards. */
export function convertToken(source: string, manner: TokenManner): TokenPart[] {
  const choices = unwrapped(readTree(source.trim() === '' ? source : trimmed(source)));
  const words = choices.some((each) => each.some(isLook)) ? null : plainWords(choices, manner.isBound);
  if (words) {
    const [printed, freed] = bounded(printGroup(choices), choices, manner);
    return [{ words, expression: printed, unless: [], samples: words, isFreed: freed }];
  }
  return choices.map((sequence) => convertSequence(sequence, manner));
}

/** A token is a line of YAML: a line break at its end was not meant. */
function trimmed(source: string): string {
  return source.replace(/[\r\n]+$/, '');
}

function convertSequence(sequence: Sequence, manner: TokenManner): TokenPart {
  const { core, unless } = splitLooks(manner.isReplaced ? endAsLook(sequence) : sequence);
  const words = plainWords([core], manner.isBound);
  const [expression, isFreed] = bounded(printSequence(core), [core], manner);
  return {
    words,
    expression,
    unless: unless.map((guard) => guard.replace(CORE, () => expression)),
    samples: sampleTree([sequence]).flatMap((text) => [text, text.trim()]),
    isFreed,
  };
}

/** `(?:a|b)` and nothing else is the choice of a and b. */
function unwrapped(choices: Choices): Choices {
  const [only] = choices;
  if (choices.length !== 1 || only!.length !== 1) return choices;
  const node = only![0]!;
  return node.kind === 'group' && node.flags === '' ? unwrapped(node.choices) : choices;
}

function isLook(node: Node): boolean {
  return node.kind === 'look';
}

function printGroup(choices: Choices): string {
  return choices.length === 1 ? printSequence(choices[0]!) : `(?:${choices.map(printSequence).join('|')})`;
}

function bounded(
  printed: string,
  choices: Choices,
  { isBound }: TokenManner,
): [text: string, isFreed: boolean] {
  if (!isBound) return [printed, false];
  const opens = choices.every((sequence) => !isMark(sequence[0], 'first'));
  const closes = choices.every((sequence) => !isMark(sequence.at(-1), 'last'));
  return [`${opens ? '\\b' : ''}${printed}${closes ? '\\b' : ''}`, !opens || !closes];
}

/** Whether a part can only be a mark or a space: no word border is where nothing but a mark stands. */
function isMark(node: Node | undefined, end: 'first' | 'last'): boolean {
  if (node === undefined) return false;
  if (node.kind === 'char') return !/[\p{L}\p{N}_]/u.test(node.char) && node.char !== ' ';
  if (node.kind === 'set')
    return (
      !node.negated && node.parts.every((part) => part.kind === 'range' && !/[\p{L}\p{N}_ ]/u.test(part.from))
    );
  if (node.kind === 'repeat') return node.least > 0 && isMark(node.node, end);
  if (node.kind !== 'group') return false;
  return node.choices.every((each) => isMark(end === 'first' ? each[0] : each.at(-1), end));
}
