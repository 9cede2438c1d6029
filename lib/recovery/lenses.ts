import file from '../../assets/recovery/lenses.json' with { type: 'json' };
import { type FoundSign, type Shown, shownBy } from './model-levels.ts';

/** Something that every customer wants of a reply. */
export interface CustomerNeed {
  readonly id: string;
  readonly name: string;
  /** One plain line: how a reply meets it. */
  readonly about: string;
  /** Ids of the signs that show it. */
  readonly shownBy: readonly string[];
}

/** Needs through which a draft may be looked at. */
export interface Lens {
  readonly id: string;
  readonly name: string;
  /** When to choose it, in a line. */
  readonly about: string;
  readonly needs: readonly CustomerNeed[];
}

/** One need as a draft meets it: a dot of the lens. */
export interface NeedView<Sign extends FoundSign = FoundSign> extends Shown<Sign> {
  readonly needId: string;
  readonly name: string;
  readonly about: string;
}

/** The lenses that ship with Amend. A test holds the file to `lensesSchema`, so no parse at run time. */
export const bundledLenses: readonly Lens[] = file.lenses;

/** Each need of the lens in its order, with how far the signs of a draft meet it and which of them do. */
export function lensView<Sign extends FoundSign>(
  lens: Pick<Lens, 'needs'>,
  signs: readonly Sign[],
): NeedView<Sign>[] {
  return lens.needs.map(({ id, name, about, shownBy: ids }) => ({
    needId: id,
    name,
    about,
    ...shownBy(ids, signs),
  }));
}
