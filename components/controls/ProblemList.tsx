import { said } from '../words/said.ts';

export interface ProblemListProps {
  readonly problems: readonly {
    readonly where: string;
    readonly what: string;
    readonly mend: string;
  }[];
  /** `name`: the place is what something is called, and stands as it is written. */
  readonly place?: 'path' | 'name';
}

/** What is wrong, place by place, each with what to do about it. */
export function ProblemList({ problems, place = 'path' }: ProblemListProps) {
  return (
    <ul class="problems">
      {problems.map(({ where, what, mend }) => (
        <li key={`${where}\n${what}`}>
          {place === 'path' ? <code>{said(where)}</code> : <span>{where}</span>}
          <span>
            {said(what)} {said(mend)}
          </span>
        </li>
      ))}
    </ul>
  );
}
