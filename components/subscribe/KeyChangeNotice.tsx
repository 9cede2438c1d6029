import { i18n } from '#i18n';
import type { Fingerprint as Print } from '../../lib/policy/signing/signing-types.ts';
import { Fingerprint } from './Fingerprint.tsx';

export interface KeyChangeNoticeProps {
  readonly host: string;
  /** The key that is trusted for this address so far. */
  readonly trusted: Print;
  /** The one that signed what stands there now. */
  readonly offered: Print;
}

/** The yes would give up a trusted key for one that it never handed over to: the page's gravest question. */
export function KeyChangeNotice({ host, trusted, offered }: KeyChangeNoticeProps) {
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{i18n.t('subscribe.otherKeyTitle')}</p>
      <p>{i18n.t('subscribe.otherKeyWhat', { host })}</p>
      <dl>
        <dt>{i18n.t('subscribe.keyTrusted')}</dt>
        <dd>
          <Fingerprint fingerprint={trusted} />
        </dd>
        <dt>{i18n.t('subscribe.keyOffered')}</dt>
        <dd>
          <Fingerprint fingerprint={offered} />
        </dd>
      </dl>
      <p class="notice-hint">{i18n.t('subscribe.otherKeyHint')}</p>
    </div>
  );
}
