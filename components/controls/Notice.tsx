import { Button } from './Button.tsx';

export interface NoticeProps {
  readonly title: string;
  /** What was kept safe and what to do. */
  readonly hint: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly dismiss?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Something went otherwise than meant: what happened, what was kept safe, what to do. */
export function Notice({ title, hint, action, dismiss }: NoticeProps) {
  return (
    <div class="notice" role="status">
      <p class="notice-title">{title}</p>
      <p class="notice-hint">{hint}</p>
      {(action || dismiss) && (
        <div class="row">
          {action && <Button onClick={action.run}>{action.label}</Button>}
          {dismiss && (
            <Button look="quiet" onClick={dismiss.run}>
              {dismiss.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
