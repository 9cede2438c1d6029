import { gzipSync } from 'node:zlib';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import type { AnswerBytes } from './fleet.ts';

/** Rules of a team's own in the policy that is weighed. */
const RULES = 200;

/** Heads of a request and its answer over HTTP/2, with what TLS 1.3 takes to begin; usual sizes, in bytes. */
const HEADS = 700;
const HANDSHAKE = 4_200;

/** What an answer weighs, by a policy of 200 rules as a signed file is written: base64, then gzip by the host. */
export function answerBytes(): AnswerBytes {
  const policy = { ...shippedPolicy, rules: shippedPolicy.rules.slice(0, RULES) };
  const payload = Buffer.from(JSON.stringify(policy)).toString('base64url');
  const unchanged = HEADS + HANDSHAKE;
  return { unchanged, whole: unchanged + gzipSync(payload).length };
}
