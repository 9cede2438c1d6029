import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { linesIn, sameLines } from './lines.ts';

export interface LinesFieldProps extends FieldWords {
  readonly lines: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (lines: readonly string[]) => void;
  readonly children?: ComponentChildren;
}

/** Several short texts, one a line: typed, pasted and put in order like any text. */
export function LinesField({ lines, placeholder, onChange, children, ...words }: LinesFieldProps) {
  // What is being typed, empty lines and all; another value from outside (undo, another tab) takes its place.
  const typed = useRef('');
  if (!sameLines(linesIn(typed.current), lines)) typed.current = lines.join('\n');
  return (
    <FieldFrame
      {...words}
      control={(framed) => (
        <textarea
          {...framed}
          class="input studio-lines"
          rows={Math.max(2, typed.current.split('\n').length)}
          spellcheck={false}
          placeholder={placeholder}
          value={typed.current}
          onInput={({ currentTarget }) => {
            typed.current = currentTarget.value;
            onChange(linesIn(typed.current));
          }}
        />
      )}
    >
      {children}
    </FieldFrame>
  );
}
