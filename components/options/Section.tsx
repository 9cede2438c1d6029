import type { ComponentChildren } from 'preact';

export interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** One part of the settings: heading, one plain line, then what can be set. */
export function Section({ id, heading, lead, children }: SectionProps) {
  return (
    <section class="page-section" aria-labelledby={`amend-${id}`}>
      <h2 class="page-section-heading" id={`amend-${id}`}>
        {heading}
      </h2>
      <div class="page-section-body">
        <p class="page-lead">{lead}</p>
        {children}
      </div>
    </section>
  );
}
