import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import { parseAmendLink, writeAmendLink } from '../../lib/policy/subscription/amend-link.ts';
import { Button } from '../controls/Button.tsx';
import { capitalised } from '../words/locale.ts';
import { said } from '../words/said.ts';
import { CopyText } from './CopyText.tsx';
import { PublishStep } from './PublishStep.tsx';
import type { PublishView, StudioActions } from './studio-view.ts';
import { TextField } from './TextField.tsx';

export interface HandOutStepProps {
  readonly publish: PublishView;
  readonly policy: Policy;
  /** Whether the checks let it through. */
  readonly isReady: boolean;
  readonly actions: StudioActions;
}

/** The ways to the team: a link, what administrators set, and first of all this computer. */
export function HandOutStep({ publish, policy, isReady, actions }: HandOutStepProps) {
  const { address, isInUse } = publish;
  const parsed = parseAmendLink(address);
  const link = parsed.ok ? writeAmendLink(parsed.address, publish.fingerprint ?? undefined) : null;
  return (
    <PublishStep number={4} heading={i18n.t('studio.publish.handHeading')} isDone={null}>
      <p>{i18n.t('studio.publish.useLead')}</p>
      <div class="row">
        <Button disabled={!isReady} onClick={actions.use}>
          {i18n.t('studio.publish.use')}
        </Button>
        {!isReady && <span class="quiet-line">{i18n.t('studio.audit.mendHint')}</span>}
      </div>
      <p class="result" role="status">
        {isInUse && i18n.t('studio.publish.used', { name: policy.name, revision: policy.revision })}
      </p>
      {publish.useProblem && (
        <p class="studio-problem" role="alert">
          {publish.useProblem}
        </p>
      )}
      <p>{i18n.t('studio.publish.handLead')}</p>
      <TextField
        name="address"
        type="url"
        label={i18n.t('studio.publish.address')}
        placeholder={i18n.t('studio.publish.addressPlaceholder')}
        value={address}
        problem={address === '' || parsed.ok ? undefined : problemWith(address, parsed)}
        onChange={actions.setAddress}
      />
      {link !== null && (
        <>
          <CopyText
            label={i18n.t('studio.publish.link')}
            hint={i18n.t(publish.fingerprint ? 'studio.publish.linkHint' : 'studio.publish.linkUnsigned')}
            text={link}
            onCopy={actions.copy}
          />
          {publish.snippets.length > 0 && (
            <details class="studio-more">
              <summary class="fold-summary">
                <span class="fold-heading">{i18n.t('studio.publish.enterprise')}</span>
              </summary>
              <div class="studio-more-body">
                <p class="quiet-line">{i18n.t('studio.publish.enterpriseHint')}</p>
                {publish.snippets.map(({ name, text }) => (
                  <CopyText key={name} label={name} text={text} onCopy={actions.copy} />
                ))}
              </div>
            </details>
          )}
        </>
      )}
    </PublishStep>
  );
}

/** What is wrong with an address, in words for who hands it out: who reads a link is told to ask them. */
function problemWith(address: string, { what }: { readonly what: string }): string {
  if (!/^\s*https:\/\/[^\s/]/i.test(address)) return i18n.t('studio.publish.addressWrong');
  return `${capitalised(said(what))} ${i18n.t('studio.publish.addressRefused')}`;
}
