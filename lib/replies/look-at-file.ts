import { headOf, type ReplyFile } from './open-file.ts';
import { type FormWish, type Understanding, understandFile } from './understand-file.ts';

/** So much of a file is looked at; more where that holds not one whole entry, as with a very long line. */
const LOOKS = [256_000, 8_000_000] as const;

/** Tells from the beginning of a file how replies stand in it. Throws what reading the file throws. */
export async function lookAtFile(file: ReplyFile, wish: FormWish = {}): Promise<Understanding> {
  let understood: Understanding | undefined;
  for (const most of LOOKS) {
    const { head, isWhole } = await headOf(file, most);
    understood = understandFile(head, { name: file.name, isWhole }, wish);
    if (understood.ok || isWhole) break;
  }
  return understood!;
}
