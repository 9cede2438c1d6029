import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { useId } from '../controls/use-id.ts';
import { said } from '../words/said.ts';
import { sentence } from './power-words.ts';
import type { OfferRefusal } from './subscribe-view.ts';

export interface LinkFieldProps {
  /** What was wrong with what stood here last. */
  readonly problem: Pick<OfferRefusal, 'what' | 'mend'> | null;
  /** Looks at what was pasted; changes nothing. */
  readonly onLook: (link: string) => void;
}

/** Where a link or address is pasted, for those whose browser does not open it by itself. */
export function LinkField({ problem, onLook }: LinkFieldProps) {
  const [link, setLink] = useState('');
  const id = useId();
  const look = () => link.trim() !== '' && onLook(link);
  return (
    <div class="link-field">
      <label class="link-field-label" for={id}>
        {i18n.t('subscribe.field')}
      </label>
      <div class="link-field-row">
        <input
          class="input"
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          value={link}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem !== null}
          onInput={({ currentTarget }) => setLink(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && look()}
        />
        <Button look="primary" onClick={look}>
          {i18n.t('subscribe.look')}
        </Button>
      </div>
      <p class="quiet-line" id={`${id}-hint`}>
        {i18n.t('subscribe.fieldHint')}
      </p>
      {problem && (
        <p class="link-field-problem" role="alert">
          {sentence(said(problem.what))} {said(problem.mend)}
        </p>
      )}
    </div>
  );
}
