import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Keys } from '../controls/Keys.tsx';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { BrandMark } from '../controls/Marks.tsx';
import type { PanelSite } from '../panel/panel-view.ts';
import { SiteSwitch } from '../panel/SiteSwitch.tsx';
import { offLine, switchesHeard } from '../panel/switch-words.ts';
import { PopupState } from './PopupState.tsx';
import type { PopupProps } from './popup-view.ts';

/** What opens at the toolbar button: how this tab stands, its switches, and the ways on from here. */
export function Popup(props: PopupProps) {
  const { view, site, hasPolicyTrouble, now, actions } = props;
  const switchButton = useRef<HTMLButtonElement>(null);
  // Where Amend may not run yet, there is nothing to switch.
  const place = view.kind === 'unknown-site' ? null : site;
  return (
    <main class="popup">
      <header class="popup-header">
        <BrandMark />
        <div class="popup-place">
          <h1 class="popup-name">{site?.name ?? site?.host ?? i18n.t('popup.name')}</h1>
          {site && <p class="quiet-line">{aboutSite(site, now)}</p>}
        </div>
        {place && (
          <SiteSwitch
            site={place}
            kind={view.kind === 'draft' ? view.editorKind : null}
            now={now}
            button={switchButton}
            actions={actions}
          />
        )}
      </header>
      <PopupState view={view} site={site} onUse={actions.useSite} />
      {hasPolicyTrouble && <p class="popup-look">{i18n.t('popup.policyTrouble')}</p>}
      <PopupWays {...props} />
      <LiveRegion message={place ? switchesHeard(place, now) : ''} />
    </main>
  );
}

function aboutSite(site: PanelSite, now: number): string {
  if (site.off) return offLine(site.off, now);
  return site.name === null ? '' : site.host;
}

/** The panel first, and with the focus: a click on the toolbar button and Enter is all that it takes. */
function PopupWays({ panelKeys, refused, actions }: PopupProps) {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <div class="popup-first" ref={first}>
        <Button look="primary" onClick={actions.openPanel}>
          {i18n.t('popup.openPanel')}
        </Button>
        {panelKeys !== '' && <Keys keys={panelKeys} />}
      </div>
      <p class="result popup-refused" role="status">
        {refused === 'panel' && i18n.t('popup.panelRefused')}
        {refused === 'switch' && i18n.t('popup.switchRefused')}
      </p>
      <nav class="popup-ways" aria-label={i18n.t('popup.ways')}>
        <Button look="quiet" onClick={actions.openCheck}>
          {i18n.t('popup.check')}
        </Button>
        <Button look="quiet" onClick={actions.openPractice}>
          {i18n.t('popup.practice')}
        </Button>
        <Button look="quiet" onClick={actions.openSettings}>
          {i18n.t('popup.settings')}
        </Button>
      </nav>
    </>
  );
}
