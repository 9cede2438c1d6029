import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import type { StudioActions, StudioView } from './studio-view.ts';
import { TextField } from './TextField.tsx';

export interface StartScreenProps {
  readonly view: Pick<StudioView, 'inForce' | 'isBusy'>;
  readonly actions: Pick<StudioActions, 'newPolicy' | 'openFile' | 'copyInForce'>;
}

/** Three ways to begin: anew, from a file, from what is in use. */
export function StartScreen({ view, actions }: StartScreenProps) {
  const { inForce, isBusy } = view;
  return (
    <div class="studio-start">
      <h1 class="page-title">{i18n.t('studio.start.heading')}</h1>
      <p class="page-lead">{i18n.t('studio.start.lead')}</p>
      <div class="studio-ways">
        <NewPolicy onCreate={actions.newPolicy} />
        <section class="studio-way">
          <h2 class="studio-card-heading">{i18n.t('studio.start.openHeading')}</h2>
          <p class="quiet-line">{i18n.t('studio.start.openLead')}</p>
          <div class="row">
            <FileButton
              label={i18n.t('studio.start.open')}
              accept={POLICY_FILES}
              onFiles={([file]) => actions.openFile(file)}
            />
          </div>
          <p class="quiet-line" role="status">
            {i18n.t(isBusy ? 'studio.start.reading' : 'studio.start.drop')}
          </p>
        </section>
        {inForce && (
          <section class="studio-way">
            <h2 class="studio-card-heading">{i18n.t('studio.start.copyHeading')}</h2>
            <p class="quiet-line">
              {i18n.t('studio.start.copyLead', { name: inForce.name, revision: inForce.revision })}
            </p>
            <div class="row">
              <Button onClick={actions.copyInForce}>{i18n.t('studio.start.copy')}</Button>
            </div>
          </section>
        )}
      </div>
    </div>
  );
}

/** What a policy's file is called. */
export const POLICY_FILES = '.json,.yaml,.yml,.gz,application/json,application/yaml,application/gzip';

function NewPolicy({ onCreate }: { onCreate: (name: string, owner: string) => void }) {
  const [name, setName] = useState('');
  const [owner, setOwner] = useState('');
  return (
    <section class="studio-way studio-way-new">
      <h2 class="studio-card-heading">{i18n.t('studio.start.newHeading')}</h2>
      <p class="quiet-line">{i18n.t('studio.start.newLead')}</p>
      <form
        class="studio-new"
        onSubmit={(event) => {
          event.preventDefault();
          onCreate(name.trim() || i18n.t('studio.start.namePlaceholder'), owner.trim());
        }}
      >
        <TextField
          name="name"
          label={i18n.t('studio.start.name')}
          placeholder={i18n.t('studio.start.namePlaceholder')}
          value={name}
          onChange={setName}
        />
        <TextField
          name="owner"
          label={i18n.t('studio.start.owner')}
          placeholder={i18n.t('studio.start.ownerPlaceholder')}
          value={owner}
          onChange={setOwner}
        />
        <div class="row">
          <button type="submit" class="button button-primary">
            {i18n.t('studio.start.create')}
          </button>
        </div>
      </form>
    </section>
  );
}
