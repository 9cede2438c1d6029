/** A small valid policy, made anew for each test so that it may be changed. */
export function validPolicy() {
  return {
    format: 1,
    id: 'team',
    name: 'Team wording',
    revision: 3,
    language: 'en',
    guards: {
      'good-news': { why: 'The guest gains.', near: [{ phrases: ['and a better one is'], within: 'after' }] },
    },
    rules: [
      {
        id: 'not-our-table',
        name: 'Not our table',
        category: 'refusal',
        severity: 'warn',
        phrases: ["that's not our table"],
        why: 'It turns the guest away.',
        alternatives: ["I'll find the colleague for this table"],
        guards: ['good-news'],
        source: 'House rules',
        examples: { flag: ["Sorry, that's not our table."], pass: ['That is our table.'] },
      },
    ],
  };
}

/** The same with one value put at `path`; undefined takes the key away. */
export function policyWith(path: readonly (string | number)[], value: unknown): unknown {
  const policy = validPolicy();
  // biome-ignore lint/suspicious/noExplicitAny: a test writes anything anywhere
  let at: any = policy;
  for (const key of path.slice(0, -1)) at = at[key];
  if (value === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = value;
  return policy;
}
