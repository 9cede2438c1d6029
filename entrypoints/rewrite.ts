import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { languagesOf } from '../lib/engine/language/language-reader.ts';
import { languageAt } from '../lib/engine/language/paragraph-languages.ts';
import { readText } from '../lib/engine/read-text.ts';
import { type ModelHost, onDeviceModel } from '../lib/platform/on-device-model.ts';
import { sayKinder } from '../lib/rewrite/say-kinder.ts';

/** Nobody waits longer (ms) for a sentence. */
const MOST_MS = 20_000;

export default defineUnlistedScript(() => {
  const host = globalThis as ModelHost;
  leavePart('rewrite', {
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
  });
});
