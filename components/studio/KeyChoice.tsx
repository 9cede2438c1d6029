import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { Chevron } from '../controls/Marks.tsx';
import type { StudioActions } from './studio-view.ts';
import { TextField } from './TextField.tsx';

/** What key files are called. */
export const KEY_FILES = '.json,application/json';

/** A key file to choose, or a key to make. */
export function KeyChoice({ actions }: { actions: Pick<StudioActions, 'chooseKey' | 'makeKey'> }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <>
      <div class="row">
        <FileButton
          label={i18n.t('studio.publish.signWith')}
          accept={KEY_FILES}
          onFiles={([file]) => actions.chooseKey(file, 'key')}
        />
      </div>
      <details class="studio-more">
        <summary class="fold-summary">
          <Chevron />
          <span class="fold-heading">{i18n.t('studio.publish.noKey')}</span>
        </summary>
        <div class="studio-more-body">
          <TextField
            name="new-passphrase"
            type="password"
            label={i18n.t('studio.publish.pass')}
            hint={i18n.t('studio.publish.passHint')}
            value={passphrase}
            onChange={setPassphrase}
          />
          <div class="row">
            <Button
              onClick={() => {
                actions.makeKey(passphrase);
                setPassphrase('');
              }}
            >
              {i18n.t('studio.publish.makeKey')}
            </Button>
          </div>
        </div>
      </details>
    </>
  );
}
