import { refuseBytes, refuseText } from '../../replies/refuse-file.ts';

/** Why something is no table; a whole policy can be opened instead. */
export interface KindRefusal {
  readonly what: string;
  readonly mend: string;
  readonly isPolicy?: true | undefined;
}

/** So much of a text tells what it is. */
const HEAD = 64_000;

const AS_CSV = 'Export a table from it as CSV, with a row for each phrase.';

const POLICY: KindRefusal = {
  what: 'It is a whole policy of Amend, no list of phrases.',
  mend: 'Open it as a policy instead.',
  isPolicy: true,
};
const JSON_FILE: KindRefusal = { what: 'It is JSON, not a table.', mend: AS_CSV };

const PACKED = [0x1f, 0x8b] as const;
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*["{[\]])/;
const FORMAT = /"format"\s*:\s*\d/;
const ENVELOPE = /^\s*\{\s*"(?:payload|protected|header|signature)"\s*:/;
const YAML_POLICY = /^format:\s*\d+\s*(?:#.*)?$/m;
const YAML_HEAD = /^(?:id|name|revision|language|rules|extends):/m;

/** Why a file that begins so is no table; undefined where it may hold one. Archives are for others to open. */
export function refuseBegin(path: string, bytes: Uint8Array): KindRefusal | undefined {
  if (PACKED.every((byte, at) => bytes[at] === byte)) {
    if (/\.policy\.[a-z.]*gz$/i.test(path)) return POLICY;
    return { what: 'It is packed (gzip).', mend: 'Unpack it first.' };
  }
  const trouble = bytes.length === 0 ? undefined : refuseBytes(bytes);
  return trouble && { what: asSentence(trouble.what), mend: AS_CSV };
}

/** Why a text is no table; undefined where it may be one. A phrase may begin with a bracket as well. */
export function refuseTable(text: string): KindRefusal | undefined {
  const head = text.slice(0, HEAD).replace(/^\uFEFF/, '');
  if (isPolicyText(head)) return POLICY;
  if (JSON_START.test(head)) return JSON_FILE;
  const trouble = head.trim() === '' ? undefined : refuseText(head);
  return trouble && { what: asSentence(trouble.what), mend: AS_CSV };
}

/** What is said of a whole policy where rules were asked for; undefined where the text is none. */
export function refusePolicy(text: string): KindRefusal | undefined {
  return isPolicyText(text.slice(0, HEAD).replace(/^\uFEFF/, '')) ? POLICY : undefined;
}

function isPolicyText(head: string): boolean {
  if (JSON_START.test(head)) return FORMAT.test(head) || ENVELOPE.test(head);
  return YAML_POLICY.test(head) && YAML_HEAD.test(head);
}

function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
