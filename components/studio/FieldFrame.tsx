import type { ComponentChildren } from 'preact';
import { useId } from '../controls/use-id.ts';

/** What stands around a field of the studio. */
export interface FieldWords {
  /** Finds the field again, e.g. from a note of the checks. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, to be shown under it. */
  readonly problem?: string | undefined;
}

/** What the control within bears, so that label, hint and problem are told with it. */
export interface FramedControl {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export interface FieldFrameProps extends FieldWords {
  readonly control: (framed: FramedControl) => ComponentChildren;
  /** What follows the field and belongs to it. */
  readonly children?: ComponentChildren;
}

/** A field with its name, what it is for, and what is wrong with it. */
export function FieldFrame({ name, label, hint, problem, control, children }: FieldFrameProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
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
      {control({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(problem ? { 'aria-invalid': true } : {}),
      })}
      {problem && (
        <p class="studio-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}
