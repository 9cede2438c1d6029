import { readFileSync, writeFileSync } from 'node:fs';
import { Failure } from './commands/failure.ts';
import { unreadable } from './inputs/open-source.ts';

/**
 * Writes a text between the marks `<!-- name -->` and `<!-- /name -->` of a file, in place of what stood there.
 * A `Failure` where they are not there once.
 */
export function writeBetweenMarks(file: string, name: string, text: string): void {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [head, inside, ...more] = read(file).split(start);
  const tail = inside?.slice(inside.indexOf(end));
  if (!tail?.startsWith(end) || more.length > 0)
    throw new Failure(
      file,
      `it must hold ${start} and, after it, ${end} once; put them where the table goes.`,
    );
  writeFileSync(file, `${head}${start}\n${text}${tail}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}
