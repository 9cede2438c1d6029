import { useId } from '../controls/use-id.ts';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly disabled?: boolean | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One choice out of a few, with its name above it. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  disabled,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="backtest-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each} selected={each === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
