import { i18n } from '#i18n';
import type { SkippedKind, SkippedPart } from '../../lib/draft/types.ts';
import { Fold } from '../controls/Fold.tsx';

/** Says which parts of the composer were not read, and why; their words are never shown. */
export function SkippedParts({ skipped }: { skipped: readonly SkippedPart[] }) {
  const counts = new Map<SkippedKind, number>();
  for (const { kind, count } of skipped) counts.set(kind, (counts.get(kind) ?? 0) + count);
  if (counts.size === 0) return null;
  return (
    <Fold heading={i18n.t('panel.skipped.heading')}>
      <ul class="plain-list">
        {[...counts].map(([kind, count]) => (
          <li key={kind}>{i18n.t(`panel.skipped.${kind}`, count, { count })}</li>
        ))}
      </ul>
      <p class="quiet-line">{i18n.t('panel.skipped.why')}</p>
    </Fold>
  );
}
