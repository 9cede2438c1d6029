import { interfaceLanguage } from '../../components/words/locale.ts';
import type { PracticeFile, Scenario } from '../../lib/practice/scenario-shape.ts';

/** By language; a test holds each file to its schema, so no parse at run time. */
const FILES = import.meta.glob<PracticeFile>('../../assets/practice/*.json', { import: 'default' });

const fileOf = (language: string) => FILES[`../../assets/practice/${language}.json`];

export interface ScenariosRead {
  /** Of the language that they are in. */
  readonly language: string;
  readonly scenarios: readonly Scenario[];
}

/** The cases in the language of the interface, or in English where there are none. */
export async function readScenarios(): Promise<ScenariosRead> {
  return (fileOf(interfaceLanguage()) ?? (fileOf('en') as () => Promise<PracticeFile>))();
}
