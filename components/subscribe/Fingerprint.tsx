import { i18n } from '#i18n';
import type { Fingerprint as Print } from '../../lib/policy/signing/signing-types.ts';
import { spellFingerprint } from '../../lib/policy/signing/spell-fingerprint.ts';

/** A fingerprint as people compare it, letter by letter. */
export function Fingerprint({ fingerprint }: { fingerprint: Print }) {
  return (
    <span class="fingerprint">
      <span class="fingerprint-name">{i18n.t('subscribe.fingerprint')}</span>
      <code translate={false}>{spellFingerprint(fingerprint)}</code>
    </span>
  );
}
