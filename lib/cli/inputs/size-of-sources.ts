import { fstatSync, type Stats, statSync } from 'node:fs';

/**
 * Bytes in the named files together (`-` is standard input); undefined where one of them is no file that has a size,
 * such as a pipe, or cannot be looked at.
 */
export function sizeOfSources(files: readonly string[], stdin: { readonly fd?: number }): number | undefined {
  let sum = 0;
  for (const file of files) {
    const stats = statsOf(file, stdin);
    if (!stats?.isFile()) return undefined;
    sum += stats.size;
  }
  return sum;
}

function statsOf(file: string, { fd }: { readonly fd?: number }): Stats | undefined {
  try {
    if (file !== '-') return statSync(file);
    return fd === undefined ? undefined : fstatSync(fd);
  } catch {
    // What is wrong with it is said when it is read.
    return undefined;
  }
}
