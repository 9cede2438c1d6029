import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { AddedSiteRow, KnownSiteRow, OptionsActions } from './options-view.ts';
import { Section } from './Section.tsx';

export interface SitesSectionProps {
  readonly sites: readonly KnownSiteRow[];
  readonly added: readonly AddedSiteRow[];
  readonly actions: Pick<OptionsActions, 'switchSite' | 'stopSite'>;
}

/** Where Amend looks at composers: the sites it ships with, and those the agent added. */
export function SitesSection({ sites, added, actions }: SitesSectionProps) {
  return (
    <Section id="sites" heading={i18n.t('options.sites.heading')} lead={i18n.t('options.sites.lead')}>
      <h3 class="page-minor">{i18n.t('options.sites.known')}</h3>
      <ul class="rows">
        {sites.map((site) => (
          <KnownSite key={site.id} site={site} onSwitch={actions.switchSite} />
        ))}
      </ul>
      <h3 class="page-minor">{i18n.t('options.sites.granted')}</h3>
      {added.length === 0 && <p class="quiet-line">{i18n.t('options.sites.none')}</p>}
      {added.length > 0 && (
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
      )}
    </Section>
  );
}

function KnownSite(props: { site: KnownSiteRow; onSwitch: OptionsActions['switchSite'] }) {
  const { site, onSwitch } = props;
  const id = useId();
  return (
    <li class="list-row">
      <div class="list-row-name">
        <label for={id}>{site.name}</label>
        <p class="quiet-line" id={`${id}-hosts`}>
          {site.hosts.join(', ')}
        </p>
      </div>
      <input
        id={id}
        class="switch"
        type="checkbox"
        checked={site.on}
        aria-describedby={`${id}-hosts`}
        onChange={(event) => onSwitch(site.id, event.currentTarget.checked)}
      />
    </li>
  );
}
