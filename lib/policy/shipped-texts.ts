import { type NamedRule, type TextTable, textsOf } from './rule-texts.ts';
import { shippedPolicy } from './shipped-policy.ts';

/** What people read of the rules that ship with Amend. */
export const shippedTexts: TextTable = textsOf(shippedPolicy.rules as readonly NamedRule[]);
