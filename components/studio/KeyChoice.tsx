import { i18n } from '#i18n';
import { FileButton } from '../controls/FileButton.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { MakeKey } from './MakeKey.tsx';
import type { StudioActions } from './studio-view.ts';

/** What key files are called. */
export const KEY_FILES = '.json,application/json';

/** A key file to choose, or a key to make. */
export function KeyChoice({ actions }: { actions: Pick<StudioActions, 'chooseKey' | 'makeKey'> }) {
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
          <MakeKey name="new-passphrase" label={i18n.t('studio.publish.makeKey')} onMake={actions.makeKey} />
        </div>
      </details>
    </>
  );
}
