/** Names of groups parted by `|`: any of them will do. */
export type GroupNames = string;

/** One step of a path: what stands there, and how many words may lie before it. */
export interface CueLink<Groups> {
  readonly groups: Groups;
  readonly gap: number;
}

/** What shows a step in one sentence. */
export interface CuePath<Groups = GroupNames> {
  readonly links: readonly CueLink<Groups>[];
  /** Wanted anywhere in the sentence. */
  readonly with?: Groups | undefined;
  /** Wanted in a sentence beside it, at most two away. */
  readonly beside?: Groups | undefined;
  /** Says otherwise wherever in the sentence it stands. */
  readonly without?: Groups | undefined;
}

/**
 * What keeps a path from counting: groups that stand where `at` says, seen from the path, at most `gap` words away.
 * `before` and `after` include standing inside it. No groups: the question mark that ends the sentence.
 */
export interface Cancel<Groups = GroupNames> {
  readonly groups: Groups | undefined;
  readonly at?: 'before' | 'inside' | 'after' | undefined;
  readonly gap: number;
}

const NAMES = '[a-z0-9-]+(?:\\|[a-z0-9-]+)*';
const CUE = new RegExp(
  `^(${NAMES}(?: \\.\\.\\d{1,2} ${NAMES})*)(?: with (${NAMES}))?(?: beside (${NAMES}))?(?: without (${NAMES}))?$`,
);
const CANCEL = new RegExp(`^(?:(before|inside|after) )?(?:\\.\\.(\\d{1,3}) )?(?:(${NAMES})|\\?)$`);

/**
 * Reads a cue such as `we ..3 did|done ..5 thing with time without but`: groups with the most words allowed between
 * them, then what else must hold. Throws an Error that says what to write when it is not one.
 */
export function parseCue(cue: string): CuePath {
  const [, path, wanted, beside, without] = CUE.exec(cue) ?? [];
  if (path === undefined)
    throw new Error(`"${cue}" is not a path: write groups with gaps between them, as "we ..3 did with time"`);
  const links = `0 ${path}`.split(' ..').map((part) => {
    const [gap, groups] = part.split(' ') as [string, string];
    return { groups, gap: Number(gap) };
  });
  return { links, with: wanted, beside, without };
}

/**
 * Reads a cancel such as `after ..2 but|condition`, `inside not` or `..12 ?`.
 * Throws an Error that says what to write when it is not one.
 */
export function parseCancel(cancel: string): Cancel {
  const match = CANCEL.exec(cancel);
  if (!match)
    throw new Error(`"${cancel}" is not a cancel: write where it stands and its group, as "after ..2 but"`);
  const [, at, gap, groups] = match;
  return { groups, at: at as Cancel['at'], gap: gap === undefined ? Number.POSITIVE_INFINITY : Number(gap) };
}
