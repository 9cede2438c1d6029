import type { ComponentChildren } from 'preact';
import { Chevron } from './Marks.tsx';

export interface FoldProps {
  readonly heading: string;
  /** Each time it is opened. */
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

/** A section that stays shut until asked for; the browser's own disclosure, so keys and readers know it. */
export function Fold({ heading, onOpen, children }: FoldProps) {
  return (
    <details class="fold" onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary class="fold-summary">
        <Chevron />
        <h2 class="fold-heading">{heading}</h2>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
