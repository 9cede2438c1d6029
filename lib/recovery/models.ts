import file from '../../assets/recovery/models.json' with { type: 'json' };
import type { RecoveryModel } from './types.ts';

/** The models that ship with Amend. A test holds the file to `recoveryModelsSchema`, so no parse at run time. */
export const bundledModels: readonly RecoveryModel[] = file.models;

/** The five recovery steps, and the one inside the house: what a case gets when nothing else was chosen. */
export const defaultModel: RecoveryModel = findModel('recovery-5') as RecoveryModel;

/** The bundled model of that id, or undefined. */
export function findModel(id: string): RecoveryModel | undefined {
  return bundledModels.find((model) => model.id === id);
}
