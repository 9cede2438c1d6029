/** A place as editors count: lines from 1, columns from 1 in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Answers where offsets of `text` stand; for a draft with many findings the line starts are found once. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
