import { SITES } from '../draft/sites/index.ts';
import type { ManagedPolicy } from '../policy/managed/managed-shape.ts';
import { nearestWord } from '../policy/nearest-word.ts';
import type { PolicyProblem } from '../policy/problem.ts';

const PRODUCTS = SITES.map(({ id }) => id);

/** All that an administrator has to mend: fields, names of products that there are none of, and the policy written there. */
export async function managedProblems(managed: ManagedPolicy): Promise<readonly PolicyProblem[]> {
  return [...managed.problems, ...strangeProducts(managed), ...(await inlineProblems(managed.policy))];
}

/** A word without a dot is a product, or a host such as "localhost". */
function strangeProducts({ settings }: ManagedPolicy): PolicyProblem[] {
  const { off = [], on = [] } = settings?.sites ?? {};
  const strange = (key: string, places: readonly string[]) =>
    places.flatMap((place) => {
      const near = PRODUCTS.includes(place) || place.includes('.') ? undefined : nearestWord(place, PRODUCTS);
      if (near === undefined) return [];
      return [{ where: key, what: `Amend knows no product "${place}".`, mend: `Did you mean "${near}"?` }];
    });
  return [...strange('sitesOff', off), ...strange('sitesOn', on)];
}

/** What reads policies comes only where one is written there. */
async function inlineProblems(policy: string | undefined): Promise<readonly PolicyProblem[]> {
  if (policy === undefined) return [];
  const [{ parsePolicyText }, { proveWhole }] = await Promise.all([
    import('./policy/judge-policy.ts'),
    import('./policy/prove-whole.ts'),
  ]);
  const parsed = parsePolicyText(policy);
  const problems = parsed.ok ? await proveWhole(parsed.policy) : parsed.problems;
  return problems.map((problem) => ({ ...problem, where: `policy › ${problem.where}` }));
}
