import { useId } from '../controls/use-id.ts';
import type { ChipOption } from './ChipGroup.tsx';

export interface ChooseProps<T extends string> {
  readonly label: string;
  /** What stands there while nothing is chosen; absent where something always is. */
  readonly none?: string;
  readonly groups: readonly { readonly name?: string; readonly options: readonly ChipOption<T>[] }[];
  readonly value: T | undefined;
  readonly onChoose: (value: T | undefined) => void;
}

/** One of many, or none. */
export function Choose<T extends string>({ label, none, groups, value, onChoose }: ChooseProps<T>) {
  const id = useId();
  const known = groups.some(({ options }) => options.some((option) => option.id === value));
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        value={known ? value : ''}
        onChange={({ currentTarget }) => onChoose((currentTarget.value || undefined) as T | undefined)}
      >
        {none !== undefined && (
          <option value="" selected={!known}>
            {none}
          </option>
        )}
        {groups.map(({ name, options }) =>
          name === undefined ? (
            <Options options={options} value={value} />
          ) : (
            <optgroup key={name} label={name}>
              <Options options={options} value={value} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

function Options<T extends string>({
  options,
  value,
}: Pick<ChooseProps<T>['groups'][number], 'options'> & Pick<ChooseProps<T>, 'value'>) {
  return (
    <>
      {options.map(({ id, name }) => (
        <option key={id} value={id} selected={id === value}>
          {name}
        </option>
      ))}
    </>
  );
}
