import { capitalised } from './locale.ts';
import { SaidTexts } from './said-texts.ts';

let texts: SaidTexts | undefined;

/** From now on texts of lib are said in this language. @param translations by the English text; null: English */
export function sayIn(translations: Readonly<Record<string, string>> | null): void {
  texts = translations === null ? undefined : new SaidTexts(translations);
}

/** A text that lib says, in the language of the interface; as it came where it is none of ours, as a policy's own. */
export function said(text: string): string {
  return texts?.find(text) ?? text;
}

/** What is wrong and what to do about it, as a line of its own: it begins with a capital. */
export function saidProblem({ what, mend }: { readonly what: string; readonly mend: string }): string {
  return `${capitalised(said(what))} ${said(mend)}`;
}
