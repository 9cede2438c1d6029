import * as z from 'zod';
import { explainIssue } from '../explain-issue.ts';
import { nearestWord } from '../nearest-word.ts';
import { isRecord, type PolicyProblem, placeOf } from '../problem.ts';
import { type ManagedPolicy, managedSchema, NOT_MANAGED } from './managed-shape.ts';

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
  const taken = take(managedSchema, raw, [], reading) as Partial<ManagedPolicy> | undefined;
  const managed = { ...taken, policies: taken?.policies ?? [], problems: reading.problems };
  // Whoever wrote something there wanted more than what holds without it.
  const wantsSigned = isSet(raw.requireSignature) && managed.requireSignature === undefined;
  return wantsSigned ? { ...managed, requireSignature: true } : managed;
}

/** The value as far as it is good; undefined where nothing of it is. */
function take(schema: z.ZodType, value: unknown, path: Path, reading: Reading): unknown {
  if (schema instanceof z.ZodOptional) return take(schema.unwrap() as z.ZodType, value, path, reading);
  const written = asMeant(schema, value);
  if (schema instanceof z.ZodObject && isRecord(written)) return takeKeys(schema, written, path, reading);
  if (schema instanceof z.ZodArray && Array.isArray(written))
    return takeItems(schema, written, path, reading);
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  reading.problems.push(...issues.flatMap((issue) => explainIssue(reading.root, issue)));
  return undefined;
}

function takeKeys(schema: z.ZodObject, value: Record<string, unknown>, path: Path, reading: Reading) {
  const known = Object.keys(schema.shape);
  for (const key of Object.keys(value))
    if (!known.includes(key)) reading.problems.push(unknownKey(reading.root, path, key, known));
  const taken: Record<string, unknown> = {};
  for (const key of known) {
    const inner = schema.shape[key] as z.ZodType;
    const isMissing = !isSet(value[key]);
    const part = isMissing ? undefined : take(inner, value[key], [...path, key], reading);
    if (part !== undefined) taken[key] = part;
    else if (!isMissing && inner.meta()?.vital === true) return undefined;
    else if (!inner.isOptional()) {
      if (isMissing) reading.problems.push(missingKey(reading.root, path, key));
      return undefined;
    }
  }
  return taken;
}

function takeItems(schema: z.ZodArray, value: readonly unknown[], path: Path, reading: Reading) {
  const items = value.map((item, at) => take(schema.element as z.ZodType, item, [...path, at], reading));
  const good = items.filter((item) => item !== undefined);
  const fits = schema.safeParse(good);
  if (fits.success) return good;
  // Too many of them, which no single one is to blame for.
  reading.problems.push(
    ...fits.error.issues.flatMap((issue) => explainIssue(reading.root, { ...issue, path: [...path] })),
  );
  return undefined;
}

/** The registry knows numbers and texts only: 1 is true, and what has parts is written as JSON. */
function asMeant(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodBoolean) return BOOLEANS.get(value) ?? value;
  if (schema instanceof z.ZodString && isRecord(value)) return JSON.stringify(value);
  if (schema instanceof z.ZodNumber && typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  const hasParts = schema instanceof z.ZodObject || schema instanceof z.ZodArray;
  return hasParts && typeof value === 'string' ? (fromJson(value) ?? value) : value;
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

function unknownKey(root: unknown, path: Path, key: string, known: readonly string[]): PolicyProblem {
  const near = nearestWord(key, known);
  const mend = near ? `Did you mean "${near}"?` : `Take it out; known here are ${known.join(', ')}.`;
  return { where: placeIn(root, path), what: `there is no key "${key.slice(0, 60)}".`, mend };
}

function missingKey(root: unknown, path: Path, key: string): PolicyProblem {
  return { where: placeIn(root, path), what: `"${key}" is missing.`, mend: `Add "${key}".` };
}

function placeIn(root: unknown, path: Path): string {
  return path.length === 0 ? 'the managed settings' : placeOf(root, path);
}
