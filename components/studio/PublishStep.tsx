import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { StateMark } from './StudioMarks.tsx';

export interface PublishStepProps {
  readonly number: number;
  readonly heading: string;
  /** Null where there is nothing to get done in it. */
  readonly isDone: boolean | null;
  readonly children: ComponentChildren;
}

/** One step on the way to the team, with whether it is done. */
export function PublishStep({ number, heading, isDone, children }: PublishStepProps) {
  return (
    <li class="studio-step" data-done={isDone ?? undefined}>
      <span class="studio-step-mark" aria-hidden="true">
        {isDone ? <StateMark state /> : number}
      </span>
      <div class="studio-step-body">
        <h3 class="studio-step-heading">
          {heading}
          {isDone !== null && (
            <span class="hidden-visually">
              {i18n.t(isDone ? 'studio.publish.stepDone' : 'studio.publish.stepTodo')}
            </span>
          )}
        </h3>
        {children}
      </div>
    </li>
  );
}
