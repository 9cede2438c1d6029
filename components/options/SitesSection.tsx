import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { AddedSiteRow, KnownSiteRow, OptionsActions } from './options-view.ts';
import { Section } from './Section.tsx';

export interface SitesSectionProps {
  readonly sites: readonly KnownSiteRow[];
  readonly added: readonly AddedSiteRow[];
  readonly off: readonly string[];
  readonly actions: Pick<OptionsActions, 'turnOn' | 'stopSite'>;
}

/** Where Amend looks at composers: the sites it ships with, those the agent added, less those turned off. */
export function SitesSection({ sites, added, off, actions }: SitesSectionProps) {
  return (
    <Section id="sites" heading={i18n.t('options.sites.heading')} lead={i18n.t('options.sites.lead')}>
      <h3 class="page-minor">{i18n.t('options.sites.known')}</h3>
      <ul class="rows">
        {sites.map(({ id, name, hosts }) => (
          <li key={id} class="list-row">
            <span class="list-row-name">{name}</span>
            <span class="list-row-about">{hosts.join(', ')}</span>
          </li>
        ))}
      </ul>
      <h3 class="page-minor">{i18n.t('options.sites.granted')}</h3>
      <HostList
        rows={added.map(({ origin, host }) => ({ host, run: () => actions.stopSite(origin) }))}
        none={i18n.t('options.sites.none')}
        action={i18n.t('options.sites.stop')}
        actionFor={(host) => i18n.t('options.sites.stopFor', { host })}
      />
      <h3 class="page-minor">{i18n.t('options.sites.off')}</h3>
      <HostList
        rows={off.map((host) => ({ host, run: () => actions.turnOn(host) }))}
        none={i18n.t('options.sites.noneOff')}
        action={i18n.t('options.sites.turnOn')}
        actionFor={(host) => i18n.t('options.sites.turnOnFor', { host })}
      />
    </Section>
  );
}

interface HostListProps {
  readonly rows: readonly { readonly host: string; readonly run: () => void }[];
  /** What to say, and how to get a row, while there is none. */
  readonly none: string;
  readonly action: string;
  readonly actionFor: (host: string) => string;
}

function HostList({ rows, none, action, actionFor }: HostListProps) {
  if (rows.length === 0) return <p class="quiet-line">{none}</p>;
  return (
    <ul class="rows">
      {rows.map(({ host, run }) => (
        <li key={host} class="list-row">
          <span class="list-row-name">{host}</span>
          <Button aria-label={actionFor(host)} onClick={run}>
            {action}
          </Button>
        </li>
      ))}
    </ul>
  );
}
