import type { FileTrouble } from '../../lib/replies/reply-types.ts';
import { said, saidProblem } from '../words/said.ts';

export interface TroubleTextProps {
  readonly trouble: FileTrouble;
}

/** What is wrong, where in the file if that is known, and what to do; the file itself is named beside it already. */
export function TroubleText({ trouble: { where, what, mend } }: TroubleTextProps) {
  if (where !== 'the file')
    return (
      <p>
        <code>{said(where)}</code>: {said(what)} {said(mend)}
      </p>
    );
  return <p>{saidProblem({ what, mend })}</p>;
}
