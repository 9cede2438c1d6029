import type { Choices, ClassName, GroupNode, LookNode, Node, Sequence } from './expression-tree.ts';
import { TreeFault } from './expression-tree.ts';
import { readSet } from './read-set.ts';

const LENGTH_MAX = 2_000;
const DEPTH_MAX = 40;
const REPEAT_MAX = 1_000;

const COUNT = /\{(\d{1,6})(?:(,)(\d{1,6})?)?\}/y;
const NAME = /\?P?<[A-Za-z_][A-Za-z0-9_]*>/y;
const FLAGS = /\?([a-z]*(?:-[a-z]+)?)([:)])/y;

const LOOKS: readonly (readonly [opening: string, ahead: boolean, negative: boolean])[] = [
  ['?<=', false, false],
  ['?<!', false, true],
  ['?=', true, false],
  ['?!', true, true],
];

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', e: '\x1B' };

/**
 * Reads an expression of the dialect that Vale's styles are written in (that of .NET) as a tree. Capture groups are
 * read as plain ones. Throws a `TreeFault` for what cannot be said in RE2 nor by guards.
 */
export function readTree(source: string): Choices {
  return new TreeReader(source).read();
}

class TreeReader {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Choices {
    if (this.#source.length > LENGTH_MAX)
      throw new TreeFault(`it has ${this.#source.length} characters; ${LENGTH_MAX} are the most`);
    const choices = this.#choices();
    if (this.#at < this.#source.length) throw new TreeFault('its ")" closes nothing');
    return choices;
  }

  #choices(): Choices {
    if (++this.#depth > DEPTH_MAX) throw new TreeFault('its brackets are nested too deeply');
    const choices = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      choices.push(this.#sequence());
    }
    this.#depth--;
    return choices;
  }

  #sequence(): Sequence {
    const nodes: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const node = this.#part();
      if (node) nodes.push(this.#repeated(node));
    }
    return nodes;
  }

  #part(): Node | undefined {
    const char = this.#source[this.#at]!;
    if (char === '(') return this.#bracket();
    if (char === '[') return this.#set();
    if (char === '\\') return this.#escape();
    if ('*+?'.includes(char)) throw new TreeFault(`nothing stands before its "${char}" that it could repeat`);
    const whole = String.fromCodePoint(this.#source.codePointAt(this.#at)!);
    this.#at += whole.length;
    if (char === '.') return { kind: 'any' };
    if (char === '^' || char === '$') return { kind: 'edge', name: char };
    return { kind: 'char', char: whole };
  }

  #set(): Node {
    const { node, end } = readSet(this.#source, this.#at);
    this.#at = end;
    return node;
  }

  #repeated(node: Node): Node {
    const mark = this.#mark();
    if (!mark) return node;
    const isLazy = this.#source[this.#at] === '?';
    if (isLazy) this.#at++;
    if (this.#mark() || this.#source[this.#at] === '+') throw new TreeFault('it repeats a repeat');
    const [least, most] = mark;
    if (most < least) throw new TreeFault('the larger number stands first in one of its repeats');
    if (least > REPEAT_MAX || (most !== Number.POSITIVE_INFINITY && most > REPEAT_MAX))
      throw new TreeFault(`it repeats a part more than ${REPEAT_MAX} times`);
    return { kind: 'repeat', node, least, most, isLazy };
  }

  #mark(): readonly [least: number, most: number] | undefined {
    const char = this.#source[this.#at];
    if (char === '*' || char === '+' || char === '?') {
      this.#at++;
      return [char === '+' ? 1 : 0, char === '?' ? 1 : Number.POSITIVE_INFINITY];
    }
    COUNT.lastIndex = this.#at;
    const found = COUNT.exec(this.#source);
    if (!found) return undefined;
    this.#at = COUNT.lastIndex;
    const least = Number(found[1]);
    if (found[2] === undefined) return [least, least];
    return [least, found[3] === undefined ? Number.POSITIVE_INFINITY : Number(found[3])];
  }

  #bracket(): Node | undefined {
    this.#at++;
    const look = LOOKS.find(([opening]) => this.#source.startsWith(opening, this.#at));
    if (look) return this.#look(look);
    let flags = '';
    if (this.#source[this.#at] === '?') {
      const opened = this.#opening();
      if (opened === undefined) return undefined;
      flags = opened;
    }
    const choices = this.#inside();
    return { kind: 'group', choices, flags } satisfies GroupNode;
  }

  #look([opening, ahead, negative]: (typeof LOOKS)[number]): LookNode {
    this.#at += opening.length;
    return { kind: 'look', ahead, negative, choices: this.#inside() };
  }

  /** Goes past `?:`, `?i:`, `?<name>` or a comment, which is nothing; answers the flags. */
  #opening(): string | undefined {
    const { source, at } = { source: this.#source, at: this.#at };
    if (source.startsWith('?#', at)) {
      const close = source.indexOf(')', at);
      if (close < 0) throw new TreeFault('a bracket of it is never closed');
      this.#at = close + 1;
      return undefined;
    }
    for (const form of [NAME, FLAGS]) {
      form.lastIndex = at;
      const found = form.exec(source);
      if (!found) continue;
      if (found[2] === ')') throw new TreeFault(`it changes its flags midway ("(${found[0]}")`);
      this.#at = form.lastIndex;
      return found[1] ?? '';
    }
    throw new TreeFault(`it uses a group "(${source.slice(at, at + 3)}…" that Amend does not have`);
  }

  #inside(): Choices {
    const choices = this.#choices();
    if (this.#source[this.#at] !== ')') throw new TreeFault('a bracket of it is never closed');
    this.#at++;
    return choices;
  }

  #escape(): Node {
    const source = this.#source;
    const char = source[this.#at + 1];
    if (char === undefined) throw new TreeFault('it ends with a backslash');
    this.#at += 2;
    if (/[dDwWsS]/.test(char))
      return { kind: 'set', negated: false, parts: [{ kind: 'class', name: char as ClassName }] };
    if (char === 'b' || char === 'B') return { kind: 'edge', name: char };
    if (char === 'A') return { kind: 'edge', name: '^' };
    if (char === 'z' || char === 'Z') return { kind: 'edge', name: '$' };
    if (char === 'p' || char === 'P' || char === 'x' || char === 'u') {
      const { node, end } = readSet(source, this.#at - 2);
      this.#at = end;
      return node;
    }
    if (/[1-9kg]/.test(char))
      throw new TreeFault('it refers back to what it matched before, which RE2 cannot');
    const control = CONTROLS[char];
    if (control !== undefined) return { kind: 'char', char: control };
    if (/[a-zA-Z0-9]/.test(char)) throw new TreeFault(`its "\\${char}" means nothing in RE2`);
    return { kind: 'char', char };
  }
}
