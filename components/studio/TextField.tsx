import { useRef } from 'preact/hooks';
import { FieldFrame, type FieldWords, type FramedControl } from './FieldFrame.tsx';

export interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly placeholder?: string;
  /** Lines to show; one line where it is not said. */
  readonly rows?: number;
  readonly type?: 'text' | 'date' | 'number' | 'url' | 'password';
  readonly suggestions?: readonly string[];
  readonly onChange: (value: string) => void;
}

/** One text. */
export function TextField(props: TextFieldProps) {
  const { value, placeholder, rows, type = 'text', suggestions, onChange, ...words } = props;
  // What is being typed, with the space before the next word; what is kept is tidier.
  const typed = useRef(value);
  if (typed.current.trim() !== value.trim()) typed.current = value;
  const shared = {
    value: typed.current,
    placeholder: placeholder ?? '',
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      typed.current = currentTarget.value;
      onChange(typed.current);
    },
  };
  const control = (framed: FramedControl) =>
    rows === undefined ? (
      <>
        <input
          class="input"
          type={type as 'text'}
          {...(suggestions && { list: `${framed.id}-list` })}
          {...framed}
          {...shared}
        />
        {suggestions && <Suggestions id={`${framed.id}-list`} texts={suggestions} />}
      </>
    ) : (
      <textarea class="input studio-lines" rows={rows} {...framed} {...shared} />
    );
  return <FieldFrame {...words} control={control} />;
}

function Suggestions({ id, texts }: { id: string; texts: readonly string[] }) {
  return (
    <datalist id={id}>
      {texts.map((each) => (
        <option key={each} value={each} />
      ))}
    </datalist>
  );
}
