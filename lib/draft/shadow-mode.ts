/**
 * Closed in everything users get, so that a page cannot reach our buttons. Only a build in the mode
 * `testing`, which `npm run build` and `npm run zip` never make, opens the roots for end-to-end tests.
 */
export const SHADOW_MODE: ShadowRootMode = import.meta.env.MODE === 'testing' ? 'open' : 'closed';
