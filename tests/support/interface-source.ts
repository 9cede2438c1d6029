/** SHOULD ONLY BE IMPORTED IN TESTS. What the source of the interface says and asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'rolldown/utils';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The files that people see, by their path. */
export function interfaceFiles(): readonly (readonly [path: string, tree: unknown])[] {
  return ['components', 'entrypoints', 'lib/platform', 'wxt.config.ts']
    .flatMap(sources)
    .map((path) => [path, parseSync(path, readFileSync(path, 'utf8')).program]);
}

function sources(place: string): string[] {
  if (/\.tsx?$/.test(place)) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

/** Every text that stands in the source, with `*` where something is filled in. */
export function literalsIn(tree: unknown): string[] {
  return nodesIn(tree).flatMap(({ type, value, quasis }) => {
    if (type === 'Literal') return typeof value === 'string' ? [value] : [];
    if (type !== 'TemplateLiteral') return [];
    return [(quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked).join('*')];
  });
}

/** What the attributes are called that people see or hear. */
const SHOWN = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'hint',
  'heading',
  'lead',
  'about',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

/** Texts that are written between tags, or into attributes that people see or hear. */
export function shownTexts(tree: unknown): string[] {
  return nodesIn(tree).flatMap((node) => {
    if (node.type === 'JSXText') return String(node.value).trim() || [];
    if (node.type === 'JSXExpressionContainer') return literalOf(node.expression);
    if (node.type !== 'JSXAttribute') return [];
    const { name } = node.name as { name: unknown };
    return SHOWN.has(String(name)) ? literalOf(node.value) : [];
  });
}

function literalOf(node: unknown): string[] {
  const { type, value } = (node ?? {}) as { type?: string; value?: unknown };
  return type === 'Literal' && typeof value === 'string' && value.trim() !== '' ? [value] : [];
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  // An expression that is an attribute's value is looked at with its attribute.
  const below = Object.entries(value).flatMap(([key, each]) =>
    (value as Node).type === 'JSXAttribute' &&
    key === 'value' &&
    (each as Node | null)?.type === 'JSXExpressionContainer'
      ? nodesIn((each as Node).expression)
      : nodesIn(each),
  );
  return 'type' in value ? [value as Node, ...below] : below;
}
