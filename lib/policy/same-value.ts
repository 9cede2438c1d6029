/** Whether two plain values (of JSON) are the same, whatever the order of keys; a key that is undefined is no key. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return Array.isArray(one)
    ? isSameList(one, other as readonly unknown[])
    : isSameRecord(one as Keyed, other as Keyed);
}

type Keyed = Readonly<Record<string, unknown>>;

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => isSameValue(value, other[at]));
}

function isSameRecord(one: Keyed, other: Keyed): boolean {
  for (const key in one) if (!isSameValue(one[key], other[key])) return false;
  for (const key in other) if (other[key] !== undefined && one[key] === undefined) return false;
  return true;
}
