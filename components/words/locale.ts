import { i18n } from '#i18n';

/** The language in which the browser shows our texts, as "de": of those that there are, the one nearest to its own. */
export function interfaceLanguage(): string {
  return i18n.t('app.language');
}

const locales = new Map<string, string>();

/** The locale by which dates and numbers are written: the browser's own where it is of the interface's language. */
export function interfaceLocale(): string {
  const language = interfaceLanguage();
  let locale = locales.get(language);
  if (locale === undefined) {
    const own = [Intl.DateTimeFormat().resolvedOptions().locale, ...(globalThis.navigator?.languages ?? [])];
    locale = own.find((one) => one.split('-')[0] === language.split('-')[0]) ?? language;
    locales.set(language, locale);
  }
  return locale;
}

// Making a format costs more than using it a hundred times, and a list uses it for every row.
const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function formatOf<Made extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => Made): Made {
  const known = formats.get(key) as Made | undefined;
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

/** A number as people write it, as 1.234,5 in German. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const locale = interfaceLocale();
  const key = `number ${locale} ${JSON.stringify(options)}`;
  return formatOf(key, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** A day or time as people write it. @param at ms since the epoch */
export function dateText(at: number, options: Intl.DateTimeFormatOptions): string {
  const locale = interfaceLocale();
  const key = `date ${locale} ${JSON.stringify(options)}`;
  return formatOf(key, () => new Intl.DateTimeFormat(locale, options)).format(at);
}

/** "one, two and three"; as a unit "one, two, three". */
export function listText(
  parts: readonly string[],
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string {
  const style = type === 'unit' ? ({ style: 'short' } as const) : {};
  return new Intl.ListFormat(interfaceLocale(), { type, ...style }).format(parts);
}

/** A language as it stands amid a sentence, as "français". @param tag as `fr` */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(interfaceLocale(), { type: 'language' }).of(tag) ?? tag;
}

/** A name of a thing as it stands amid a sentence: small, but in German, which writes them large everywhere. */
export function amidSentence(name: string): string {
  if (interfaceLanguage() === 'de') return name;
  return name.charAt(0).toLocaleLowerCase(interfaceLocale()) + name.slice(1);
}

/** Begins with a capital, as what stands on a line of its own. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(interfaceLocale()) + text.slice(1);
}
