import { entriesOf, summaryOf } from '../../policy/describe-diff.ts';
import { diffPolicies, type FieldChange, type PolicyDiff } from '../../policy/diff-policies.ts';
import { parsePolicyJson } from '../../policy/parse-policy.ts';
import { parsePolicyYaml } from '../../policy/parse-policy-yaml.ts';
import { problemLine } from '../../policy/problem.ts';
import type { Policy } from '../../policy/schema.ts';
import { readSignedFile } from '../inputs/signed-files.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { oneLine, type Paint, painter, wantsColour } from './terminal.ts';

export interface DiffFlags {
  readonly json?: boolean | undefined;
}

/** `amend policy diff`: what changes from one policy to another; signed files are read as well as plain ones. */
export async function diff(before: string, after: string, { json }: DiffFlags, io: Io): Promise<number> {
  const changes = diffPolicies(await readEither(before), await readEither(after));
  if (json) io.stdout.write(`${JSON.stringify(asData(changes), null, 2)}\n`);
  else for (const line of linesOf(changes, painter(wantsColour(io)))) io.stdout.write(`${line}\n`);
  return changes.same ? EXIT.clean : EXIT.found;
}

async function readEither(file: string): Promise<Policy> {
  const reading = await readSignedFile(file);
  if (reading.kind === 'broken') throw new Failure(file, `${reading.what} ${reading.mend}`);
  const isJson = reading.kind === 'signed' || reading.text.trimStart().startsWith('{');
  const result = isJson ? parsePolicyJson(reading.text) : parsePolicyYaml(reading.text);
  if (result.ok) return result.policy;
  throw new Failure(file, problemLine(result.problems[0]!));
}

/** Rules whole where they are new or gone; of the others only what is different. */
function asData({ changed, ...rest }: PolicyDiff): object {
  return { ...rest, changed: changed.map(({ ruleId, name, fields }) => ({ ruleId, name, fields })) };
}

function* linesOf(changes: PolicyDiff, paint: Paint): Generator<string> {
  const { head, added, removed, changed } = changes;
  for (const change of head) yield* fieldLines(change, '', paint);
  for (const { id, name } of removed) yield paint('red', `- ${id}  ${oneLine(name)}`);
  for (const { id, name } of added) yield paint('green', `+ ${id}  ${oneLine(name)}`);
  for (const { ruleId, name, fields } of changed) {
    yield `~ ${ruleId}  ${oneLine(name)}`;
    for (const change of fields) yield* fieldLines(change, '    ', paint);
  }
  yield summaryOf(changes);
}

function* fieldLines(change: FieldChange, indent: string, paint: Paint): Generator<string> {
  const { gone, come } = entriesOf(change);
  yield `${indent}${change.field}`;
  for (const entry of gone) yield paint('red', `${indent}  - ${oneLine(entry)}`);
  for (const entry of come) yield paint('green', `${indent}  + ${oneLine(entry)}`);
  // The same entries stand in another order.
  if (gone.length + come.length === 0) yield `${indent}  in another order`;
}
