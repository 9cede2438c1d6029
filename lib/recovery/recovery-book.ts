import linesFile from '../../assets/recovery/lines.en.json' with { type: 'json' };
import playbookFile from '../../assets/recovery/playbooks.json' with { type: 'json' };
import standardsFile from '../../assets/recovery/standards.json' with { type: 'json' };
import { bundledLenses, type Lens } from './lenses.ts';
import type { Line, LineWords } from './lines.ts';
import { bundledModels } from './models.ts';
import type { Playbook, PlaybookRules } from './playbook-types.ts';
import type { Standard } from './standard.ts';
import type { RecoveryModel } from './types.ts';
import type { WorkingHours } from './working-time.ts';

/** All that guides a recovery: what ships with Amend, overlaid by what the installed policy says. */
export interface RecoveryBook extends PlaybookRules {
  readonly models: readonly RecoveryModel[];
  /** The id of the model that a new case begins with; one of `models`. */
  readonly defaultModel: string;
  readonly lenses: readonly Lens[];
  readonly lines: readonly Line[];
  readonly lineWords: LineWords;
  readonly standards: readonly Standard[];
  /** After how many days without a change a case is forgotten. */
  readonly retentionDays: number;
  readonly workingHours: WorkingHours;
}

type Bare = Omit<Playbook, 'onRepeat' | 'lead' | 'repeat'> & Partial<Playbook>;

/** A type with what its file may leave out. */
export function wholePlaybook(type: Bare): Playbook {
  return { onRepeat: {}, lead: [], repeat: false, ...type };
}

// Tests hold the files to their schemas: parsing here would cost every panel.
const { types, ...rules } = playbookFile as unknown as Omit<PlaybookRules, 'playbooks'> & { types: Bare[] };

/** What ships with Amend. */
export const shippedBook: RecoveryBook = {
  ...rules,
  playbooks: types.map(wholePlaybook),
  models: bundledModels,
  defaultModel: bundledModels[0]!.id,
  lenses: bundledLenses,
  lines: linesFile.lines as readonly Line[],
  lineWords: linesFile.words,
  standards: standardsFile.standards as readonly Standard[],
  retentionDays: standardsFile.retentionDays,
  workingHours: standardsFile.workingHours as WorkingHours,
};

/** The model a case is worked by: the one it names, else the default one, else the first. */
export function modelOf(book: RecoveryBook, id?: string | undefined): RecoveryModel {
  const find = (wanted: string | undefined) => book.models.find((model) => model.id === wanted);
  return find(id) ?? find(book.defaultModel) ?? book.models[0]!;
}
