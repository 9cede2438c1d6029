import type { PolicyChange } from '../governance-shape.ts';
import type { PolicyProblem } from '../problem.ts';
import type { Policy, PolicyRule } from '../schema.ts';

// What a lead can do to the policy that is open in the studio.

/** Keys of a policy beside its rules and what they share. */
export type PolicyHead = Omit<Policy, 'format' | 'rules' | 'guards' | 'lists' | 'changes'>;

/** What to put into the head; a key that is there and undefined is taken out. */
export type HeadEdit = { readonly [Key in keyof PolicyHead]?: PolicyHead[Key] | undefined };

/** What to change in a rule of a pack; a key that is there and undefined is as the pack has it again. */
export type PackRuleEdit = {
  readonly [Key in 'off' | 'severity' | 'why' | 'alternatives']?: PolicyChange[Key] | undefined;
};

/** A rule of the open policy. `at` is its place in it, needed only where several have the same id. */
export interface OwnRule {
  readonly ruleId: string;
  readonly at?: number | undefined;
}

/** A rule of a pack that the policy stands on. */
export interface PackRule {
  readonly ruleId: string;
  /** The pack's id. */
  readonly pack: string;
}

/** One thing done in the studio: what one press of Undo takes back. */
export type StudioEdit =
  /** `at` is where among the rules; last where it is not said. */
  | { readonly kind: 'add-rule'; readonly rule: PolicyRule; readonly at?: number | undefined }
  /** All of what was imported, or none of it. */
  | {
      readonly kind: 'add-rules';
      readonly rules: readonly PolicyRule[];
      readonly guards?: Policy['guards'];
      readonly lists?: Policy['lists'];
    }
  | ({ readonly kind: 'change-rule'; readonly rule: PolicyRule } & OwnRule)
  | { readonly kind: 'remove-rules'; readonly rules: readonly OwnRule[] }
  /** Own rules and rules of packs alike. */
  | {
      readonly kind: 'switch-rules';
      readonly off: boolean;
      readonly own: readonly OwnRule[];
      readonly packs: readonly PackRule[];
    }
  | ({ readonly kind: 'change-pack-rule'; readonly change: PackRuleEdit } & PackRule)
  /** Rules of packs as the packs have them. */
  | { readonly kind: 'restore-rules'; readonly rules: readonly PackRule[] }
  | { readonly kind: 'set-head'; readonly head: HeadEdit }
  /** A named guard or list; null takes it out. */
  | {
      readonly kind: 'set-guard';
      readonly name: string;
      readonly guard: NonNullable<Policy['guards']>[string] | null;
    }
  | { readonly kind: 'set-list'; readonly name: string; readonly entries: readonly string[] | null }
  | { readonly kind: 'replace-all'; readonly policy: Policy };

/** A guard or a list written anew or taken out. */
export type NamedEdit = Extract<StudioEdit, { kind: 'set-guard' | 'set-list' }>;

export type StudioEditKind = StudioEdit['kind'];

/** What came of an edit: the policy with it, or every reason why it stays as it was. */
export type EditOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** A problem with the field of the rule or head it stands in, e.g. `phrases[1]`, for a form. */
export interface FieldProblem extends PolicyProblem {
  readonly field?: string | undefined;
}
