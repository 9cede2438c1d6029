import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';

export interface AskFirstProps {
  /** What it does. */
  readonly label: string;
  /** The same said in full, where several of its kind stand in a list. */
  readonly name?: string | undefined;
  /** The button that does it. */
  readonly confirm: string;
  readonly cancel: string;
  /** What cannot be undone. */
  readonly hint: string;
  readonly onConfirm: () => void;
}

/** A button that asks once more, since what it does cannot be undone. */
export function AskFirst({ label, name, confirm, cancel, hint, onConfirm }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);

  // The button that was pressed goes: the focus follows to the one that stands in its place.
  useLayoutEffect(() => {
    if (hadFocus.current) first.current?.querySelector('button')?.focus();
    hadFocus.current = false;
  }, [asking]);

  const ask = (next: boolean) => {
    hadFocus.current = true;
    setAsking(next);
  };
  return (
    <div class="row" ref={first}>
      {asking ? (
        <>
          <Button onClick={() => ask(false)}>{cancel}</Button>
          <Button look="danger" onClick={onConfirm}>
            {confirm}
          </Button>
          <span class="quiet-line">{hint}</span>
        </>
      ) : (
        <Button look="quiet" aria-label={name} onClick={() => ask(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
