/** SHOULD ONLY BE IMPORTED IN TESTS. A certificate for hosts of this machine, made when it is needed. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface SelfSigned {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** By which browsers can be told to trust it: SHA-256 of its public key, base64. */
  readonly keyHash: string;
}

/** A self-signed certificate that holds for a day. Node can read certificates but makes none, so it is written here. */
export function selfSigned(hosts: readonly string[]): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid(2, 5, 4, 3), text(hosts[0] ?? 'localhost'))));
  const algorithm = sequence(oid(1, 2, 840, 10045, 4, 3, 2));
  const now = Date.now();
  const publicPart = publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(
    context(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    sequence(utcTime(now - 3_600_000), utcTime(now + 86_400_000)),
    name,
    publicPart,
    context(3, sequence(sequence(oid(2, 5, 29, 17), octets(sequence(...hosts.map(dnsName)))))),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = sequence(body, algorithm, bits(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(whole),
    keyHash: createHash('sha256').update(publicPart).digest('base64'),
  };
}

// DER: a tag, a length, the content.

function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(inside.length), inside]);
}

function lengthOf(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  return size < 0x100 ? Buffer.from([0x81, size]) : Buffer.from([0x82, size >> 8, size & 0xff]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const set = (...parts: readonly Buffer[]) => der(0x31, ...parts);
const integer = (value: Buffer) => der(0x02, value);
const octets = (value: Buffer) => der(0x04, value);
const bits = (value: Buffer) => der(0x03, Buffer.from([0]), value);
const text = (value: string) => der(0x0c, Buffer.from(value));
const dnsName = (host: string) => der(0x82, Buffer.from(host));
const context = (number: number, value: Buffer) => der(0xa0 | number, value);

function utcTime(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}

function oid(first: number, second: number, ...rest: readonly number[]): Buffer {
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) bytes.unshift((left & 0x7f) | 0x80);
  return bytes;
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
