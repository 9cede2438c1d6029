import type { ComponentChildren } from 'preact';
import { Chevron } from './Marks.tsx';

/** A section that stays shut until asked for; the browser's own disclosure, so keys and readers know it. */
export function Fold({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary class="fold-summary">
        <Chevron />
        <h2 class="fold-heading">{heading}</h2>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
