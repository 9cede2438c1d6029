/** What can go wrong, as data, where the caller is expected to say something about it. */
export type Result<T, E extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<E extends string>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
