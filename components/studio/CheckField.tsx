export interface CheckFieldProps {
  readonly label: string;
  /** What it means, in small type under the label. */
  readonly about?: string | undefined;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Yes or no. */
export function CheckField({ label, about, isOn, isDisabled = false, onChange }: CheckFieldProps) {
  return (
    <label class="studio-check">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {about === undefined ? (
        label
      ) : (
        <span>
          {label}
          <span class="list-row-about">{about}</span>
        </span>
      )}
    </label>
  );
}
