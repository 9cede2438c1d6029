import { FieldFrame, type FieldWords } from './FieldFrame.tsx';

export interface SelectFieldProps<T extends string> extends FieldWords {
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, by the browser's own list. */
export function SelectField<T extends string>({ value, options, onChange, ...words }: SelectFieldProps<T>) {
  return (
    <FieldFrame
      {...words}
      control={(framed) => (
        <select
          {...framed}
          class="select"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    />
  );
}
