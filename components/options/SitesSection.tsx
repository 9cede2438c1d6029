import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { setByLine } from '../controls/set-by.ts';
import { listText } from '../words/locale.ts';
import { OffList } from './OffList.tsx';
import type { AddedSiteRow, KnownSiteRow, OffRow, OptionsActions } from './options-view.ts';
import { Section } from './Section.tsx';

type SiteActions = Pick<
  OptionsActions,
  'turnOn' | 'turnOffEverywhere' | 'turnSiteOn' | 'turnSiteOff' | 'allowSite' | 'stopSite'
>;

export interface SitesSectionProps {
  readonly sites: readonly KnownSiteRow[];
  readonly added: readonly AddedSiteRow[];
  readonly off: readonly OffRow[];
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: SiteActions;
}

/** Where Amend looks at composers: what is turned off first, then the sites it ships with and those the agent added. */
export function SitesSection({ sites, added, off, now, actions }: SitesSectionProps) {
  return (
    <Section id="sites" heading={i18n.t('options.sites.heading')} lead={i18n.t('options.sites.lead')}>
      <h3 class="page-minor">{i18n.t('options.sites.off')}</h3>
      <OffList rows={off} now={now} actions={actions} />
      <h3 class="page-minor">{i18n.t('options.sites.granted')}</h3>
      <AddedList added={added} actions={actions} />
      <h3 class="page-minor">{i18n.t('options.sites.known')}</h3>
      <ul class="rows">
        {sites.map((site) => (
          <KnownSite key={site.id} site={site} actions={actions} />
        ))}
      </ul>
    </Section>
  );
}

function KnownSite({ site, actions }: { site: KnownSiteRow; actions: SiteActions }) {
  const { name, hosts, state, setBy } = site;
  const way = wayOf(site, actions);
  return (
    <li class="list-row">
      <span class="list-row-name">
        {name}
        <span class="list-row-about">{listText(hosts, 'unit')}</span>
        {setBy !== undefined && <span class="list-row-about">{setByLine(setBy)}</span>}
      </span>
      <span class={`list-row-state state-${state}`}>{i18n.t(`options.sites.state.${state}`)}</span>
      {way && (
        <Button aria-label={way.labelFor} onClick={way.run}>
          {way.label}
        </Button>
      )}
    </li>
  );
}

/** What can be done about a product here; one with addresses of its customers' is turned off at each of them. */
function wayOf({ id, name, state, isFixed, setBy }: KnownSiteRow, actions: SiteActions) {
  // Permission is the agent's to give, also where a policy wants Amend on.
  if (setBy !== undefined && state !== 'ask') return null;
  if (state === 'ask')
    return {
      label: i18n.t('options.sites.allow'),
      labelFor: i18n.t('options.sites.allowFor', { name }),
      run: () => actions.allowSite(id),
    };
  if (state === 'off')
    return {
      label: i18n.t('options.sites.turnOn'),
      labelFor: i18n.t('options.sites.turnOnFor', { what: name }),
      run: () => actions.turnSiteOn(id),
    };
  if (!isFixed) return null;
  return {
    label: i18n.t('options.sites.turnOff'),
    labelFor: i18n.t('options.sites.turnOffFor', { what: name }),
    run: () => actions.turnSiteOff(id),
  };
}

function AddedList({ added, actions }: { added: readonly AddedSiteRow[]; actions: SiteActions }) {
  if (added.length === 0) return <p class="quiet-line">{i18n.t('options.sites.none')}</p>;
  return (
    <ul class="rows">
      {added.map(({ origin, host }) => (
        <li key={origin} class="list-row">
          <span class="list-row-name">{host}</span>
          <Button
            aria-label={i18n.t('options.sites.stopFor', { host })}
            onClick={() => actions.stopSite(origin)}
          >
            {i18n.t('options.sites.stop')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
