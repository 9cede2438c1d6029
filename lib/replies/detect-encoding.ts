import type { Encoding } from './reply-types.ts';

/** Which encoding a text is in, by its first bytes: a mark says so, and UTF-16 without one shows by its many zeros. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const [even, odd] = zeros(head);
  const most = head.length / 2;
  if (head.length >= 4 && odd > most * 0.6 && even < most * 0.1) return 'utf-16le';
  if (head.length >= 4 && even > most * 0.6 && odd < most * 0.1) return 'utf-16be';
  return 'utf-8';
}

function zeros(bytes: Uint8Array): [even: number, odd: number] {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  return [even, odd];
}
