const CLAUSE_END = /[,;:.!?…)\]"”»\n]+(?=\s|$)|\s[-–—(]|[–—]/g;

/** Where the clauses of a sentence end, in order, but for the last: offsets in it. */
export function clauseEnds(text: string): readonly number[] {
  const ends: number[] = [];
  CLAUSE_END.lastIndex = 0;
  for (let match = CLAUSE_END.exec(text); match; match = CLAUSE_END.exec(text)) ends.push(match.index);
  return ends;
}
