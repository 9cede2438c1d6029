type At = 0 | 1 | 2 | 3;
/** Four words of 64 bits: what is put into the array is cut to that by it. */
type State = BigUint64Array & Record<At, bigint>;

/** "somepseudorandomlygeneratedbytes", from which its authors let it begin; each word of 8 bytes with the last first. */
const BEGINNING = 'uespemosmodnarodarenegylsetybdet';

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012), a keyed hash made for short texts: who does not have the key can neither
 * try texts against a hash nor make one. `key` is its two words of 64 bits, 32 hex digits; of the text, its UTF-8.
 */
export function sipHash(key: string, text: string): bigint {
  const keys = [0, 16].map((at) => BigInt(`0x${key.slice(at, at + 16)}`));
  const state = wordsOf(BEGINNING)
    .slice(0, 4)
    .map((word, at) => word ^ (keys[at % 2] as bigint)) as State;
  for (const word of wordsOf(text)) {
    state[3] ^= word;
    turn(state, 2);
    state[0] ^= word;
  }
  state[2] ^= 255n;
  turn(state, 4);
  return state.reduce((hash, word) => hash ^ word);
}

/** The bytes of a text as words; the last byte of the last one is how many there are. */
function wordsOf(text: string): BigUint64Array {
  const bytes = new TextEncoder().encode(text);
  const filled = new Uint8Array((bytes.length & ~7) + 8);
  filled.set(bytes);
  filled[filled.length - 1] = bytes.length;
  return new BigUint64Array(filled.buffer);
}

function turn(state: State, times: number): void {
  const mix = (at: At, from: At, by: bigint, then: bigint) => {
    state[at] += state[from];
    state[from] = turned(state[from], by) ^ state[at];
    state[at] = turned(state[at], then);
  };
  while (times-- > 0) {
    mix(0, 1, 13n, 32n);
    mix(2, 3, 16n, 0n);
    mix(0, 3, 21n, 0n);
    mix(2, 1, 17n, 32n);
  }
}

const turned = (bits: bigint, by: bigint) => (bits << by) | (bits >> (64n - by));
