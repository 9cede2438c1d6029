import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { KEY_FILES } from './KeyChoice.tsx';
import { MakeKey } from './MakeKey.tsx';
import type { StudioActions } from './studio-view.ts';

export interface OtherKeyNoticeProps {
  /** The fingerprint of the key that agents trust, in groups of four. */
  readonly trusted: string;
  readonly actions: Pick<StudioActions, 'chooseKey' | 'goOnWithout'>;
}

/** The key in hand is not the one that agents trust: that one can hand over to it, or agents subscribe anew. */
export function OtherKeyNotice({ trusted, actions }: OtherKeyNoticeProps) {
  return (
    <div class="notice" role="status">
      <p class="notice-title">{i18n.t('studio.keys.otherTitle')}</p>
      <p class="notice-hint">
        {i18n.t('studio.keys.otherHint')} <code>{trusted}</code>
      </p>
      <div class="row">
        <FileButton
          label={i18n.t('studio.keys.chooseFormer')}
          accept={KEY_FILES}
          onFiles={([file]) => actions.chooseKey(file, 'former')}
        />
        <Button look="quiet" title={i18n.t('studio.keys.withoutHint')} onClick={actions.goOnWithout}>
          {i18n.t('studio.keys.without')}
        </Button>
      </div>
      <p class="quiet-line">{i18n.t('studio.keys.withoutHint')}</p>
    </div>
  );
}

/** A new key in the place of the one in hand, which vouches for it. */
export function NewKeyFold({ onMake }: { onMake: StudioActions['handOver'] }) {
  return (
    <details class="studio-more" data-fold="hand-over">
      <summary class="fold-summary">
        <Chevron />
        <span class="fold-heading">{i18n.t('studio.keys.heading')}</span>
        <span class="fold-about">{i18n.t('studio.keys.about')}</span>
      </summary>
      <div class="studio-more-body">
        <p>{i18n.t('studio.keys.lead')}</p>
        <MakeKey name="heir-passphrase" label={i18n.t('studio.keys.make')} onMake={onMake} />
      </div>
    </details>
  );
}
