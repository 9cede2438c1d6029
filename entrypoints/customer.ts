import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { customerText } from '../lib/draft/customer-text.ts';
import { type CustomerReader, englishCustomerCues } from '../lib/recovery/customer-cues.ts';

export default defineUnlistedScript(() => {
  let reader: CustomerReader | undefined;
  leavePart('customer', {
    text: customerText,
    cues: (text, { compilePhrases, readText }) => {
      reader ??= englishCustomerCues(compilePhrases, readText);
      return reader(text);
    },
  });
});
