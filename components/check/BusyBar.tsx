import { i18n } from '#i18n';
import { numberText } from '../backtest/number-words.ts';
import { Button } from '../controls/Button.tsx';
import type { BusyView } from './check-view.ts';

/** How far it is, and the way to stop it. */
export function BusyBar({ busy, onStop }: { readonly busy: BusyView; readonly onStop: () => void }) {
  const { what, done, total, isStopping, canStop } = busy;
  const label = i18n.t(`check.busy.${what}`);
  return (
    <section class="far" aria-label={label}>
      <progress aria-label={label} {...(total === 0 ? {} : { max: total, value: done })} />
      <p class="quiet-line">
        {total === 0
          ? label
          : i18n.t('check.busy.far', { label, done: numberText(done), total: numberText(total) })}
      </p>
      {canStop && (
        <Button disabled={isStopping} onClick={onStop}>
          {i18n.t(isStopping ? 'check.busy.stopping' : 'check.busy.stop')}
        </Button>
      )}
    </section>
  );
}
