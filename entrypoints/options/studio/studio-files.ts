import { i18n } from '#i18n';
import { interfaceLanguage } from '../../../components/words/locale.ts';
import type { PolicyProblem } from '../../../lib/policy/problem.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import type { LastSigned } from '../../../lib/policy/signing/next-rotations.ts';
import { readEnvelope } from '../../../lib/policy/signing/read-envelope.ts';
import { otherKind } from './other-kind.ts';
import type { PolicyWorker } from './worker-client.ts';

/** A signed policy of 2 MB is a file of about 3 MB; nobody's is larger than this. */
const MOST_BYTES = 20_000_000;

/** A policy out of a file, or why there is none. */
export type FileReading =
  | {
      readonly ok: true;
      readonly policy: Policy;
      /** Whose signature it bears; null where it bears none. */
      readonly signed: LastSigned | null;
    }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Reads a policy file, signed or not, packed or not; what takes long is done in the worker. */
export async function readFile(file: File, worker: PolicyWorker): Promise<FileReading> {
  if (file.size > MOST_BYTES)
    return refuse(i18n.t('options.policy.tooLarge'), i18n.t('options.policy.tooLargeMend'));
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null)
    return refuse(i18n.t('studio.refused.unreadable'), i18n.t('studio.refused.unreadableMend'));
  const read = await readBytes(new Uint8Array(bytes), worker);
  return read.ok ? read : ((await refuseOther(new Uint8Array(bytes))) ?? read);
}

async function readBytes(bytes: Uint8Array, worker: PolicyWorker): Promise<FileReading> {
  const plain = unsignedText(bytes);
  const reading = plain === null ? await readEnvelope(bytes) : { kind: 'unsigned' as const, text: plain };
  if (reading.kind === 'broken') return refuse(reading.what, reading.mend);
  const read = await readText(reading.text, worker);
  if (!read.ok) return read;
  if (reading.kind === 'unsigned') return { ...read, signed: null };
  const { fingerprint, heirOf, rotations } = reading;
  return { ...read, signed: { policy: read.policy.id, fingerprint, heirOf, rotations } };
}

/** Where a file that is no policy belongs; null where nobody knows. */
async function refuseOther(bytes: Uint8Array): Promise<FileReading | null> {
  const kind = await otherKind(bytes);
  if (kind === 'key') return refuse(i18n.t('studio.refused.isKey'), i18n.t('studio.refused.isKeyMend'));
  if (kind === 'table') return refuse(i18n.t('studio.refused.isTable'), i18n.t('studio.refused.isTableMend'));
  if (kind === null) return null;
  return refuse(i18n.t('studio.refused.isArchive'), i18n.t('studio.refused.isArchiveMend'));
}

const ENVELOPE = /"(?:payload|protected|signatures?)"\s*:/;

/** The text of a file that cannot be a signed one, so that a large one is not read twice; null for any other. */
function unsignedText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^\s*\{/.test(text) && !ENVELOPE.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** Reads the text of a policy in the worker. Sentences that fail are for the checks: they can be mended here. */
export async function readText(
  text: string,
  worker: PolicyWorker,
): Promise<{ readonly ok: true; readonly policy: Policy } | Extract<FileReading, { ok: false }>> {
  let head: Omit<Policy, 'rules'> | null = null;
  const rules: PolicyRule[] = [];
  const last = await worker.ask(
    { kind: 'read', text, as: 'any', prove: false },
    {
      onAnswer: (answer) => {
        if (answer.kind === 'policy') head = answer.head as Omit<Policy, 'rules'>;
        if (answer.kind === 'rules') for (const rule of answer.rules) rules.push(rule);
      },
    },
  );
  if (last?.kind === 'refused') return { ok: false, problems: last.problems };
  if (last?.kind !== 'done' || head === null)
    return refuse(i18n.t('studio.refused.unreadable'), i18n.t('studio.refused.unreadableMend'));
  const policy: Policy = { ...(head as Omit<Policy, 'rules'>), rules };
  worker.took(policy);
  return { ok: true, policy };
}

function refuse(what: string, mend: string): Extract<FileReading, { ok: false }> {
  return { ok: false, problems: [{ where: i18n.t('studio.refused.file'), what, mend }] };
}

/** Policies get a name of their own, so that two of one team are not one. */
export function newPolicy(name: string, owner: string, id: string): Policy {
  return {
    format: 1,
    id,
    name,
    revision: 1,
    // Rules are most often written in the language that the lead reads.
    language: interfaceLanguage(),
    ...(owner === '' ? {} : { owner }),
    // What ships stays in use until a lead says otherwise.
    extends: shippedPacks.map((pack) => pack.id),
    rules: [],
  };
}
