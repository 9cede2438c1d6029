import { i18n } from '#i18n';
import { FileButton } from '../controls/FileButton.tsx';
import { FileDropZone } from '../controls/FileDropZone.tsx';

const ACCEPT = '.csv,.tsv,.jsonl,.ndjson,.mbox,.eml,.txt,.gz,text/csv,text/plain,application/mbox';

export interface RepliesDropProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files of past replies, with a button for those who would rather choose them. */
export function RepliesDrop({ isBusy, onFiles }: RepliesDropProps) {
  const take = (files: readonly File[]) => {
    if (files.length > 0 && !isBusy) onFiles(files);
  };
  return (
    <FileDropZone onDrop={({ files }) => take([...files])}>
      <FileButton
        label={i18n.t('backtest.files.choose')}
        accept={ACCEPT}
        disabled={isBusy}
        isMultiple
        onFiles={take}
      />
      <p class="quiet-line">{i18n.t('backtest.files.drop')}</p>
    </FileDropZone>
  );
}
