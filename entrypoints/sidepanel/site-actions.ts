import type { PanelActions } from '../../components/panel/panel-view.ts';
import { stopUsing, useOnThisSite } from '../../lib/platform/site-access.ts';
import { turnKindOff, turnKindOn, turnOff, turnOn } from '../../lib/platform/site-switches.ts';
import type { PanelSource } from './panel-source.ts';

type SiteActions = Pick<
  PanelActions,
  'useSite' | 'stopSite' | 'turnOff' | 'turnOn' | 'turnKindOff' | 'turnKindOn'
>;

/** Where Amend runs, asked from beside the site. */
export function siteActions(source: PanelSource): SiteActions {
  const withOrigin = (run: (origin: string) => void) => {
    const origin = source.origin();
    if (origin !== undefined) run(origin);
  };
  const switched = async (switching: Promise<{ readonly ok: boolean }>) => {
    if (!(await switching).ok) source.notify({ kind: 'switch' });
  };
  const withHost = (run: (host: string) => ReturnType<typeof turnOn>) =>
    withOrigin((origin) => switched(run(new URL(origin).hostname)));
  return {
    // The browser asks only within the click itself, so nothing is awaited before.
    useSite: () => withOrigin((origin) => void useOnThisSite(origin, source.tabId())),
    stopSite: () => withOrigin((origin) => void stopUsing(origin)),
    turnOff: (until) => withOrigin((origin) => switched(turnOff(origin, until ?? undefined))),
    turnOn: () => withOrigin((origin) => switched(turnOn(origin))),
    turnKindOff: (kind) => withHost((host) => turnKindOff(host, kind)),
    turnKindOn: (kind) => withHost((host) => turnKindOn(host, kind)),
  };
}
