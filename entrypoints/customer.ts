import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { customerText } from '../lib/draft/customer-text.ts';
import { type CustomerReader, englishCustomerCues } from '../lib/recovery/customer-cues.ts';

export default defineUnlistedScript(() => {
  let reader: CustomerReader | undefined;
  leavePart('customer', {
    text: (site, composer) => {
      const message = lastCustomerMessage(site, composer) as HTMLElement | null;
      // As it is seen: without that, one paragraph's end would be the next one's beginning.
      return (message?.innerText ?? '').trim().slice(0, MOST);
    },
    cues: (text, { compilePhrases, readText }) => {
      reader ??= englishCustomerCues(compilePhrases, readText);
      return reader(text);
    },
  });
});
