import type { FileTrouble } from '../../lib/replies/reply-types.ts';

export interface TroubleTextProps {
  readonly trouble: FileTrouble;
}

/** What is wrong, where in the file if that is known, and what to do; the file itself is named beside it already. */
export function TroubleText({ trouble: { where, what, mend } }: TroubleTextProps) {
  if (where !== 'the file')
    return (
      <p>
        <code>{where}</code>: {what} {mend}
      </p>
    );
  return (
    <p>
      {what.charAt(0).toUpperCase()}
      {what.slice(1)} {mend}
    </p>
  );
}
