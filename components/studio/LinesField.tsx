import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useId } from '../controls/use-id.ts';
import { linesIn, sameLines } from './lines.ts';

export interface LinesFieldProps {
  /** Finds the field again, e.g. from a note of the checks. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly lines: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (lines: readonly string[]) => void;
  /** What is wrong with it, to be shown under it. */
  readonly problem?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Several short texts, one a line: typed, pasted and put in order like any text. */
export function LinesField(props: LinesFieldProps) {
  const { name, label, hint, lines, placeholder, onChange, problem, children } = props;
  const id = useId();
  // What is being typed, empty lines and all; another value from outside (undo, another tab) takes its place.
  const typed = useRef('');
  if (!sameLines(linesIn(typed.current), lines)) typed.current = lines.join('\n');
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
      <textarea
        id={id}
        class="input studio-lines"
        rows={Math.max(2, typed.current.split('\n').length)}
        spellcheck={false}
        placeholder={placeholder}
        value={typed.current}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        onInput={({ currentTarget }) => {
          typed.current = currentTarget.value;
          onChange(linesIn(typed.current));
        }}
      />
      {problem && (
        <p class="studio-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}
