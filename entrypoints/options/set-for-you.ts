import type { SetForYou, SetLine } from '../../components/options/options-view.ts';
import { SITES } from '../../lib/draft/sites/index.ts';
import { readManaged, watchManaged } from '../../lib/platform/managed.ts';
import { managedProblems } from '../../lib/platform/managed-problems.ts';
import { readSettings, type Settings, watchSettings } from '../../lib/platform/settings.ts';
import { MANAGED_NAME } from '../../lib/policy/managed/managed-name.ts';

/** What policies and the organisation decided for the agent. */
export async function readSetForYou(): Promise<SetForYou> {
  const [settings, managed] = await Promise.all([readSettings(), readManaged()]);
  const signed: SetLine[] = managed.requireSignature ? [{ what: 'onlySigned', by: MANAGED_NAME }] : [];
  return { lines: [...linesOf(settings), ...signed], problems: await managedProblems(managed) };
}

/** Calls back after any of it changed, until the signal aborts. */
export function watchSetForYou(onChange: () => void, signal: AbortSignal): void {
  watchSettings(onChange, signal);
  watchManaged(onChange, signal);
}

function linesOf({ sites, sendGuard, ownRules, rewriting, locked, setBy }: Settings): SetLine[] {
  const on = locked.sites === undefined ? [] : sites.on;
  // Where it is locked and nobody says a word of it, it stays as it is: not allowed.
  const rewritingBy = setBy.rewriting ?? locked.rewriting;
  return [
    ...placeLines('sitesOff', sites.off, (place) => setBy.sites?.[place] ?? ''),
    ...placeLines('sitesOn', on, () => locked.sites ?? ''),
    ...(setBy.sendGuard === undefined
      ? []
      : [{ what: 'guard', guard: sendGuard, by: setBy.sendGuard } as const]),
    ...(ownRules ? [] : [{ what: 'noOwnRules', by: setBy.ownRules ?? '' } as const]),
    ...(rewritingBy === undefined
      ? []
      : [{ what: rewriting ? 'rewritingOn' : 'rewritingOff', by: rewritingBy } as const]),
    ...(locked.recovery === undefined ? [] : [{ what: 'recovery', by: locked.recovery } as const]),
  ];
}

/** One line for each policy that names any. */
function placeLines(
  what: 'sitesOff' | 'sitesOn',
  places: readonly string[],
  byOf: (place: string) => string,
): SetLine[] {
  return [...Map.groupBy(places, byOf)].map(([by, named]) => ({ what, places: named.map(nameOf), by }));
}

function nameOf(place: string): string {
  return SITES.find(({ id }) => id === place)?.name ?? place;
}
