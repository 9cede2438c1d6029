import * as z from 'zod';
import { explainIssue } from '../explain-issue.ts';
import { nearestWord } from '../nearest-word.ts';
import { isRecord, type PolicyProblem } from '../problem.ts';
import { type ManagedKeys, type ManagedPolicy, managedSchema, NOT_MANAGED } from './managed-shape.ts';
import { type GuardMode, type SaidGuard, USUAL_GUARD } from './send-guard.ts';

type Path = readonly PropertyKey[];

/** Collects what is wrong while the rest is taken. */
interface Reading {
  readonly root: unknown;
  readonly problems: PolicyProblem[];
}

/**
 * Takes from what a browser's management says all that can be taken, field by field, and names the rest. Never throws.
 * @param raw the keys and values of the managed store; what is not set is missing
 */
export function parseManaged(raw: unknown): ManagedPolicy {
  if (!isRecord(raw)) return NOT_MANAGED;
  const reading: Reading = { root: raw, problems: [] };
  const keys = takeKeys(raw, reading);
  // Whoever wrote something there wanted more than what holds without it.
  if (isSet(raw.requireSignature)) keys.requireSignature ??= true;
  return { ...arrange(keys), problems: reading.problems };
}

/** The keys as they lie side by side, in groups as a policy has them. */
function arrange({
  policies,
  policy,
  requireSignature,
  ...keys
}: ManagedKeys): Omit<ManagedPolicy, 'problems'> {
  const { sitesOff, sitesOn, lockedRules, lockedCategories, lockedSettings, ...others } = keys;
  const { sendGuard: mode, sendGuardHolds, sendAnyway, sendGuardNotes: notes, ...settings } = others;
  const holds = sendGuardHolds?.length ? sendGuardHolds : undefined;
  const sendGuard = saidGuard(mode, withoutGaps({ holds, sendAnyway, notes }));
  const sites = withoutGaps({ off: sitesOff, on: sitesOn });
  const locks = withoutGaps({ rules: lockedRules, categories: lockedCategories, settings: lockedSettings });
  return {
    policies: policies ?? [],
    ...withoutGaps({
      policy,
      requireSignature,
      settings: withoutGaps({ ...settings, sendGuard, sites }),
      locks,
    }),
  };
}

/** Who says how it is to be asked wants it to be asked. */
function saidGuard(mode: GuardMode | undefined, parts: object | undefined): SaidGuard | undefined {
  return parts === undefined ? mode : { mode: mode ?? USUAL_GUARD.mode, ...parts };
}

/** Only what was said; nothing where nothing was. */
function withoutGaps<T extends object>(group: T): T | undefined {
  const said = Object.entries(group).filter(([, value]) => value !== undefined);
  return said.length === 0 ? undefined : (Object.fromEntries(said) as T);
}

function takeKeys(raw: Record<string, unknown>, reading: Reading): ManagedKeys {
  const { shape } = managedSchema;
  const known = Object.keys(shape) as (keyof typeof shape)[];
  const strange = Object.keys(raw).filter((key) => !Object.hasOwn(shape, key));
  reading.problems.push(...strange.map((key) => unknownKey(key, known)));
  const said = known.filter((key) => isSet(raw[key]));
  return Object.fromEntries(said.map((key) => [key, take(shape[key], raw[key], [key], reading)]));
}

/** The value as far as it is good; undefined where nothing of it is. */
function take(schema: z.ZodType, value: unknown, path: Path, reading: Reading): unknown {
  if (schema instanceof z.ZodOptional) return take(schema.unwrap() as z.ZodType, value, path, reading);
  const written = asMeant(schema, value);
  if (schema instanceof z.ZodArray && Array.isArray(written))
    return takeItems(schema, written, path, reading);
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;
  return explain(parsed.error.issues, path, reading);
}

/** Each item by itself: one that is wrong costs none of the others. */
function takeItems(schema: z.ZodArray, value: readonly unknown[], path: Path, reading: Reading): unknown {
  // Too many of them, which no single one is to blame for.
  const whole = schema.safeParse(value).error?.issues.filter((issue) => issue.path.length === 0) ?? [];
  if (whole.length > 0) return explain(whole, path, reading);
  const element = schema.element as z.ZodType;
  return value
    .map((item, at) => take(element, item, [...path, at], reading))
    .filter((item) => item !== undefined);
}

function explain(issues: readonly z.core.$ZodIssue[], path: Path, { root, problems }: Reading): undefined {
  const placed = issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  problems.push(...placed.flatMap((issue) => explainIssue(root, issue)));
}

/** The registry knows numbers and texts only: 1 is true, and a list is JSON, or one text alone. */
function asMeant(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodBoolean) return BOOLEANS.get(value) ?? value;
  if (schema instanceof z.ZodString && isRecord(value)) return JSON.stringify(value);
  if (schema instanceof z.ZodNumber && typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  return schema instanceof z.ZodArray && typeof value === 'string' ? (fromJson(value) ?? [value]) : value;
}

const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [1, true],
  [0, false],
  ['true', true],
  ['false', false],
]);

const isSet = (value: unknown) => value !== undefined && value !== null;

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unknownKey(key: string, known: readonly string[]): PolicyProblem {
  const near = nearestWord(key, known);
  const mend = near ? `Did you mean "${near}"?` : `Take it out; known are ${known.join(', ')}.`;
  return { where: key.slice(0, 60), what: 'there is no such setting.', mend };
}
