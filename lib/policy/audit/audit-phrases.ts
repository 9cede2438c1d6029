import type { AuditNote } from '../audit-notes.ts';
import { type AuditScene, placeOfRule } from './audit-scene.ts';
import { type Silencing, silencingUnless } from './own-unless.ts';
import type { IndexedPhrase } from './phrase-index.ts';
import { ownNote, type RuleAudit } from './rule-audit.ts';

/** Phrases that stand twice, and phrases that can never be what is flagged. */
export function auditPhrases(audit: RuleAudit): AuditNote[] {
  const { rule, index, scene } = audit;
  if (!scene.rules[rule]!.runs) return [];
  const dead: Dead[] = [];
  const notes = index.phrasesOf(rule).flatMap((phrase) => {
    const twin = index.twinOf(phrase);
    if (twin) return [sayTwice(audit, phrase, twin)];
    const unless = silencingUnless(scene, phrase);
    if (unless !== undefined) return [saySilenced(audit, phrase, unless)];
    const takers = index.takers(phrase);
    if (!takers) return [];
    if (takers.some((taker) => taker.rule === rule)) return [sayWithin(audit, phrase, takers)];
    dead.push({ phrase, takers });
    return [];
  });
  return [...notes, ...sayUnreachable(audit, dead)];
}

interface Dead {
  readonly phrase: IndexedPhrase;
  readonly takers: readonly IndexedPhrase[];
}

function placeOfPhrase(scene: AuditScene, { rule, nth }: IndexedPhrase): string {
  return placeOfRule(scene, scene.rules[rule]!, 'phrases', nth);
}

function sayTwice(audit: RuleAudit, { nth }: IndexedPhrase, twin: IndexedPhrase): AuditNote {
  const what = `the phrase stands at ${placeOfPhrase(audit.scene, twin)} as well.`;
  const mend =
    audit.scene.rules[twin.rule]!.pack === undefined
      ? 'Keep one of the two.'
      : 'Take it out here, or change the rule of the pack.';
  return ownNote(audit, 'same-phrase', ['phrases', nth], what, mend);
}

/** Each way to say it is another phrase's: of this rule, or of one that stands before it. */
function sayWithin(audit: RuleAudit, { nth }: IndexedPhrase, takers: readonly IndexedPhrase[]): AuditNote {
  const [own, others] = [
    takers.filter(({ rule }) => rule === audit.rule),
    takers.filter(({ rule }) => rule !== audit.rule),
  ];
  const fields = own.map((taker) => `phrases[${taker.nth}]`).join(' and ');
  const more = others.length === 0 ? '' : `, or taken by ${nameTakers(audit.scene, others)}`;
  const what = `it adds nothing: all that it matches is matched by ${fields} of this rule${more}.`;
  return ownNote(audit, 'same-phrase', ['phrases', nth], what, 'Take it out.');
}

function saySilenced(audit: RuleAudit, { nth }: IndexedPhrase, { unless, isSure }: Silencing): AuditNote {
  const often = isSure ? 'never' : 'hardly ever';
  const what = `it ${often} fires: this rule's own "unless" finds ${JSON.stringify(unless)} in all that it matches.`;
  return ownNote(
    audit,
    'silenced',
    ['phrases', nth],
    what,
    'Take one of the two out, or make the "unless" longer.',
  );
}

function sayUnreachable(audit: RuleAudit, dead: readonly Dead[]): AuditNote[] {
  const { scene, index, rule } = audit;
  if (dead.length > 1 && dead.length === index.phrasesOf(rule).length) {
    const what = `the rule never fires: ${nameTakers(
      scene,
      dead.flatMap(({ takers }) => takers),
    )} always stands on its words.`;
    return [ownNote(audit, 'unreachable', [], what, mendTaken(scene, dead[0]!.takers))];
  }
  return dead.map(({ phrase, takers }) => {
    const what = `it never fires: ${nameTakers(scene, takers)} always stands on the same words.`;
    return ownNote(audit, 'unreachable', ['phrases', phrase.nth], what, mendTaken(scene, takers));
  });
}

function nameTakers(scene: AuditScene, takers: readonly IndexedPhrase[]): string {
  const names = [...new Set(takers.map(({ rule }) => scene.rules[rule]!))].map(
    ({ rule, pack }) => `the rule "${rule.id}"${pack === undefined ? '' : ` of the pack "${pack}"`}`,
  );
  return names.length <= 2 ? names.join(' or ') : `${names[0]} or one of ${names.length - 1} others`;
}

function mendTaken(scene: AuditScene, takers: readonly IndexedPhrase[]): string {
  const isOfPack = takers.some(({ rule }) => scene.rules[rule]!.pack !== undefined);
  if (isOfPack) return 'Take it out, give this rule the graver severity, or switch the rule of the pack off.';
  return 'Take it out, give this rule the graver severity, or put it before the other.';
}
