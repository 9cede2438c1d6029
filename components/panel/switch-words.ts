import { i18n } from '#i18n';
import { setterName } from '../controls/set-by.ts';
import { listText } from '../words/locale.ts';
import { editorName } from './editor-name.ts';
import type { OffEditor, OffHere, PanelSite } from './panel-view.ts';
import { whenText } from './when.ts';

/** How long it stays off, or by whom, in a line. */
export function offLine({ until, by }: OffHere, now: number): string {
  if (by !== undefined) return i18n.t('managed.offBy', { by: setterName(by) });
  return until === null
    ? i18n.t('panel.here.offForGood')
    : i18n.t('panel.here.offUntil', { when: whenText(until, now) });
}

/** The names of the kinds of editors that are off here. */
export function offKindNames(site: PanelSite): string {
  return listText(
    site.offKinds.map(({ kind }) => editorName(kind)),
    'unit',
  );
}

/** The way back for a kind of editor; what is off everywhere is on again everywhere. */
export function turnKindOnLabel({ kind, everywhere }: OffEditor): string {
  const words = { kind: editorName(kind) };
  return everywhere
    ? i18n.t('panel.here.turnKindOnEverywhere', words)
    : i18n.t('panel.here.turnKindOn', words);
}

/** What the switches of a site say to those who listen; the same words as long as nothing is switched. */
export function switchesHeard(site: PanelSite, now: number): string {
  if (site.off) return `${i18n.t('panel.state.offTitle')}. ${offLine(site.off, now)}`;
  if (site.offKinds.length > 0) return i18n.t('panel.announce.kindsOff', { kinds: offKindNames(site) });
  return i18n.t('panel.announce.on');
}
