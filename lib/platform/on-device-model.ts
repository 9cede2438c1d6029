import type { Reword } from '../rewrite/say-kinder.ts';

// The Writing Assistance and Prompt APIs of Chromium (https://github.com/webmachinelearning/writing-assistance-apis and
// .../prompt-api), as far as a sentence needs them. TypeScript's own types know neither yet.

interface Rewriter {
  rewrite(input: string, options: { context?: string; signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface LanguageSession {
  prompt(input: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface Maker<S> {
  availability(options: object): Promise<string>;
  create(options: object): Promise<S>;
}

/** Where the browser leaves its models: the window of a page, or of an extension in it. */
export interface ModelHost {
  readonly Rewriter?: Maker<Rewriter> | undefined;
  readonly LanguageModel?: Maker<LanguageSession> | undefined;
}

/** A model that is on this machine already. */
export interface OnDeviceModel {
  readonly reword: Reword;
}

const WISH =
  'A support agent writes to a customer. Word this one sentence anew so that it is warm, plain and takes responsibility. ' +
  'Keep every number, date, time, name, link and condition, keep a refusal a refusal, promise nothing new, keep the language ' +
  'and the form of address. Answer with the sentence alone.';

/** Whether this browser has models of this kind at all: most have not, and are then asked nothing. */
export const mayHaveModel = (host: ModelHost): boolean => 'Rewriter' in host || 'LanguageModel' in host;

/**
 * The browser's model for a language, if it is there and ready. One that would have to be fetched first counts as none:
 * to fetch some gigabytes is not for a card to decide. Never rejects.
 * @param language a BCP 47 tag
 */
export async function onDeviceModel(host: ModelHost, language: string): Promise<OnDeviceModel | null> {
  const { Rewriter: rewriters, LanguageModel: models } = host;
  const rewriting = rewriterOptions(language);
  if (rewriters && (await isReady(rewriters, rewriting)))
    return { reword: (sentence, signal) => byRewriter(rewriters, rewriting, sentence, signal) };
  const prompting = promptOptions(language);
  if (models && (await isReady(models, prompting)))
    return { reword: (sentence, signal) => byPrompt(models, prompting, sentence, signal) };
  return null;
}

async function isReady(maker: Maker<unknown>, options: object): Promise<boolean> {
  try {
    return (await maker.availability(options)) === 'available';
  } catch {
    return false;
  }
}

const rewriterOptions = (language: string) => ({
  tone: 'as-is',
  length: 'as-is',
  format: 'plain-text',
  sharedContext: WISH,
  expectedInputLanguages: [language],
  expectedContextLanguages: ['en'],
  outputLanguage: language,
});

const promptOptions = (language: string) => ({
  initialPrompts: [{ role: 'system', content: WISH }],
  expectedInputs: [{ type: 'text', languages: [...new Set(['en', language])] }],
  expectedOutputs: [{ type: 'text', languages: [language] }],
});

async function byRewriter(
  makers: Maker<Rewriter>,
  options: object,
  sentence: string,
  signal: AbortSignal,
): Promise<string> {
  const rewriter = await makers.create({ ...options, signal });
  try {
    return await rewriter.rewrite(sentence, { context: WISH, signal });
  } finally {
    rewriter.destroy();
  }
}

async function byPrompt(
  makers: Maker<LanguageSession>,
  options: object,
  sentence: string,
  signal: AbortSignal,
): Promise<string> {
  const session = await makers.create({ ...options, signal });
  try {
    return await session.prompt(sentence, { signal });
  } finally {
    session.destroy();
  }
}
