import type { ClassName, SetNode, SetPart } from './expression-tree.ts';
import { TreeFault } from './expression-tree.ts';

const CODES: readonly RegExp[] = [
  /\\x([0-9A-Fa-f]{2})/y,
  /\\u([0-9A-Fa-f]{4})/y,
  /\\x\{([0-9A-Fa-f]{1,6})\}/y,
];
const NAMED = /\\[pP](?:\{\^?[A-Za-z_]+\}|[A-Z])|\[:\^?[a-z]+:\]/y;
const CONTROLS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  b: '\b',
  e: '\x1B',
};

/** Reads a set, or an escape that stands for one outside brackets (`\p{L}`, `\x41`), and where it ends. Throws a `TreeFault`. */
export function readSet(source: string, open: number): { readonly node: SetNode; readonly end: number } {
  if (source[open] !== '[') {
    const { part, end } = readPart(source, open);
    return { node: { kind: 'set', negated: false, parts: [part] }, end };
  }
  let at = open + 1;
  const negated = source[at] === '^';
  if (negated) at++;
  const parts: SetPart[] = [];
  while (at < source.length && (source[at] !== ']' || parts.length === 0)) {
    const { part, end } = readRange(source, at);
    parts.push(part);
    at = end;
  }
  if (at >= source.length) throw new TreeFault('its "[" is never closed');
  return { node: { kind: 'set', negated, parts }, end: at + 1 };
}

interface Read {
  readonly part: SetPart;
  readonly end: number;
}

function readRange(source: string, at: number): Read {
  const first = readPart(source, at);
  const isRange = source[first.end] === '-' && first.end + 1 < source.length && source[first.end + 1] !== ']';
  if (first.part.kind !== 'range' || !isRange) return first;
  const last = readPart(source, first.end + 1);
  // "[\w-x]": the hyphen is itself.
  if (last.part.kind !== 'range') return first;
  const { from } = first.part;
  const { to } = last.part;
  if (to < from) throw new TreeFault(`its set runs backwards ("${from}-${to}")`);
  return { part: { kind: 'range', from, to }, end: last.end };
}

function readPart(source: string, at: number): Read {
  NAMED.lastIndex = at;
  const named = NAMED.exec(source);
  if (named) return { part: { kind: 'named', source: named[0] }, end: NAMED.lastIndex };
  for (const form of CODES) {
    form.lastIndex = at;
    const code = Number.parseInt(form.exec(source)?.[1] ?? '', 16);
    if (Number.isNaN(code)) continue;
    if (code > 0x10ffff) throw new TreeFault('it names a character that does not exist');
    form.lastIndex = at;
    form.exec(source);
    return single(String.fromCodePoint(code), form.lastIndex);
  }
  if (source[at] !== '\\') {
    const char = String.fromCodePoint(source.codePointAt(at)!);
    return single(char, at + char.length);
  }
  const char = source[at + 1];
  if (char === undefined) throw new TreeFault('it ends with a backslash');
  if (/[dDwWsS]/.test(char)) return { part: { kind: 'class', name: char as ClassName }, end: at + 2 };
  if (CONTROLS[char] !== undefined) return single(CONTROLS[char], at + 2);
  if (/[a-zA-Z0-9]/.test(char)) throw new TreeFault(`its "\\${char}" means nothing in RE2`);
  return single(char, at + 2);
}

function single(char: string, end: number): Read {
  return { part: { kind: 'range', from: char, to: char }, end };
}
