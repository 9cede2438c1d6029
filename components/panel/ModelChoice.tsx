import { i18n } from '#i18n';
import type { RecoveryModel } from '../../lib/recovery/types.ts';
import { useId } from '../controls/use-id.ts';

export interface ModelChoiceProps {
  readonly models: readonly RecoveryModel[];
  readonly current: RecoveryModel;
  /** Id of the one that cases begin with: it needs no word about it. */
  readonly usual: string;
  readonly onChoose: (modelId: string) => void;
}

/** Which steps to follow, beside their heading; under it, when to choose these. */
export function ModelChoice({ models, current, usual, onChoose }: ModelChoiceProps) {
  const id = useId();
  if (models.length < 2) return null;
  const about = current.id === usual ? undefined : current.about;
  return (
    <div class="model-choice">
      <label class="hidden-visually" for={id}>
        {i18n.t('panel.steps.model')}
      </label>
      <select
        id={id}
        class="select select-quiet"
        value={current.id}
        title={current.about}
        {...(about === undefined ? {} : { 'aria-describedby': `${id}-about` })}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {models.map((model) => (
          <option key={model.id} value={model.id} selected={model.id === current.id} title={model.about}>
            {model.name}
          </option>
        ))}
      </select>
      {about !== undefined && (
        <p class="quiet-line" id={`${id}-about`}>
          {about}
        </p>
      )}
    </div>
  );
}
