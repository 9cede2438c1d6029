import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';

/** Saves the table as a sheet; sentences of replies go into it only if asked. */
export function SaveTable({ onSave }: { readonly onSave: (withExamples: boolean) => void }) {
  const [withExamples, setWith] = useState(false);
  return (
    <div class="stack">
      <div class="row">
        <Button onClick={() => onSave(withExamples)}>{i18n.t('backtest.save.save')}</Button>
        <label>
          <input
            type="checkbox"
            checked={withExamples}
            onChange={({ currentTarget }) => setWith(currentTarget.checked)}
          />{' '}
          {i18n.t('backtest.save.withExamples')}
        </label>
      </div>
      <p class="quiet-line">
        {i18n.t(withExamples ? 'backtest.save.hintWith' : 'backtest.save.hintWithout')}
      </p>
    </div>
  );
}
