import { useId } from '../controls/use-id.ts';

export interface ChipOption<T extends string> {
  readonly id: T;
  readonly name: string;
}

export interface ChipGroupProps<T extends string> {
  readonly label: string;
  readonly options: readonly ChipOption<T>[];
  readonly value: T | undefined;
  /** Undefined where the agent took the choice back by a second click. */
  readonly onChoose: (value: T | undefined) => void;
  /** What is worth knowing of the choice, under it. */
  readonly hint?: string | undefined;
}

/** One of a few, by one click; a click on the chosen one takes it back, since nothing here has to be filled in. */
export function ChipGroup<T extends string>({ label, options, value, onChoose, hint }: ChipGroupProps<T>) {
  const id = useId();
  return (
    <fieldset class="field" {...(hint === undefined ? {} : { 'aria-describedby': id })}>
      <legend class="field-label">{label}</legend>
      <div class="choices">
        {options.map((option) => (
          <Choice
            key={option.id}
            name={option.name}
            isOn={option.id === value}
            onClick={() => onChoose(option.id === value ? undefined : option.id)}
          />
        ))}
      </div>
      {hint !== undefined && (
        <p class="quiet-line" id={id}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** A chip that is on or off. */
export function Choice({ name, isOn, onClick }: { name: string; isOn: boolean; onClick: () => void }) {
  return (
    <button type="button" class="choice" aria-pressed={isOn} onClick={onClick}>
      {name}
    </button>
  );
}
