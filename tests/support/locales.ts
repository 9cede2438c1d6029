/** SHOULD ONLY BE IMPORTED IN TESTS. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';

const FOLDER = join(import.meta.dirname, '../../assets/locales');

/** The languages that the interface is written in, by their files. */
export const LOCALES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replace('.yml', ''))
  .sort();

/** The messages of a language by their key, each as its forms: `{ n: text }`, of plurals `{ 0?, 1, n }`. */
export async function messagesOf(
  locale: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const parsed = await parseMessagesFile(join(FOLDER, `${locale}.yml`));
  return new Map(
    parsed
      .filter(({ key }) => !key[0]!.startsWith('@@'))
      .map((message) => [message.key.join('.'), formsOf(message)]),
  );
}

function formsOf(message: ParsedMessage): Record<string, string> {
  if (message.type === 'plural')
    return Object.fromEntries(Object.entries(message.plurals).map(([form, text]) => [form, String(text)]));
  return { n: message.message };
}
