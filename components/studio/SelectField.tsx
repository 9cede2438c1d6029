import { useId } from '../controls/use-id.ts';

export interface SelectFieldProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, by the browser's own list. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { name, label, hint, value, options, onChange } = props;
  const id = useId();
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
      <select
        id={id}
        class="select"
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
