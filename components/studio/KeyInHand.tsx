import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { NewKeyFold, OtherKeyNotice } from './HandOver.tsx';
import type { SaveHurdle } from './SaveStep.tsx';
import type { HeldKey, PublishView, StudioActions } from './studio-view.ts';

export interface KeyInHandProps {
  readonly held: HeldKey;
  readonly publish: PublishView;
  readonly before: SaveHurdle | null;
  readonly actions: StudioActions;
}

/** The key that signs, what hands over to it, and the signing. */
export function KeyInHand({ held, publish, before, actions }: KeyInHandProps) {
  const { former, trusted } = publish;
  return (
    <div class="studio-key">
      <KeyWords held={held} former={former} />
      {trusted !== null && <OtherKeyNotice trusted={trusted} actions={actions} />}
      <div class="row">
        <Button look="primary" disabled={before !== null || trusted !== null} onClick={actions.sign}>
          {i18n.t('studio.publish.sign')}
        </Button>
        <Button look="quiet" onClick={actions.forgetKey}>
          {i18n.t('studio.publish.keyForget')}
        </Button>
        {before && (
          <span class="quiet-line">
            {i18n.t(before === 'mend' ? 'studio.audit.mendHint' : 'studio.publish.raiseHint')}
          </span>
        )}
      </div>
      {trusted === null && former === null && !held.isNew && <NewKeyFold onMake={actions.handOver} />}
    </div>
  );
}

function KeyWords({
  held: { file, fingerprint, isNew },
  former,
}: Pick<KeyInHandProps, 'held'> & Pick<PublishView, 'former'>) {
  return (
    <>
      {isNew ? (
        <p>
          {i18n.t('studio.publish.keyMade', { file })} {!former && i18n.t('studio.publish.keyPass')}
        </p>
      ) : (
        <p>{i18n.t('studio.publish.keyReady', { file })}</p>
      )}
      <p class="quiet-line">
        {i18n.t('studio.publish.fingerprint')} <code>{fingerprint}</code>
      </p>
      {former && <p>{i18n.t('studio.keys.handsOver', { file: former.file })}</p>}
    </>
  );
}
