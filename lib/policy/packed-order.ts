/**
 * The families of the English pack in the order in which their phrases compress best: gzip looks back 32 kB, about a
 * third of them, so that those which say like things stand near each other. A family that is missing costs a few bytes.
 */
export const FAMILY_ORDER: readonly string[] = [
  'deflection',
  'not-my-job',
  'policy-hiding',
  'blame-company',
  'legal-risk',
  'conditional-apology',
  'uncertainty',
  'blame-customer',
  'minimising',
  'commanding',
  'impatience',
  'passive-aggressive',
  'absolutes',
  'condescension',
  'false-promise',
  'refusal',
  'shouting',
  'jargon',
  'informal',
  'cliche',
];
