import { useRef } from 'preact/hooks';
import { Button, type ButtonLook } from './Button.tsx';

export interface FileButtonProps {
  readonly label: string;
  /** What the file is for, where several buttons of a page say the same. */
  readonly name?: string;
  /** As the browser's own list of endings and types. */
  readonly accept: string;
  readonly look?: ButtonLook;
  readonly disabled?: boolean;
  readonly isMultiple?: boolean;
  /** Called with one file or more. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that asks for files. */
export function FileButton(props: FileButtonProps) {
  const { label, name = label, accept, look, disabled = false, isMultiple = false, onFiles } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        class="hidden-visually"
        type="file"
        multiple={isMultiple}
        accept={accept}
        tabIndex={-1}
        aria-label={name}
        onChange={({ currentTarget }) => {
          const [first, ...more] = currentTarget.files ?? [];
          if (first) onFiles([first, ...more]);
          // The same file, mended, must be seen as a new choice.
          currentTarget.value = '';
        }}
      />
      <Button
        look={look}
        disabled={disabled}
        {...(name === label ? {} : { 'aria-label': name })}
        onClick={() => picker.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
