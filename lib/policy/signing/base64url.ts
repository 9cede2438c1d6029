import { base64url } from 'jose';

/**
 * Bytes written as base64url, if they are written in the one way there is: without padding, without foreign
 * characters, and with nothing in the bits that are left over. Else a file could be changed and still pass.
 */
export function bytesOf(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  try {
    const bytes = base64url.decode(text);
    return base64url.encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The text that base64url stands for; nothing where it is no UTF-8. */
export function textOf(encoded: string): string | undefined {
  const bytes = bytesOf(encoded);
  return bytes && decodeText(bytes);
}

/** Bytes as UTF-8 text, its byte order mark kept off; nothing where they are none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
