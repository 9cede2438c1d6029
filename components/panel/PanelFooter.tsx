import { i18n } from '#i18n';
import { SettingsMark } from '../controls/Marks.tsx';
import { ageText } from './age.ts';
import type { PolicyLine } from './panel-view.ts';

export interface PanelFooterProps {
  readonly policy: PolicyLine | null;
  /** ms since the epoch; given, so that a picture of the panel is the same tomorrow. */
  readonly now: number;
  readonly onSettings: () => void;
}

/** Which policy speaks, how old it is, whether it needs a look, and the ways to the check page and the settings. */
export function PanelFooter({ policy, now, onSettings }: PanelFooterProps) {
  return (
    <footer class="panel-footer">
      <p class="panel-policy">{policy && policyText(policy, now)}</p>
      <a class="link" href="check.html" target="_blank" rel="noreferrer">
        {i18n.t('check.nav')}
      </a>
      <button
        type="button"
        class="button button-icon"
        aria-label={i18n.t('panel.footer.settings')}
        title={i18n.t('panel.footer.settings')}
        onClick={onSettings}
      >
        <SettingsMark />
      </button>
    </footer>
  );
}

function policyText({ name, revision, since, rows = [] }: PolicyLine, now: number): string {
  const line = i18n.t('panel.footer.policy', { name, revision, age: ageText(since, now) });
  const others = rows.length - 1;
  const more = others > 0 ? [i18n.t('panel.footer.others', others, { count: others })] : [];
  const troubled = rows.some(({ problems }) => problems.length > 0);
  return [line, ...more, ...(troubled ? [i18n.t('panel.footer.look')] : [])].join(' · ');
}
