import { i18n } from '#i18n';
import { FileButton } from '../controls/FileButton.tsx';
import { FileDropZone } from '../controls/FileDropZone.tsx';

const ACCEPT = '.json,.yaml,.yml,.gz,application/json,application/yaml,application/gzip';

/** A place to drop one policy file, with a button for those who would rather choose it. */
export function FileDrop({ onFile, busy }: { onFile: (file: File) => void; busy: boolean }) {
  const take = (file: File | undefined) => {
    if (file && !busy) onFile(file);
  };
  return (
    <FileDropZone onDrop={({ files }) => take(files[0])}>
      <FileButton
        label={i18n.t('options.policy.import')}
        accept={ACCEPT}
        disabled={busy}
        onFiles={([file]) => take(file)}
      />
      <p class="quiet-line">{i18n.t(busy ? 'options.policy.reading' : 'options.policy.drop')}</p>
    </FileDropZone>
  );
}
