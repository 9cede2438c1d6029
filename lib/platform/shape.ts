/** Tells values of a kind from all others. Every Zod schema is one. */
export interface Shape<T> {
  safeParse(value: unknown): Judged<T>;
}

/** What a shape says of a value; a refused one says no more than that. */
export type Judged<T> = { readonly success: true; readonly data: T } | { readonly success: false };

/**
 * A shape written by hand, for scripts that run in pages: Zod would be 8 kB in each of them. A test holds each such
 * shape to the schema whose place it takes.
 */
export function shapeOf<T>(is: (value: unknown) => value is T): Shape<T> {
  return { safeParse: (value) => (is(value) ? { success: true, data: value } : { success: false }) };
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields, which a list is not. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
