import type { PolicyRecovery } from '../policy/recovery/recovery-shape.ts';
import type { Line } from './lines.ts';
import type { Playbook } from './playbook-types.ts';
import { type RecoveryBook, shippedBook } from './recovery-book.ts';
import type { Standard } from './standard.ts';
import { readStandard } from './standard-reader.ts';
import type { RecoveryModel } from './types.ts';

type PolicyPlaybook = NonNullable<PolicyRecovery['playbooks']>[number];
type PolicyStandard = NonNullable<PolicyRecovery['standards']>[number];

/** What ships with Amend, overlaid by what a policy says. @param said the `recovery:` of a proven policy */
export function overlayBook(said: PolicyRecovery | undefined, shipped = shippedBook): RecoveryBook {
  if (said === undefined) return shipped;
  return {
    ...shipped,
    models: overlayModels(shipped.models, said.models ?? []),
    defaultModel: said.defaultModel ?? shipped.defaultModel,
    playbooks: overlayPlaybooks(shipped.playbooks, said.playbooks ?? []),
    lines: overlayLines(shipped.lines, said.lines ?? []),
    standards: overlayStandards(shipped.standards, said.standards ?? []),
    limits: { ...shipped.limits, ...said.limits },
    retentionDays: said.retentionDays ?? shipped.retentionDays,
    workingHours: said.workingHours ?? shipped.workingHours,
  };
}

/** A team's own models come first; one by the id of a shipped one takes its place. */
function overlayModels(
  shipped: readonly RecoveryModel[],
  said: readonly RecoveryModel[],
): readonly RecoveryModel[] {
  const instead = (model: RecoveryModel) => said.find(({ id }) => id === model.id) ?? model;
  const own = said.filter(({ id }) => !shipped.some((model) => model.id === id));
  return [...own, ...shipped.map(instead)];
}

function overlayPlaybooks(
  shipped: readonly Playbook[],
  said: readonly PolicyPlaybook[],
): readonly Playbook[] {
  const changeOf = (playbook: Playbook) => said.find(({ id }) => id === playbook.id);
  const own = said.filter(({ id }) => !shipped.some((playbook) => playbook.id === id));
  return [
    ...shipped.flatMap((playbook) => changed(playbook, changeOf(playbook))),
    ...own.flatMap((type) => changed(newPlaybook(type), type)),
  ];
}

/** Needs and words are changed one by one; lists are written anew. */
function changed(playbook: Playbook, change: PolicyPlaybook | undefined): Playbook[] {
  if (change === undefined) return [playbook];
  const { off, needs, onRepeat, words, ...rest } = change;
  if (off) return [];
  return [
    {
      ...playbook,
      // A key that is not said is not there.
      ...(rest as Partial<Playbook>),
      needs: { ...playbook.needs, ...needs },
      onRepeat: { ...playbook.onRepeat, ...onRepeat },
      words: { ...playbook.words, ...words },
    },
  ];
}

function newPlaybook({ id, name = id }: PolicyPlaybook): Playbook {
  return {
    id,
    name,
    about: '',
    origin: 'team',
    kind: 'outcome',
    stance: 'own-it',
    needs: {},
    onRepeat: {},
    lead: [],
    repeat: false,
    reinstatements: [],
    gestures: [],
    words: {},
  };
}

/** A team's own lines come first; one by the id of a shipped one takes its place, or takes it away. */
function overlayLines(shipped: readonly Line[], said: readonly Line[]): readonly Line[] {
  const isNamed = ({ id }: Line) => id !== undefined && said.some((line) => line.id === id);
  return [...said, ...shipped.filter((line) => !isNamed(line))].filter(({ off }) => !off);
}

/** What a team has a standard for of its own is measured by nothing that ships. */
function overlayStandards(
  shipped: readonly Standard[],
  said: readonly PolicyStandard[],
): readonly Standard[] {
  const own = said.flatMap(standardOf);
  return [...own, ...shipped.filter(({ what }) => !own.some((standard) => standard.what === what))];
}

/** A standard that cannot be read was refused when the policy was proven. */
export function standardOf(entry: PolicyStandard): readonly Standard[] {
  if (typeof entry !== 'string') return [{ ...entry, origin: 'team' }];
  const reading = readStandard(entry);
  return reading.ok ? [reading.standard] : [];
}
