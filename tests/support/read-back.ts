/** SHOULD ONLY BE IMPORTED IN TESTS. Reads what organisations are given to copy, each as its system would. */

import { Window } from 'happy-dom';

type Tree = { [key: string]: Tree | string | number };

/** A .reg file as a tree of keys, the way that Windows imports it; a key that is struck out loses what it held. */
export function readReg(text: string): Tree {
  const root: Tree = {};
  let at: Tree = {};
  const [head, ...lines] = text.split('\r\n');
  if (head !== 'Windows Registry Editor Version 5.00') throw new Error(`no .reg file: ${head}`);
  for (const line of lines.filter((one) => one !== '')) {
    const [, minus, path] = /^\[(-?)HKEY_LOCAL_MACHINE\\(.*)\]$/.exec(line) ?? [];
    if (path !== undefined && minus === '-') forget(root, path.split('\\'));
    else if (path !== undefined) at = enter(root, path.split('\\'));
    else Object.assign(at, value(line));
  }
  return root;
}

/** What a PowerShell script of ours leaves in the registry. */
export function readScript(text: string): Tree {
  const root: Tree = {};
  for (const [command, path = '', name = '', data = '', type] of statements(text)) {
    const keys = path.replace('HKLM:\\', '').split('\\');
    if (command === 'Remove-Item') forget(root, keys);
    if (command === 'Set-Amend') enter(root, keys)[name] = type === 'DWord' ? Number(data) : data;
  }
  return root;
}

/** Statements as words. Between single quotes lines may end, and a doubled quote is one. */
function statements(text: string): string[][] {
  const QUOTED = `'(?:[^'‘’‚‛]|['‘’‚‛]{2})*'`;
  const found = text.matchAll(RegExp(`^(?:Set-Amend|Remove-Item -Path)(?: (?:${QUOTED}|[^\\s']+))+`, 'gm'));
  return [...found].map(([statement]) =>
    [...statement.replace(' -Path', '').matchAll(RegExp(`${QUOTED}|\\S+`, 'g'))].map(([word]) =>
      word.startsWith("'") ? word.slice(1, -1).replace(/(['‘’‚‛])\1/g, '$1') : word,
    ),
  );
}

function value(line: string): Tree {
  const [, name = '', kind, data = ''] = /^"(.*?)"=(dword:|hex\(1\):|)(.*)$/s.exec(line) ?? [];
  if (kind === 'dword:') return { [name]: Number.parseInt(data, 16) };
  if (kind === 'hex(1):') {
    const bytes = data.split(',').map((byte) => Number.parseInt(byte, 16));
    return { [name]: Buffer.from(bytes.slice(0, -2)).toString('utf16le') };
  }
  return { [name]: data.slice(1, -1).replace(/\\(.)/g, '$1') };
}

function enter(root: Tree, path: readonly string[]): Tree {
  return path.reduce<Tree>((tree, key) => {
    tree[key] ??= {};
    return tree[key] as Tree;
  }, root);
}

function forget(root: Tree, path: readonly string[]): void {
  delete enter(root, path.slice(0, -1))[path.at(-1)!];
}

/** As Chrome and Firefox turn keys of the registry into values: names 1, 2, 3… make a list. */
export function listsIn(tree: Tree): Record<string, unknown> {
  const entries = Object.entries(tree).map(([key, inner]) => {
    if (typeof inner !== 'object') return [key, inner];
    const keys = Object.keys(inner);
    return [
      key,
      keys.every((name, index) => name === `${index + 1}`) ? Object.values(inner) : listsIn(inner),
    ];
  });
  return Object.fromEntries(entries);
}

/** What stands in a tree at a path with backslashes. */
export function keyIn(tree: Tree, path: string): Tree {
  return enter(tree, path.split('\\'));
}

/** XML as a document. */
export function readXml(text: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
}

/** A property list as a value. */
export function readPlist(text: string): unknown {
  const dom = readXml(text.replace(/<!DOCTYPE[^>]*>/, ''));
  const root = dom.querySelector('plist')?.firstElementChild;
  if (!root) throw new Error('no property list');
  return plistValue(root);
}

function plistValue(node: Element): unknown {
  const children = [...node.children];
  switch (node.tagName) {
    case 'dict':
      return Object.fromEntries(
        children.flatMap((child, at) =>
          child.tagName === 'key' ? [[child.textContent, plistValue(children[at + 1]!)]] : [],
        ),
      );
    case 'array':
      return children.map(plistValue);
    case 'integer':
      return Number(node.textContent);
    case 'string':
      return node.textContent;
    default:
      return node.tagName === 'true';
  }
}
