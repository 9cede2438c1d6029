/** One group of a path, and how many words may stand between the group before it and this one. */
export interface CueLink {
  readonly group: string;
  readonly gap: number;
}

/** What came of reading a path: its links, or one line that says what is wrong and what to write. */
export type CuePathReading =
  | { readonly ok: true; readonly links: readonly CueLink[] }
  | { readonly ok: false; readonly problem: string };

const PATH = /^[a-z0-9-]+( \.\.\d{1,2} [a-z0-9-]+)*$/;

/** Reads a path such as `we ..3 did ..5 thing`: group names with the most words allowed between them. */
export function parseCuePath(path: string): CuePathReading {
  if (!PATH.test(path)) {
    return {
      ok: false,
      problem: `"${path}" is not a path: write groups with gaps between them, as "we ..3 did"`,
    };
  }
  const [first, ...rest] = path.split(' ..');
  const links = rest.map((part) => {
    const [gap, group] = part.split(' ');
    return { group: group ?? '', gap: Number(gap) };
  });
  return { ok: true, links: [{ group: first ?? '', gap: 0 }, ...links] };
}
