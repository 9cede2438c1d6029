import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { StudioActions } from './studio-view.ts';
import { TextField } from './TextField.tsx';

export interface UnlockKeyProps {
  readonly file: string;
  readonly actions: Pick<StudioActions, 'unlockKey' | 'forgetKey'>;
}

/** A key file that is locked asks for its passphrase. */
export function UnlockKey({ file, actions }: UnlockKeyProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="studio-new"
      onSubmit={(event) => {
        event.preventDefault();
        actions.unlockKey(passphrase);
        setPassphrase('');
      }}
    >
      <TextField
        name="passphrase"
        type="password"
        label={i18n.t('studio.publish.passFor', { file })}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div class="row">
        <button type="submit" class="button button-primary">
          {i18n.t('studio.publish.unlock')}
        </button>
        <Button look="quiet" onClick={actions.forgetKey}>
          {i18n.t('studio.publish.keyOther')}
        </Button>
      </div>
    </form>
  );
}
