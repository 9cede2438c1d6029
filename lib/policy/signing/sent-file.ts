import { fold, RECEIVED_MAX, UNFOLDED_MAX } from './unfold.ts';

/** The bytes of a signed policy as agents take them, or what is too much for them, in bytes. */
export type SentFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly isPacked: boolean }
  | { readonly ok: false; readonly size: number; readonly most: number; readonly packing: Packing };

/** `never`, `always`, or only where the file is too large without. */
export type Packing = 'never' | 'always' | 'where-needed';

/** The text of a signed policy as it is to be downloaded; what agents would refuse for its size is refused. */
export async function sentFile(text: string, packing: Packing): Promise<SentFile> {
  const whole = new TextEncoder().encode(text);
  if (whole.length > UNFOLDED_MAX)
    return { ok: false, size: whole.length, most: UNFOLDED_MAX, packing: 'always' };
  const isPacked = packing === 'always' || (packing === 'where-needed' && whole.length > RECEIVED_MAX);
  const bytes = isPacked ? new Uint8Array(await fold(whole)) : whole;
  if (bytes.length <= RECEIVED_MAX) return { ok: true, bytes, isPacked };
  return { ok: false, size: bytes.length, most: RECEIVED_MAX, packing: isPacked ? 'always' : 'never' };
}

/** What is too much about it, in megabytes. */
export function tooMuch({ size, most }: Extract<SentFile, { ok: false }>): string {
  const [has, may] = [size, most].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
  return `signed it has ${has}, and agents take ${may} at most.`;
}
