import { i18n } from '#i18n';
import type { ImportState, OptionsActions, OptionsView } from '../../components/options/options-view.ts';
import { call } from '../../lib/platform/call.ts';
import {
  MAX_RETENTION_DAYS,
  readRetention,
  setRetention,
  watchRetention,
} from '../../lib/platform/case-retention.ts';
import { countChecklists } from '../../lib/platform/kept-cases.ts';
import { openCases, openShortcutSettings } from '../../lib/platform/own-pages.ts';
import { forgetEnded, readEnded, watchEnded } from '../../lib/platform/policy/ended-subscriptions.ts';
import { type PolicyStatus, policyStatus, watchPolicy } from '../../lib/platform/policy-source.ts';
import { deleteSentAnyway, readSentAnyway, watchSentAnyway } from '../../lib/platform/sent-anyway.ts';
import { panelShortcut } from '../../lib/platform/shortcuts.ts';
import { addedSites, stopUsing, watchSites } from '../../lib/platform/site-access.ts';
import { turnKindOff, turnKindOn, turnOff, turnOn } from '../../lib/platform/site-switches.ts';
import { EVERYWHERE } from '../../lib/platform/switches.ts';
import { troubleshootingReport } from '../../lib/platform/troubleshooting.ts';
import { importPolicyFile } from './import-policy-file.ts';
import { type PoliciesSource, watchPolicies } from './policies-source.ts';
import { readSetForYou, watchSetForYou } from './set-for-you.ts';
import { allowProduct, forEachHost, readSites } from './site-rows.ts';

/** Reads the settings, tells of each change, and answers what the page can ask for. */
export function watchOptions(signal: AbortSignal, onChange: (view: OptionsView) => void): OptionsActions {
  let importing: ImportState = { kind: 'idle' };
  let failed = false;
  let turn = 0;

  const refresh = async () => {
    const mine = ++turn;
    const view = await readView(importing, failed, policies);
    if (mine === turn && !signal.aborted) onChange(view);
  };
  const attempt: Attempt = async (work) => {
    failed = !(await work().catch(() => false));
    await refresh();
  };
  const setImporting = (state: ImportState) => {
    importing = state;
    return refresh();
  };
  const policies = watchPolicies(signal, () => void refresh());
  watchAll(() => void refresh(), signal);
  void refresh();

  const own: Pick<OptionsActions, 'importFile' | 'stopPolicy' | 'dismissFailure'> = {
    importFile: (file) =>
      void attempt(async () => {
        await setImporting({ kind: 'reading' });
        importing = (await importPolicyFile(file).catch(() => null)) ?? { kind: 'idle' };
        return importing.kind !== 'idle';
      }),
    stopPolicy: (id) =>
      void attempt(async () => {
        const name = policies.nameOf(id);
        const stopped = await policies.stop(id);
        importing = stopped ? { kind: 'stopped', name } : { kind: 'idle' };
        return stopped;
      }),
    dismissFailure() {
      failed = false;
      void refresh();
    },
  };
  return { ...policies.actions, ...own, ...siteActions(attempt), ...keptActions(attempt), ...PAGES };
}

/** Does a piece of work; where it fails that is told, and nothing was changed by it. */
type Attempt = (work: () => Promise<boolean>) => Promise<void>;

/** Calls back whenever anything changed that the page shows. */
function watchAll(onChange: () => void, signal: AbortSignal): void {
  for (const watch of [watchPolicy, watchSites, watchRetention, watchSetForYou, watchSentAnyway, watchEnded])
    watch(onChange, signal);
}

type SiteActions = 'turnOn' | 'turnOffEverywhere' | 'turnSiteOn' | 'turnSiteOff' | 'allowSite' | 'stopSite';

function siteActions(attempt: Attempt): Pick<OptionsActions, SiteActions> {
  return {
    turnOn: (row) =>
      void attempt(async () => {
        if (row.kind !== undefined) return (await turnKindOn(row.host ?? EVERYWHERE, row.kind)).ok;
        return (await turnOn(`https://${row.host}`)).ok;
      }),
    turnOffEverywhere: (kind) => void attempt(async () => (await turnKindOff(EVERYWHERE, kind)).ok),
    turnSiteOn: (id) => void attempt(() => forEachHost(id, turnOn)),
    turnSiteOff: (id) => void attempt(() => forEachHost(id, turnOff)),
    // The browser asks only within the click itself, so nothing is awaited before.
    allowSite: (id) => void attempt(allowProduct(id)),
    stopSite: (origin) => void attempt(async () => (await stopUsing(origin)).ok),
  };
}

type KeptActions = 'deleteChecklists' | 'deleteSentAnyway' | 'forgetEnded' | 'setRetention';

function keptActions(attempt: Attempt): Pick<OptionsActions, KeptActions> {
  return {
    deleteChecklists: () => void attempt(async () => (await call('checklists-delete', {})).ok),
    deleteSentAnyway: () => void attempt(async () => (await deleteSentAnyway()).ok),
    forgetEnded: () => void attempt(async () => (await forgetEnded()).ok),
    setRetention: (days) => void attempt(async () => (await setRetention(days)).ok),
  };
}

const PAGES: Pick<OptionsActions, 'openCases' | 'changeShortcuts' | 'copy'> = {
  openCases,
  changeShortcuts: () => void openShortcutSettings(),
  copy: (text) => navigator.clipboard.writeText(text),
};

async function readView(
  importing: ImportState,
  failed: boolean,
  policies: PoliciesSource,
): Promise<OptionsView> {
  const [
    policy,
    { sites, off },
    added,
    checklists,
    retention,
    setForYou,
    sentAnyway,
    ended,
    panelKeys,
    report,
  ] = await Promise.all([
    policyStatus(),
    readSites(),
    addedSites(),
    countChecklists(),
    readRetention(),
    readSetForYou(),
    readSentAnyway(),
    readEnded(),
    panelShortcut(),
    troubleshootingReport(),
  ]);
  return {
    policy: policyInfo(policy),
    policies: await policies.read(policy),
    importing,
    sites,
    added,
    off,
    checklists,
    retention: { ...retention, most: MAX_RETENTION_DAYS },
    setForYou,
    sentAnyway,
    ended: ended.toReversed(),
    shortcuts: [{ name: i18n.t('options.keys.panel'), keys: panelKeys }],
    report,
    failed,
  };
}

function policyInfo(status: PolicyStatus): OptionsView['policy'] {
  const { name, revision, origin, rules, importedAt } = status;
  return { name, revision: String(revision), origin, rules, since: importedAt ?? null };
}
