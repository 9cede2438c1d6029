import { i18n } from '#i18n';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { listText } from '../words/locale.ts';

/**
 * `again`: the reply did not go, and has to be sent once more; `mended`: nothing is open; `left`: so many things are,
 * after all was mended that could be; `step`: these steps are to be written; `unwritten`: no line could be put in for them;
 * `written`: one was.
 */
export type Said =
  | { readonly said: 'again' | 'mended' }
  | { readonly said: 'left'; readonly count: number }
  | { readonly said: 'step' | 'unwritten' | 'written'; readonly steps: readonly string[] };

/** A line beside the draft. */
export function BesideLine({ said }: { said: Said }) {
  const line = lineOf(said);
  return (
    <div class="card hold hold-said">
      <p>{line}</p>
      <LiveRegion message={line} />
    </div>
  );
}

function lineOf(said: Said): string {
  if (said.said === 'left') return i18n.t('hold.left', said.count, { count: said.count });
  return 'steps' in said
    ? i18n.t(`hold.${said.said}`, { what: listText(said.steps) })
    : i18n.t(`hold.${said.said}`);
}
