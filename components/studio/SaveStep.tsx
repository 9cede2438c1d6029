import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { PublishStep } from './PublishStep.tsx';
import type { HeldKey, StudioActions, StudioView } from './studio-view.ts';
import { TextField } from './TextField.tsx';

export interface SaveStepProps {
  readonly view: StudioView;
  /** What comes before it: the checks, then a number that agents take; null where both are done. */
  readonly before: SaveHurdle | null;
  readonly actions: StudioActions;
}

export type SaveHurdle = 'mend' | 'raise';

/** The policy as a file: signed with the lead's key, or without a signature. */
export function SaveStep({ view, before, actions }: SaveStepProps) {
  const { key, locked, saved, problem } = view.publish;
  return (
    <PublishStep
      number={3}
      heading={i18n.t('studio.publish.saveHeading')}
      isDone={saved !== null && before === null}
    >
      <p>{i18n.t('studio.publish.signLead')}</p>
      {key ? (
        <KeyInHand held={key} before={before} actions={actions} />
      ) : (
        <KeyChoice locked={locked} actions={actions} />
      )}
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
        {saved &&
          i18n.t(saved.isSigned ? 'studio.publish.signed' : 'studio.publish.saved', { file: saved.file })}
      </p>
    </PublishStep>
  );
}

interface KeyInHandProps {
  readonly held: HeldKey;
  readonly before: SaveHurdle | null;
  readonly actions: StudioActions;
}

function KeyInHand({ held, before, actions }: KeyInHandProps) {
  const { file, fingerprint, isNew } = held;
  return (
    <div class="studio-key">
      {isNew ? (
        <p>
          {i18n.t('studio.publish.keyMade', { file })} {i18n.t('studio.publish.keyPass')}
        </p>
      ) : (
        <p>{i18n.t('studio.publish.keyReady', { file })}</p>
      )}
      <p class="quiet-line">
        {i18n.t('studio.publish.fingerprint')} <code>{fingerprint}</code>
      </p>
      <div class="row">
        <Button look="primary" disabled={before !== null} onClick={actions.sign}>
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
    </div>
  );
}

/** A key file to choose, or a key to make; a locked one asks for its passphrase. */
function KeyChoice({ locked, actions }: { locked: string | null; actions: StudioActions }) {
  const [passphrase, setPassphrase] = useState('');
  if (locked !== null)
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
          label={i18n.t('studio.publish.passFor', { file: locked })}
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
  return (
    <>
      <div class="row">
        <FileButton
          label={i18n.t('studio.publish.signWith')}
          accept=".json,application/json"
          onFiles={([file]) => actions.chooseKey(file)}
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
