import { detailsOf, type NamedRule, type PackDetails } from './rule-details.ts';
import { shippedPolicy } from './shipped-policy.ts';

const { rules, guards } = shippedPolicy;

/** The details of the rules that ship with Amend. */
export const shippedDetails: PackDetails = detailsOf({ rules: rules as readonly NamedRule[], guards });
