/** A cross; the button around it carries the name. */
export function CloseMark() {
  return (
    <svg class="studio-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m4.5 4.5 7 7m0-7-7 7" />
    </svg>
  );
}

/** A tick, a cross, or a ring while it is not known; words beside it say the same. */
export function StateMark({ state }: { state: boolean | null }) {
  return (
    <svg
      class="studio-mark"
      data-state={state === null ? 'waiting' : state ? 'right' : 'wrong'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {state === null ? (
        <circle cx="8" cy="8" r="4.5" />
      ) : (
        <path d={state ? 'm3.5 8.5 3 3 6-7' : 'm4.5 4.5 7 7m0-7-7 7'} />
      )}
    </svg>
  );
}

/** An arrow that turns back, or forth. */
export function TurnMark({ to }: { to: 'back' | 'forth' }) {
  return (
    <svg class="studio-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={
          to === 'back'
            ? 'M6 3.5 2.5 7 6 10.5M3 7h6.5a3.5 3.5 0 0 1 0 7H7'
            : 'm10 3.5 3.5 3.5-3.5 3.5M13 7H6.5a3.5 3.5 0 0 0 0 7H9'
        }
      />
    </svg>
  );
}

/** A lock: those below cannot change it. */
export function LockMark() {
  return (
    <svg class="studio-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M4.5 7.5h7v5h-7zM6 7.5V5.75a2 2 0 0 1 4 0V7.5" />
    </svg>
  );
}
