import type { PanelSite } from '../../components/panel/panel-view.ts';
import type { PanelView } from '../../lib/platform/panel-link.ts';
import { EVERYWHERE, nextMorning, type OffKind } from '../../lib/platform/switches.ts';

/** The site of a tab, where Amend may be switched on, off or taken back. @param added origins that the agent added */
export function siteOfTab(tab: PanelView, added: readonly string[]): PanelSite | null {
  const origin = 'origin' in tab ? tab.origin : undefined;
  if (origin === undefined) return null;
  const { hostname: host } = new URL(origin);
  return {
    // Switches and permissions know no ports, and a permission may stand for both schemes.
    host,
    name: ('site' in tab ? tab.site : undefined) ?? null,
    granted: added.some((one) => one.replace(/^.*:\/\//, '') === host),
    off: tab.kind === 'off' ? { until: tab.until ?? null, by: tab.by } : null,
    keptOn: 'keptOn' in tab ? tab.keptOn : undefined,
    offKinds: 'offKinds' in tab ? tab.offKinds.map(offEditor) : [],
    tomorrow: nextMorning(Date.now()),
  };
}

function offEditor({ kind, host }: OffKind) {
  return { kind, everywhere: host === EVERYWHERE };
}
