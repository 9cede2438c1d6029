import { useRef } from 'preact/hooks';
import { Button, type ButtonLook } from '../controls/Button.tsx';

export interface FilePickerProps {
  readonly label: string;
  /** As the browser's own list of endings and types. */
  readonly accept: string;
  readonly look?: ButtonLook;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function FilePicker({ label, accept, look, onFile }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        class="hidden-visually"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file, mended, must be seen as a new choice.
          currentTarget.value = '';
        }}
      />
      <Button look={look} onClick={() => picker.current?.click()}>
        {label}
      </Button>
    </>
  );
}
