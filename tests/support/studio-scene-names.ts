/** SHOULD ONLY BE IMPORTED IN TESTS. The states of the policy studio, for what cannot load the words (see studio-scenes.ts). */
export const STUDIO_SCENES = [
  'start',
  'refused',
  'first',
  'writing',
  'rule',
  'shipped',
  'about',
  'changes',
  'publish',
] as const;

export type StudioScene = (typeof STUDIO_SCENES)[number];
