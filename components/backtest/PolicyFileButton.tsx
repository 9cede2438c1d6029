import { i18n } from '#i18n';
import { FileButton } from '../controls/FileButton.tsx';

const ACCEPT = '.json,.yaml,.yml,.gz,application/json,application/yaml,application/gzip';

export interface PolicyFileButtonProps {
  /** What the file is for: there are two such buttons on the page. */
  readonly label: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** Asks for a policy file. */
export function PolicyFileButton({ label, disabled, onFile }: PolicyFileButtonProps) {
  return (
    <FileButton
      label={i18n.t('backtest.policies.file')}
      name={label}
      accept={ACCEPT}
      look="quiet"
      disabled={disabled}
      onFiles={([file]) => onFile(file)}
    />
  );
}
