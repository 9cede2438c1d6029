import type { Case } from './case.ts';
import { FINDING } from './cases/finding.ts';
import { FIXING } from './cases/fixing.ts';
import { QUIET } from './cases/quiet.ts';
import { UNDERLINING } from './cases/underlining.ts';
import { UNDOING } from './cases/undoing.ts';

/** Everything that is promised of every editor, in the order in which it is tried. */
export const CASES: readonly Case[] = [...FINDING, ...UNDERLINING, ...FIXING, ...UNDOING, ...QUIET];
