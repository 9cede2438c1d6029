import { i18n } from '#i18n';
import type { HeldKey, KeyRole, PublishView } from '../../../components/studio/studio-view.ts';
import { readKeyFile, writeKeyFile } from '../../../lib/policy/signing/key-file.ts';
import { createKey, fingerprintOf } from '../../../lib/policy/signing/keys.ts';
import type { PrivateKey } from '../../../lib/policy/signing/signing-types.ts';
import { spellFingerprint } from '../../../lib/policy/signing/spell-fingerprint.ts';
import { download } from '../../cases/download.ts';

const JSON_TYPE = 'application/json';

/** What signs: a key, and where it is to follow another one, the one that hands over to it. */
export interface SigningKeys {
  readonly key: PrivateKey;
  readonly former: PrivateKey | undefined;
}

/** A key file that waits for its passphrase. */
interface LockedFile {
  readonly name: string;
  readonly text: string;
  readonly as: KeyRole;
}

/** The keys in hand. They are held as long as the page and kept nowhere. */
export class StudioKeys {
  readonly #put: (change: Partial<PublishView>) => void;
  #key: PrivateKey | null = null;
  #former: PrivateKey | null = null;
  #locked: LockedFile | null = null;

  constructor(put: (change: Partial<PublishView>) => void) {
    this.#put = put;
  }

  get signing(): SigningKeys | null {
    return this.#key && { key: this.#key, former: this.#former ?? undefined };
  }

  /** A new key, saved as a file. @param passphrase locks the file; none where it is empty */
  async make(policy: string, passphrase: string): Promise<void> {
    await this.#makeAs(`${policy}.key.json`, passphrase);
  }

  /** A new key in the place of the one in hand, which signs it with the next revision. */
  async handOver(policy: string, passphrase: string, held: HeldKey, today: string): Promise<void> {
    this.#former = this.#key;
    this.#put({ former: { ...held, isNew: false }, saved: null });
    await this.#makeAs(`${policy}-${today}.key.json`, passphrase);
  }

  async #makeAs(file: string, passphrase: string): Promise<void> {
    const key = await createKey();
    download(file, await writeKeyFile(key, passphrase), JSON_TYPE);
    await this.#hold(key, file, 'key', true);
  }

  /** Takes a key file, or asks for its passphrase where it is locked. */
  async choose(file: File, as: KeyRole): Promise<void> {
    const text = await file.text().catch(() => '');
    await this.#open({ name: file.name, text, as }, '');
  }

  async unlock(passphrase: string): Promise<void> {
    if (this.#locked) await this.#open(this.#locked, passphrase);
  }

  /** A locked file is put aside, and the key in hand stays; where none is locked, all keys are put away. */
  forget(): void {
    if (this.#locked === null) {
      this.#key = null;
      this.dropFormer();
      this.#put({ key: null });
    }
    this.#locked = null;
    this.#put({ locked: null, problem: null });
  }

  /** Nothing hands over any more: it is done, or not wanted. */
  dropFormer(): void {
    this.#former = null;
    this.#put({ former: null });
  }

  async #open(file: LockedFile, passphrase: string): Promise<void> {
    const reading = await readKeyFile(file.text, passphrase);
    if (reading.ok) return this.#hold(reading.key, file.name, file.as, false);
    this.#locked = reading.isLocked ? file : null;
    const isWrong = reading.isLocked && passphrase !== '';
    const problem = isWrong ? i18n.t('studio.publish.passWrong') : i18n.t('studio.publish.keyWrong');
    this.#put({
      locked: reading.isLocked ? { file: file.name, as: file.as } : null,
      problem: reading.isLocked && !isWrong ? null : problem,
    });
  }

  async #hold(key: PrivateKey, file: string, as: KeyRole, isNew: boolean): Promise<void> {
    this.#locked = null;
    if (as === 'key') this.#key = key;
    else this.#former = key;
    const fingerprint = spellFingerprint(await fingerprintOf(key));
    // What was saved before does not hold the hand-over.
    const more = as === 'former' ? { saved: null } : {};
    this.#put({ [as]: { file, fingerprint, isNew }, locked: null, problem: null, ...more });
  }
}
