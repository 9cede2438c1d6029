import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { useId } from '../controls/use-id.ts';

export interface CopyTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  /** Rejects where the browser does not let us write to the clipboard. */
  readonly onCopy: (text: string) => Promise<void>;
}

/** A text to hand on: to be seen whole, and copied by one click. */
export function CopyText({ label, hint, text, onCopy }: CopyTextProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = () =>
    onCopy(text).then(
      () => setSaid(i18n.t('studio.publish.copied')),
      () => setSaid(i18n.t('studio.publish.notCopied')),
    );
  return (
    <div class="studio-field">
      <label class="studio-label" for={id}>
        {label}
      </label>
      {hint && <p class="quiet-line">{hint}</p>}
      <textarea
        id={id}
        class="report"
        readOnly
        spellcheck={false}
        rows={Math.min(10, Math.max(2, text.split('\n').length))}
        value={text}
      />
      <div class="row">
        <Button aria-label={`${i18n.t('studio.publish.copy')}: ${label}`} onClick={() => void copy()}>
          {i18n.t('studio.publish.copy')}
        </Button>
        <span class="result" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
