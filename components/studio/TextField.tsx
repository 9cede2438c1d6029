import { useRef } from 'preact/hooks';
import { useId } from '../controls/use-id.ts';

export interface TextFieldProps {
  /** Finds the field again, e.g. from a note of the checks. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly placeholder?: string;
  /** Lines to show; one line where it is not said. */
  readonly rows?: number;
  readonly type?: 'text' | 'date' | 'number' | 'url' | 'password';
  readonly suggestions?: readonly string[];
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One text with its name, what it is for, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    value,
    placeholder,
    rows,
    type = 'text',
    suggestions,
    problem,
    onChange,
  } = props;
  const id = useId();
  // What is being typed, with the space before the next word; what is kept is tidier.
  const typed = useRef(value);
  if (typed.current.trim() !== value.trim()) typed.current = value;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const shared = {
    id,
    value: typed.current,
    placeholder: placeholder ?? '',
    ...(problem ? { 'aria-invalid': true as const } : {}),
    ...(described === '' ? {} : { 'aria-describedby': described }),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      typed.current = currentTarget.value;
      onChange(typed.current);
    },
  };
  return (
    <div class="studio-field" data-field={name}>
      <label class="studio-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="quiet-line" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input class="input" type={type as 'text'} {...(suggestions && { list: `${id}-list` })} {...shared} />
      ) : (
        <textarea class="input studio-lines" rows={rows} {...shared} />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {problem && (
        <p class="studio-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
