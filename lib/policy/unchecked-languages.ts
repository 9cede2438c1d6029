import { languageOf } from './layers/held-rule.ts';
import { DEFAULT_PACK, packNamed } from './layers/packs-in-force.ts';
import { OTHER_PACKS } from './pack-heads.ts';
import type { Policy } from './schema.ts';

/** What ships, by its head: a policy names the packs that it wants, and agents have no other then. */
const SHIPPED = [{ id: DEFAULT_PACK as string, language: 'en' as string }, ...OTHER_PACKS];

/**
 * The languages that Amend knows and in which no reply is checked where this is the only policy, as `fr`: it says which
 * packs are in use, leaves theirs out, and has no rules in them. None where it leaves what ships as it is.
 */
export function uncheckedLanguages({
  rules,
  extends: named,
  language,
}: Pick<Policy, 'rules' | 'extends' | 'language'>): readonly string[] {
  if (rules.length === 0 && named === undefined) return [];
  const stands = new Set((named ?? []).map((name) => packNamed(SHIPPED, name)?.language));
  if (rules.length > 0) stands.add(languageOf(language));
  return SHIPPED.map((pack) => pack.language).filter((each) => !stands.has(each));
}

/** The language of a pack that ships, by its id or language; undefined where none does. */
export function languageOfPack(name: string): string | undefined {
  return packNamed(SHIPPED, name)?.language;
}
