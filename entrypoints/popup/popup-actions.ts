import type { PopupActions } from '../../components/popup/popup-view.ts';
import { openCheck, openPractice, openSettings } from '../../lib/platform/own-pages.ts';
import { openSidePanel } from '../../lib/platform/side-panel.ts';
import { stopUsing, useOnThisSite } from '../../lib/platform/site-access.ts';
import { turnKindOff, turnKindOn, turnOff, turnOn } from '../../lib/platform/site-switches.ts';
import type { PopupSource } from './popup-source.ts';

/** What the popup's buttons do. @param close takes the popup away, where it led elsewhere */
export function popupActions(source: PopupSource, close: () => void): PopupActions {
  const withOrigin = (run: (origin: string) => void) => {
    const origin = source.origin();
    if (origin !== undefined) run(origin);
  };
  const switched = async (switching: Promise<{ readonly ok: boolean }>) => {
    source.refuse((await switching).ok ? null : 'switch');
  };
  const leaveBy = (open: () => void) => () => {
    open();
    close();
  };
  return {
    // Browsers open a panel, and ask for leave, only within the click itself: nothing is awaited before.
    openPanel: () =>
      void openSidePanel(source.windowId()).then((opened) => (opened ? close() : source.refuse('panel'))),
    useSite: () => withOrigin((origin) => void useOnThisSite(origin, source.tabId())),
    stopSite: () => withOrigin((origin) => void stopUsing(origin)),
    turnOff: (until) => withOrigin((origin) => switched(turnOff(origin, until ?? undefined))),
    turnOn: () => withOrigin((origin) => switched(turnOn(origin))),
    turnKindOff: (kind) => withOrigin((origin) => switched(turnKindOff(new URL(origin).hostname, kind))),
    turnKindOn: (kind) => withOrigin((origin) => switched(turnKindOn(new URL(origin).hostname, kind))),
    openCheck: leaveBy(openCheck),
    openPractice: leaveBy(openPractice),
    openSettings: leaveBy(openSettings),
  };
}
