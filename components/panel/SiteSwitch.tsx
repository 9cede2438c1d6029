import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { setterName } from '../controls/set-by.ts';
import { useId } from '../controls/use-id.ts';
import { editorName } from './editor-name.ts';
import type { PanelActions, PanelSite } from './panel-view.ts';
import { turnKindOnLabel } from './switch-words.ts';
import { whenText } from './when.ts';

export interface SiteSwitchProps {
  readonly site: PanelSite;
  /** The kind of editor the shown draft stands in; null where no draft is shown. */
  readonly kind: string | null;
  /** ms since the epoch. */
  readonly now: number;
  /** The button, for what leads back to it from elsewhere. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly actions: SwitchActions;
}

export type SwitchActions = Pick<
  PanelActions,
  'turnOff' | 'turnOn' | 'turnKindOff' | 'turnKindOn' | 'stopSite'
>;

/**
 * Says whether Amend is on here and opens the ways to turn it off; while it is off, the same button turns it on again.
 * It stays one button, so that the focus stays on it.
 */
export function SiteSwitch({ site, kind, now, button, actions }: SiteSwitchProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  // A policy says so: here is nothing to press, and below is written whose word it is.
  if (site.off?.by !== undefined) return null;
  const off = site.off !== null;
  const open = isOpen && !off;
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`button site-switch ${off ? 'button-primary' : 'site-switch-on'}`}
        {...(off ? {} : { 'aria-expanded': open, 'aria-controls': id })}
        onClick={off ? actions.turnOn : () => setOpen(!open)}
      >
        {!off && <span class="hidden-visually">{i18n.t('panel.here.heading', { host: site.host })}</span>}
        {off ? i18n.t('panel.here.turnOn') : stateOf(site)}
        {!off && <Chevron />}
      </button>
      {!off && (
        <fieldset
          id={id}
          class="site-choices"
          hidden={!open}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          <legend class="quiet-line">{i18n.t('panel.here.heading', { host: site.host })}</legend>
          {site.keptOn === undefined ? (
            <Choices {...{ site, kind, now, actions }} onChosen={close} />
          ) : (
            <p>{i18n.t('managed.keptOn', { by: setterName(site.keptOn) })}</p>
          )}
        </fieldset>
      )}
    </>
  );
}

function stateOf(site: PanelSite): string {
  return site.offKinds.length === 0 ? i18n.t('panel.here.on') : i18n.t('panel.here.partly');
}

function Choices({
  site,
  kind,
  now,
  actions,
  onChosen,
}: Omit<SiteSwitchProps, 'button'> & { onChosen: () => void }) {
  const choice = (label: string, run: () => void) => (
    <Button
      key={label}
      look="quiet"
      onClick={() => {
        onChosen();
        run();
      }}
    >
      {label}
    </Button>
  );
  const off = new Set(site.offKinds.map((each) => each.kind));
  return (
    <>
      {choice(i18n.t('panel.here.turnOffUntil', { when: whenText(site.tomorrow, now) }), () =>
        actions.turnOff(site.tomorrow),
      )}
      {choice(i18n.t('panel.here.turnOff'), () => actions.turnOff(null))}
      {kind !== null &&
        !off.has(kind) &&
        choice(i18n.t('panel.here.turnKindOff', { kind: editorName(kind) }), () => actions.turnKindOff(kind))}
      {site.offKinds.map((each) => choice(turnKindOnLabel(each), () => actions.turnKindOn(each.kind)))}
      {site.granted && choice(i18n.t('panel.here.stop'), actions.stopSite)}
    </>
  );
}
