import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';

const ACCEPT = '.csv,.tsv,.jsonl,.ndjson,.mbox,.eml,.txt,.gz,text/csv,text/plain,application/mbox';

export interface RepliesDropProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files of past replies, with a button for those who would rather choose them. */
export function RepliesDrop({ isBusy, onFiles }: RepliesDropProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0 && !isBusy) onFiles([...files]);
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
        take(event.dataTransfer?.files);
      }}
    >
      <input
        ref={picker}
        class="hidden-visually"
        type="file"
        multiple
        accept={ACCEPT}
        tabIndex={-1}
        aria-label={i18n.t('backtest.files.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, exported anew, must be seen as a new choice.
          event.currentTarget.value = '';
        }}
      />
      <Button disabled={isBusy} onClick={() => picker.current?.click()}>
        {i18n.t('backtest.files.choose')}
      </Button>
      <p class="quiet-line">{i18n.t('backtest.files.drop')}</p>
    </div>
  );
}
