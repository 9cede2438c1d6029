import type { ComponentChildren } from 'preact';

export interface FactListProps {
  /** Each by its name. */
  readonly facts: readonly (readonly [name: string, value: ComponentChildren])[];
}

/** Names and what they stand for, one under the other. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
