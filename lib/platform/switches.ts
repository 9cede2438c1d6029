/** A host on which the agent switched Amend off; for good where no time is given. */
export interface OffHost {
  readonly host: string;
  /** When it is over, ms since the epoch. */
  readonly until?: number | undefined;
}

/** A kind of editor that the agent switched Amend off in, on one host or on all of them. */
export interface OffKind {
  readonly host: string;
  /** An `EditorKind`; kept as text, so that one of a later version is no fault. */
  readonly kind: string;
}

/** All that the agent switched off. */
export interface Switches {
  readonly hosts: readonly OffHost[];
  readonly kinds: readonly OffKind[];
}

/** In the place of a host: everywhere. */
export const EVERYWHERE = '*';

/** So many of each are kept; what is beyond that is refused rather than forgotten. */
export const MOST_SWITCHES = 1_000;

/** When "tomorrow" begins: the hour at which calendars and mail bring things back in the morning. */
const MORNING = 8;
/** A working night ends here: until then, "tomorrow" is the morning that comes next. */
const NIGHT_ENDS = 4;
/** No time is further off than this, so one that is was set by a wrong clock. */
const LONGEST = 48 * 3_600_000;

/** The local time at which a switch "until tomorrow" is over; ms since the epoch. */
export function nextMorning(now: number): number {
  const at = new Date(now);
  const days = at.getHours() < NIGHT_ENDS ? 0 : 1;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, MORNING).getTime();
}

/** How a host is switched off now, or null where it is not. */
export function offAt({ hosts }: Switches, host: string, now: number): OffHost | null {
  return hosts.find((off) => off.host === host && holds(off, now)) ?? null;
}

/** The kinds of editors that are off on a host, each once; the ones that are off everywhere among them. */
export function offKindsAt({ kinds }: Switches, host: string): readonly OffKind[] {
  const here = kinds.filter((off) => off.host === host || off.host === EVERYWHERE);
  return here.filter(({ kind }, at) => here.findIndex((other) => other.kind === kind) === at);
}

/** As it will be with a host off; what has run out is forgotten on the way. */
export function withHostOff(switches: Switches, off: OffHost, now: number): Switches {
  return { ...switches, hosts: [...others(switches, off.host, now), off] };
}

export function withHostOn(switches: Switches, host: string, now: number): Switches {
  return { ...switches, hosts: others(switches, host, now) };
}

/** As it will be with a kind off; everywhere takes the place of each single host. */
export function withKindOff(switches: Switches, off: OffKind): Switches {
  if (switches.kinds.some(({ host, kind }) => kind === off.kind && host === EVERYWHERE)) return switches;
  const covered = (other: OffKind) =>
    other.kind === off.kind && (other.host === off.host || off.host === EVERYWHERE);
  return { ...switches, kinds: [...switches.kinds.filter((other) => !covered(other)), off] };
}

/** As it will be with a kind on again at a host; so it is everywhere, where it was off everywhere. */
export function withKindOn(switches: Switches, { host, kind }: OffKind): Switches {
  const stays = (other: OffKind) => other.kind !== kind || (other.host !== host && other.host !== EVERYWHERE);
  return { ...switches, kinds: switches.kinds.filter(stays) };
}

/** Without what has run out; the very same where nothing has. */
export function stillOff(switches: Switches, now: number): Switches {
  const hosts = switches.hosts.filter((off) => holds(off, now));
  return hosts.length === switches.hosts.length ? switches : { ...switches, hosts };
}

function holds({ until }: OffHost, now: number): boolean {
  return until === undefined || (now < until && until - now <= LONGEST);
}

function others({ hosts }: Switches, host: string, now: number): readonly OffHost[] {
  return hosts.filter((off) => off.host !== host && holds(off, now));
}
