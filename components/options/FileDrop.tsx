import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';

/** A place to drop one policy file, with a button for those who would rather choose it. */
export function FileDrop({ onFile, busy }: { onFile: (file: File) => void; busy: boolean }) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file && !busy) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same by key
    <div
      class="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <input
        ref={picker}
        class="hidden-visually"
        type="file"
        accept=".json,.yaml,.yml,application/json,application/yaml"
        tabIndex={-1}
        aria-label={i18n.t('options.policy.import')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file, mended, must be seen as a new choice.
          event.currentTarget.value = '';
        }}
      />
      <Button disabled={busy} onClick={() => picker.current?.click()}>
        {i18n.t('options.policy.import')}
      </Button>
      <p class="quiet-line">{i18n.t(busy ? 'options.policy.reading' : 'options.policy.drop')}</p>
    </div>
  );
}
