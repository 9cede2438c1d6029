import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { KeyChoice } from './KeyChoice.tsx';
import { KeyInHand } from './KeyInHand.tsx';
import { PublishStep } from './PublishStep.tsx';
import type { PublishView, StudioActions, StudioView } from './studio-view.ts';
import { UnlockKey } from './UnlockKey.tsx';

export interface SaveStepProps {
  readonly view: StudioView;
  /** What comes before it: the checks, then a number that agents take; null where both are done. */
  readonly before: SaveHurdle | null;
  readonly actions: StudioActions;
}

export type SaveHurdle = 'mend' | 'raise';

/** The policy as a file: signed with the lead's key, or without a signature. */
export function SaveStep({ view, before, actions }: SaveStepProps) {
  const { publish } = view;
  const { key, locked, saved, problem } = publish;
  return (
    <PublishStep
      number={3}
      heading={i18n.t('studio.publish.saveHeading')}
      isDone={saved !== null && before === null}
    >
      <p>{i18n.t('studio.publish.signLead')}</p>
      {key && <KeyInHand held={key} publish={publish} before={before} actions={actions} />}
      {locked && <UnlockKey file={locked.file} actions={actions} />}
      {!key && !locked && <KeyChoice actions={actions} />}
      {problem && (
        <p class="studio-problem" role="alert">
          {problem}
        </p>
      )}
      <h4 class="studio-minor">{i18n.t('studio.publish.unsignedHeading')}</h4>
      <div class="row">
        {(['json', 'yaml'] as const).map((format) => (
          <Button key={format} onClick={() => actions.saveAs(format)}>
            {i18n.t(`studio.publish.${format}`)}
          </Button>
        ))}
      </div>
      <p class="result" role="status">
        {saved && savedText(saved)}
      </p>
    </PublishStep>
  );
}

function savedText({ file, isSigned, isHandOver }: NonNullable<PublishView['saved']>): string {
  if (!isSigned) return i18n.t('studio.publish.saved', { file });
  const signed = i18n.t('studio.publish.signed', { file });
  return isHandOver ? `${signed} ${i18n.t('studio.keys.handedOver')}` : signed;
}
