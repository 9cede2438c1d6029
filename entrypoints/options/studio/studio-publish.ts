import { i18n } from '#i18n';
import { hasFreeNumber, nextRevision } from '../../../components/studio/revision-number.ts';
import type { KeyRole, PublishView } from '../../../components/studio/studio-view.ts';
import { capitalised } from '../../../components/words/locale.ts';
import { said, saidProblem } from '../../../components/words/said.ts';
import { documentOf } from '../../../lib/platform/policy/kept-layer.ts';
import { importPolicy } from '../../../lib/platform/policy-source.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';
import { fingerprintOf } from '../../../lib/policy/signing/keys.ts';
import { nextRotations } from '../../../lib/policy/signing/next-rotations.ts';
import { sentFile, tooMuch } from '../../../lib/policy/signing/sent-file.ts';
import { SIGNED_ENDING, signPolicy } from '../../../lib/policy/signing/sign-policy.ts';
import type { FieldProblem } from '../../../lib/policy/studio/studio-edit.ts';
import { markPublished } from '../../../lib/policy/studio/working-policy.ts';
import { parseAmendLink } from '../../../lib/policy/subscription/amend-link.ts';
import { judgeStep } from '../../../lib/policy/subscription/judge-step.ts';
import { download } from '../../cases/download.ts';
import type { StudioEdits } from './studio-edits.ts';
import { type SigningKeys, StudioKeys } from './studio-keys.ts';
import type { StudioState } from './studio-state.ts';
import type { PolicyWorker } from './worker-client.ts';

const JSON_TYPE = 'application/json';

/** The last steps: number, file, signature, this computer. */
export class StudioPublish {
  readonly #state: StudioState;
  readonly #edits: StudioEdits;
  readonly #worker: PolicyWorker;
  readonly #onChange: () => void;
  readonly #keys = new StudioKeys((change) => this.#put(change));
  #savedOf: Policy | null = null;
  #usedOf: Policy | null = null;

  constructor(state: StudioState, edits: StudioEdits, worker: PolicyWorker, onChange: () => void) {
    this.#state = state;
    this.#edits = edits;
    this.#worker = worker;
    this.#onChange = onChange;
  }

  /** Gives this revision the next number and today's date; what keeps it from that, else nothing. */
  raise(today: string): readonly FieldProblem[] {
    const { working } = this.#state;
    if (working === null) return [];
    const head = { revision: nextRevision(working), issued: today };
    const problems = this.#edits.apply({ kind: 'set-head', head });
    this.#onChange();
    return problems;
  }

  /** From now on changes are counted from the policy as it is. */
  markPublished(): void {
    const { working } = this.#state;
    if (working === null || !hasFreeNumber(working)) return;
    this.#state.working = markPublished(working, working.policy);
    this.#state.said = i18n.t('studio.changes.marked', { revision: working.policy.revision });
    this.#onChange();
  }

  async makeKey(passphrase: string): Promise<void> {
    await this.#keys.make(this.#policy()?.id ?? 'policy', passphrase);
  }

  /** Makes a new key, to which the one in hand hands over with the next signed revision. */
  async handOver(passphrase: string, today: string): Promise<void> {
    const { key } = this.#state.publish;
    if (key) await this.#keys.handOver(this.#policy()?.id ?? 'policy', passphrase, key, today);
  }

  /** Takes a key file: of the key that signs, or of the one that hands over to it. */
  chooseKey(file: File, as: KeyRole = 'key'): Promise<void> {
    return this.#keys.choose(file, as);
  }

  /** The passphrase of the file taken last. */
  unlock(passphrase: string): Promise<void> {
    return this.#keys.unlock(passphrase);
  }

  forgetKey(): void {
    this.#keys.forget();
  }

  /** The key that agents trust is gone: what is signed from now on is for those who subscribe anew. */
  goOnWithout(): void {
    this.#state.lastSigned = null;
    this.#keys.dropFormer();
    this.#put({ problem: null });
  }

  async sign(today: string): Promise<void> {
    const policy = this.#policy();
    const { signing } = this.#keys;
    if (policy === null || signing === null) return;
    const refused = this.#refusedStep(policy, today);
    if (refused !== null) return this.#put({ problem: refused });
    try {
      await this.#signAs(policy, signing, today);
    } catch {
      this.#put({ problem: i18n.t('studio.publish.signFailed') });
    }
  }

