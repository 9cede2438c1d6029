/** An Ed25519 public key as a JSON Web Key (RFC 8037). */
export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** The 32 bytes, base64url. */
  readonly x: string;
}

/** A key that signs; whoever has it speaks for the policy, so it is kept in a file and shown nowhere. */
export interface PrivateKey extends PublicKey {
  /** The 32 secret bytes, base64url. */
  readonly d: string;
}

/** A key's RFC 7638 thumbprint (SHA-256), base64url, 43 characters: what is pinned, shown and compared. */
export type Fingerprint = string;

/** What was found out about a file that may be signed, before anybody decides whether to trust it. */
export type EnvelopeReading =
  | { readonly kind: 'unsigned'; readonly text: string }
  | {
      readonly kind: 'signed';
      /** The policy's own text (JSON), proven to be what the key signed. */
      readonly text: string;
      readonly key: PublicKey;
      readonly fingerprint: Fingerprint;
      /** Fingerprints of former keys that handed over to this one, each hand-over proven, the oldest first. */
      readonly heirOf: readonly Fingerprint[];
      /** The hand-overs as they stand in the file, to be taken along when the next revision is signed. */
      readonly rotations: readonly string[];
    }
  | {
      readonly kind: 'broken';
      readonly refusal: 'tampered' | 'too-large' | 'not-a-policy';
      readonly what: string;
      readonly mend: string;
    };

/** Why a downloaded policy does not take the place of the one there is. */
export type Refusal =
  | 'unsigned'
  | 'tampered'
  | 'wrong-key'
  | 'rollback'
  | 'expired'
  | 'other-policy'
  | 'not-a-policy'
  | 'examples-fail'
  | 'too-large'
  | 'unreachable';
