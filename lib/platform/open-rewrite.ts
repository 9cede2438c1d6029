import { languagesOf } from '../engine/language/language-reader.ts';
import { languageAt } from '../engine/language/paragraph-languages.ts';
import { readText } from '../engine/read-text.ts';
import type { RewritePart } from '../rewrite/rewrite-part.ts';
import { sayKinder } from '../rewrite/say-kinder.ts';
import { type ModelHost, onDeviceModel } from './on-device-model.ts';

/** Nobody waits longer (ms) for a sentence. */
const MOST_MS = 20_000;

/** What words sentences anew by the models of a window. */
export function openRewrite(host: ModelHost): RewritePart {
  return {
    languageOf(text, at) {
      const reading = readText(text);
      return languageAt(reading, languagesOf(reading), { from: at }) ?? 'en';
    },
    isReady: async (language) => (await onDeviceModel(host, language)) !== null,
    async sayKinder(sentence, context, signal) {
      const model = await onDeviceModel(host, context.language);
      if (model === null) throw new Error('there is no model any more');
      const within = AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]);
      return sayKinder(sentence, context, model.reword, within);
    },
  };
}