  async #signAs(policy: Policy, { key, former }: SigningKeys, today: string): Promise<void> {
    const { lastSigned } = this.#state;
    // The hand-overs of another policy's keys say nothing of this one.
    const previous = lastSigned?.policy === policy.id ? lastSigned : undefined;
    const next = await nextRotations({ policy: policy.id, key, former, previous, today });
    if (!next.ok) return this.#put({ problem: saidProblem(next) });
    const { rotations } = next;
    const sent = await sentFile(await signPolicy(policy, key, rotations), 'where-needed');
    if (!sent.ok)
      return this.#put({ problem: `${capitalised(said(tooMuch(sent)))} ${i18n.t('studio.publish.split')}` });
    const file = `${policy.id}${SIGNED_ENDING}${sent.isPacked ? '.gz' : ''}`;
    download(file, sent.bytes, sent.isPacked ? 'application/gzip' : JSON_TYPE);
    const fingerprint = await fingerprintOf(key);
    const heirOf = [...(previous?.heirOf ?? []), ...(former ? [await fingerprintOf(former)] : [])];
    this.#state.lastSigned = { policy: policy.id, fingerprint, heirOf, rotations };
    if (former) this.#keys.dropFormer();
    this.#published(policy, { file, isSigned: true, isHandOver: former !== undefined }, fingerprint);
  }

  /** Why agents who have what was published would not take this; null where they would. */
  #refusedStep(policy: Policy, today: string): string | null {
    const published = this.#state.working?.published ?? null;
    const before = published?.id === policy.id ? published : null;
    const judged = judgeStep(before, policy, today);
    if (judged.ok) return null;
    return judged.refusal === 'rollback'
      ? i18n.t('studio.publish.raiseFirst', { revision: before?.revision ?? 0 })
      : i18n.t('studio.publish.pastItsDay');
  }

  async saveAs(format: 'json' | 'yaml'): Promise<void> {
    const policy = this.#policy();
    if (policy === null) return;
    this.#worker.sync(policy);
    const answer = await this.#worker.ask({ kind: 'write', as: format });
    if (answer?.kind !== 'text') return this.#put({ problem: i18n.t('studio.publish.saveFailed') });
    const file = `${policy.id}-${policy.revision}.${format}`;
    download(file, answer.text, format === 'json' ? JSON_TYPE : 'application/yaml');
    this.#savedOf = policy;
    this.#put({ saved: { file, isSigned: false, isHandOver: false }, fingerprint: null, problem: null });
    void this.#makeSnippets();
  }

  /** One rule as a policy of its own, to be opened or imported elsewhere. */
  saveRule(rule: PolicyRule): void {
    const policy = this.#policy();
    if (policy === null) return;
    const { guards, lists, language } = policy;
    const one: Policy = { format: 1, id: rule.id, name: rule.name, revision: 1, language, rules: [rule] };
    const whole = { ...one, ...(guards && { guards }), ...(lists && { lists }) };
    download(`${rule.id}.json`, `${JSON.stringify(whole, null, 2)}\n`, JSON_TYPE);
  }

  /** Puts the policy in force here once it is proven, in the place of a file imported before. */
  async use(now: number): Promise<void> {
    const policy = this.#policy();
    if (policy === null) return;
    const result = await importPolicy(JSON.stringify(documentOf(policy)), `${policy.id}.json`, now);
    const isInUse = result.kind === 'installed';
    if (isInUse) this.#usedOf = policy;
    const [first] = result.kind === 'refused' ? result.problems : [];
    const why = first ? saidProblem(first) : i18n.t('studio.publish.notUsed');
    this.#put({ isInUse, useProblem: isInUse ? null : why });
  }

  /** What was saved, or put in use, was the policy as it was then. */
  follow(): void {
    const { publish, working } = this.#state;
    const now = working?.policy ?? null;
    if (publish.saved !== null && this.#savedOf !== now)
      this.#state.publish = { ...this.#state.publish, saved: null };
    if (publish.isInUse && this.#usedOf !== now)
      this.#state.publish = { ...this.#state.publish, isInUse: false };
  }

  /** Where the file will be: from it come the link and what administrators set. */
  setAddress(address: string): void {
    this.#put({ address });
    void this.#makeSnippets();
  }

  /** The texts of all ways come with a script of their own. */
  async #makeSnippets(): Promise<void> {
    const { address, fingerprint } = this.#state.publish;
    const link = parseAmendLink(address);
    if (!link.ok) return this.#put({ snippets: [] });
    const { snippetsFor } = await import('../enterprise-snippets.ts');
    if (this.#state.publish.address === address)
      this.#put({ snippets: snippetsFor(link.address, fingerprint) });
  }

  #published(policy: Policy, saved: PublishView['saved'], fingerprint: string): void {
    const { working } = this.#state;
    if (working) this.#state.working = markPublished(working, policy);
    this.#savedOf = policy;
    this.#put({ saved, fingerprint, problem: null });
    void this.#makeSnippets();
  }

  #policy(): Policy | null {
    this.#edits.settle();
    return this.#state.working?.policy ?? null;
  }

  #put(change: Partial<PublishView>): void {
    this.#state.publish = { ...this.#state.publish, ...change };
    this.#onChange();
  }
}
