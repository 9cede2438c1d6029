import { i18n } from '#i18n';
import type { HoldItem } from './hold-items.ts';

/** Longer words are cut: it is one line. */
const MOST_CHARS = 40;

/** What is open, as one line in the composer's corner. Said once to those who listen, politely. */
export function SoftNote({ items: [first, ...others] }: { items: readonly HoldItem[] }) {
  const words = first?.words ?? '';
  const what = words.length > MOST_CHARS ? `${words.slice(0, MOST_CHARS - 1)}…` : words;
  return (
    <div class="card hold hold-soft">
      <p role="status" aria-live="polite" aria-atomic="true">
        {i18n.t('hold.soft', others.length + 1, { what, count: others.length + 1 })}
      </p>
    </div>
  );
}
