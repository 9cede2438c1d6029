import type { Policy } from '../schema.ts';
import { checkHead } from './check-edit.ts';
import type { EditOutcome, HeadEdit } from './studio-edit.ts';

/** The policy with other keys in its head; those that are undefined are taken out. */
export function setHead(policy: Policy, head: HeadEdit): EditOutcome<Policy> {
  return checkHead(withoutEmpty({ ...policy, ...head, rules: policy.rules }));
}

/** The policy with a named guard or list written anew, added, or (null) taken out. */
export function setNamed<Key extends 'guards' | 'lists'>(
  policy: Policy,
  key: Key,
  name: string,
  value: NonNullable<Policy[Key]>[string] | null,
): EditOutcome<Policy> {
  const { [name]: _former, ...others } = policy[key] ?? {};
  const all = value === null ? others : { ...policy[key], [name]: value };
  return checkHead(withoutEmpty({ ...policy, [key]: Object.keys(all).length > 0 ? all : undefined }));
}

function withoutEmpty(policy: { [Key in keyof Policy]: Policy[Key] | undefined }): Policy {
  return Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined)) as Policy;
}
