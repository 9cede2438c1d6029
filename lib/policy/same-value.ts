/** Whether two plain values (of JSON) are the same, whatever the order of keys; a key that is undefined is no key. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  return !Array.isArray(other) && isSameRecord(one as Keyed, other as Keyed);
}

type Keyed = Readonly<Record<string, unknown>>;

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!isSameValue(one[at], other[at])) return false;
  return true;
}

function isSameRecord(one: Keyed, other: Keyed): boolean {
  const keys = Object.keys(one);
  for (const key of keys) if (!isSameValue(one[key], other[key])) return false;
  for (const key in other) if (one[key] === undefined && other[key] !== undefined) return false;
  return true;
}
