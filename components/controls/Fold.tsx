import type { ComponentChildren } from 'preact';
import { Chevron } from './Marks.tsx';

export interface FoldProps {
  readonly heading: string;
  /** What is in it in a few words, to be read while it is shut. */
  readonly summary?: ComponentChildren;
  /** Opens it when it becomes true; the agent may shut it all the same. */
  readonly isOpen?: boolean | undefined;
  /** To be found by, among several. */
  readonly name?: string | undefined;
  /** Each time it is opened. */
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

/** A section that stays shut until asked for; the browser's own disclosure, so keys and readers know it. */
export function Fold({ heading, summary, isOpen, name, onOpen, children }: FoldProps) {
  return (
    <details
      class={name === undefined ? 'fold' : `fold fold-${name}`}
      {...(isOpen === undefined ? {} : { open: isOpen })}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary class="fold-summary">
        <Chevron />
        <h2 class="fold-heading">{heading}</h2>
        {summary !== undefined && <span class="fold-about">{summary}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
