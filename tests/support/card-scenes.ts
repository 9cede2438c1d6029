/** SHOULD ONLY BE IMPORTED IN TESTS. States of the card, for the gallery. */
import type { CardActions, FindingCardProps } from '../../components/card/card-view.ts';
import { BAD } from './panel-scenes.ts';

export type CardScene = Omit<FindingCardProps, keyof CardActions>;

const [BLOCK, WARN, HINT] = BAD.findings as [
  CardScene['finding'],
  CardScene['finding'],
  CardScene['finding'],
];
const ORIGIN: CardScene['origin'] = {
  name: 'Not my job',
  from: { policy: 'English service wording', level: 'pack' },
};
const LOCKED: CardScene['origin'] = {
  name: 'Never blame the courier',
  source: 'Our style guide, page 4.',
  from: {
    ...{ policy: 'Acme service wording', level: 'organisation', changedBy: 'Care team wording' },
    ...{ lockedBy: 'Acme service wording', lockedAt: 'organisation' },
  },
};

/** Every state worth a look, by name. */
export const cardScenes: Readonly<Record<string, CardScene>> = {
  block: { finding: BLOCK, origin: ORIGIN, mode: 'replace', focusFirst: true },
  warn: { finding: WARN, origin: ORIGIN, mode: 'replace', focusFirst: false },
  hint: { finding: { ...HINT, alternatives: [] }, origin: ORIGIN, mode: 'replace', focusFirst: false },
  locked: { finding: WARN, origin: LOCKED, mode: 'replace', focusFirst: false },
  stale: { finding: WARN, origin: ORIGIN, mode: 'stale', focusFirst: false },
  copy: { finding: BLOCK, origin: ORIGIN, mode: 'copy', focusFirst: false },
  copied: { finding: BLOCK, origin: ORIGIN, mode: 'copied', focusFirst: false },
};
