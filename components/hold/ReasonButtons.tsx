import { i18n } from '#i18n';
import { ANYWAY_REASONS, type AnywayReason } from '../../lib/recovery/sent-anyway.ts';

/** Why it goes as it is; choosing one sends. */
export function ReasonButtons({ onSend }: { onSend: (reason: AnywayReason) => void }) {
  return (
    <div class="alternatives hold-reasons">
      {ANYWAY_REASONS.map((reason) => (
        <button key={reason} type="button" class="alternative" onClick={() => onSend(reason)}>
          {i18n.t(`hold.reasons.${reason}`)}
        </button>
      ))}
    </div>
  );
}
