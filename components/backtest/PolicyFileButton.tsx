import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';

const ACCEPT = '.json,.yaml,.yml,.gz,application/json,application/yaml,application/gzip';

export interface PolicyFileButtonProps {
  /** What the file is for: there are two such buttons on the page. */
  readonly label: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** Asks for a policy file. */
export function PolicyFileButton({ label, disabled, onFile }: PolicyFileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        class="hidden-visually"
        type="file"
        accept={ACCEPT}
        tabIndex={-1}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
      <Button look="quiet" disabled={disabled} aria-label={label} onClick={() => picker.current?.click()}>
        {i18n.t('backtest.policies.file')}
      </Button>
    </>
  );
}
