/** The most that a packed file may unfold to, in bytes. */
export const UNFOLDED_MAX = 10_000_000;

/** The most that a file may have as it is downloaded, in bytes; packed, that is a policy of some 20,000 rules. */
export const RECEIVED_MAX = 2_000_000;

/** So little goes in at a time that no slice can unfold to more than a few megabytes before it is counted. */
const SLICE = 4_096;

/** Whether these bytes are packed with gzip, told by the first two. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks gzip. Answers `too-large` once it passes the limit, and `broken` where it is cut off or damaged. */
export async function unfold(
  packed: Uint8Array,
  most = UNFOLDED_MAX,
): Promise<Uint8Array | 'too-large' | 'broken'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = slices(packed).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(parts, size);
      size += value.length;
      parts.push(value);
      if (size > most) return 'too-large';
    }
  } catch {
    return 'broken';
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Packs with gzip. */
export async function fold(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = slices(bytes).pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function slices(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + SLICE));
      at += SLICE;
    },
  });
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
