const LIST = '[]';
const SAMPLE_DEPTH = 4;

/** The texts at a path of an object: `text`, `comment.body`, or of every entry of a list, `comments[].body`. */
export function textsAt(value: unknown, path: string): string[] {
  // A key may hold a dot itself.
  if (isObject(value) && typeof value[path] === 'string') return [value[path]];
  let values: unknown[] = [value];
  for (const step of path.split('.')) {
    const isList = step.endsWith(LIST);
    const key = isList ? step.slice(0, -LIST.length) : step;
    values = values.flatMap((each) => {
      const next = isObject(each) && Object.hasOwn(each, key) ? each[key] : undefined;
      return isList ? (Array.isArray(next) ? next : []) : [next];
    });
  }
  return values.filter((each) => typeof each === 'string');
}

/** Every path of an object at which texts stand, by the order of its keys. */
export function textPaths(value: unknown, depth = SAMPLE_DEPTH): string[] {
  if (!isObject(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return [key];
    if (!Array.isArray(inner)) return textPaths(inner, depth - 1).map((path) => `${key}.${path}`);
    const paths = inner.slice(0, 5).flatMap((each) => textPaths(each, depth - 1));
    const own = inner.some((each) => typeof each === 'string') ? [`${key}${LIST}`] : [];
    return [...own, ...new Set(paths.map((path) => `${key}${LIST}.${path}`))];
  });
}

/** True for a plain object of keys and values. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
