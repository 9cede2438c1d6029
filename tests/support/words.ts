/** SHOULD ONLY BE IMPORTED IN TESTS. */
import { join } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';

export type Messages = Record<string, { message: string }>;

/** The English words as the browser gets them, by the same code as in the build. */
export async function englishMessages(): Promise<Messages> {
  const file = join(import.meta.dirname, '../../assets/locales/en.yml');
  return JSON.parse(generateChromeMessagesText(await parseMessagesFile(file))) as Messages;
}

/** Answers as the browser's `i18n.getMessage` does: substitutions in place, an empty string for no such key. */
export function messageReader(messages: Messages) {
  return (key: string, substitutions?: string | readonly string[]): string => {
    const given = typeof substitutions === 'string' ? [substitutions] : (substitutions ?? []);
    return (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, at) => given[Number(at) - 1] ?? '');
  };
}
