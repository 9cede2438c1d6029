import { i18n } from '#i18n';
import { LiveRegion } from '../controls/LiveRegion.tsx';

/** `again`: a shortcut sends and no button of the page is known, so it has to be pressed once more; `mended`: nothing is open. */
export type Said = 'again' | 'mended';

/** A line beside the draft. */
export function BesideLine({ said }: { said: Said }) {
  const line = i18n.t(`hold.${said}`);
  return (
    <div class="card hold hold-said">
      <p>{line}</p>
      <LiveRegion message={line} />
    </div>
  );
}
