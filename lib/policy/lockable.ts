/** The settings that a policy, or a browser's management, may keep as they are for everybody below. */
export const LOCKABLE = ['sites', 'sendGuard', 'ownRules', 'rewriting', 'retention', 'recovery'] as const;
