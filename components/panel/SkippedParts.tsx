import { i18n } from '#i18n';
import type { SkippedPart } from '../../lib/draft/types.ts';
import { Fold } from '../controls/Fold.tsx';

/** Says which parts of the composer were not read, and why; their words are never shown. */
export function SkippedParts({ skipped }: { skipped: readonly SkippedPart[] }) {
  const parts = skipped.filter((part) => part.count > 0);
  if (parts.length === 0) return null;
  return (
    <Fold heading={i18n.t('panel.skipped.heading')}>
      <ul class="plain-list">
        {parts.map(({ kind, count }) => (
          <li key={kind}>{i18n.t(`panel.skipped.${kind}`, count, { count })}</li>
        ))}
      </ul>
      <p class="quiet-line">{i18n.t('panel.skipped.why')}</p>
    </Fold>
  );
}
