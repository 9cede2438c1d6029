/** SHOULD ONLY BE IMPORTED IN TESTS. What customers may write, and what it suggests. */
import type { CaseSeverity, CueKind } from '../../lib/recovery/case-types.ts';

export interface CustomerMessageCase {
  readonly text: string;
  readonly type?: string;
  readonly severity?: CaseSeverity;
  readonly again?: true;
  /** Every cue, and no other. */
  readonly cues?: readonly CueKind[];
}

/** Messages that say what went wrong, or how bad it is. */
export const TELLING: readonly CustomerMessageCase[] = [
  { text: 'The bill shows 90 pounds twice, and a fee that we do not owe.', type: 'billing-mistake' },
  {
    text: 'Your system emailed our contract to another customer.',
    type: 'privacy',
    severity: 'critical',
  },
  {
    text: 'I am 86 and we have been without hot water since Friday.',
    severity: 'critical',
    cues: ['vulnerable'],
  },
  { text: 'The driver threw the parcel on the steps and the vase is broken.', type: 'third-party' },
  { text: 'This reply did not answer our question at all.', type: 'bad-answer' },
  { text: 'They promised me it would fit my model. It does not.', type: 'wrong-information' },
  {
    text: 'We have now called four times and nobody answers.',
    type: 'contact-effort',
    severity: 'critical',
    cues: ['repeat-contact'],
  },
  // billing-mistake
  { text: 'You charged my card twice for invoice 88.', type: 'billing-mistake' },
  { text: 'I was billed double this month.', type: 'billing-mistake' },
  { text: 'There is a mistake on my last bill, it says 90 instead of 60.', type: 'billing-mistake' },
  { text: 'Why was I overcharged by 12 pounds?', type: 'billing-mistake' },
  {
    text: 'Today I get a letter with a late fee of 15 euros for the invoice that I already paid.',
    type: 'billing-mistake',
  },
  {
    text: 'You are still charging me after I moved out in March, and this is a disgrace.',
    type: 'billing-mistake',
    severity: 'major',
    cues: ['anger'],
  },
  // late-delivery
  { text: "My parcel hasn't arrived and tracking has stood still since Monday.", type: 'late-delivery' },
  { text: 'Where is my order? It was supposed to arrive last week.', type: 'late-delivery' },
  { text: 'I still have not received the package.', type: 'late-delivery' },
  {
    text: 'The dress was supposed to be here on Tuesday. The wedding is this Saturday!',
    type: 'late-delivery',
    severity: 'major',
    cues: ['deadline'],
  },
  {
    text: 'I took a day off work to wait for the sofa, and it never came.',
    type: 'late-delivery',
    severity: 'major',
  },
  { text: 'Delivery keeps getting delayed, now they say next month.', type: 'late-delivery' },
  // wrong-order
  { text: 'You sent me the wrong size, I ordered a 42.', type: 'wrong-order' },
  { text: 'This is not what I ordered.', type: 'wrong-order' },
  { text: 'I ordered a blue lamp but got a green one.', type: 'wrong-order' },
  {
    text: 'I ordered the blue picnic set for eight and this morning a box of garden hose fittings turned up with my name on it. The delivery note inside is for somebody in Leeds. My daughter’s birthday is on Saturday and I took half a day off to wait for this.',
    type: 'wrong-order',
    severity: 'major',
    cues: ['deadline'],
  },
  { text: 'The wrong item arrived today.', type: 'wrong-order' },
  // bad-quality
  { text: 'The vase arrived broken.', type: 'bad-quality' },
  { text: 'The zip broke the first time I wore the coat.', type: 'bad-quality' },
  { text: 'My kettle stopped working within two weeks.', type: 'bad-quality' },
  {
    text: 'The replacement came damaged as well. Broken again!',
    type: 'bad-quality',
    severity: 'major',
    again: true,
    cues: ['repeat-contact'],
  },
  { text: 'Honestly poor quality for that price, the seams come apart.', type: 'bad-quality' },
  // outage
  {
    text: 'One working day? The shop is down now.',
    type: 'outage',
  },
  { text: "Your app won't load since this morning.", type: 'outage' },
  { text: 'Is there an outage? We have had no internet since noon.', type: 'outage' },
  { text: 'All my photos are gone after the update.', type: 'outage' },
  {
    text: 'This is the second outage in three weeks. Our checkout has been returning 503. We lose about 40 orders an hour.',
    type: 'outage',
    severity: 'major',
    again: true,
    cues: ['repeat-contact'],
  },
  // no-access
  { text: "I can't log in, it says my account is locked.", type: 'no-access' },
  { text: 'I am locked out of my account.', type: 'no-access' },
  { text: 'The password reset link never comes.', type: 'no-access' },
  // refused-return
  { text: 'Your shop refused to refund my return.', type: 'refused-return' },
  { text: 'My claim was denied without a reason.', type: 'refused-return' },
  { text: "You won't let me cancel my booking.", type: 'refused-return', cues: [] },
  // price-surprise
  { text: 'My subscription renewed without any warning.', type: 'price-surprise' },
  { text: 'Nobody told me about that extra fee.', type: 'price-surprise' },
  { text: 'I see the price went up by a third overnight.', type: 'price-surprise' },
  // privacy
  {
    text: "I can see another customer's invoices in my account.",
    type: 'privacy',
    severity: 'critical',
  },
  { text: 'Somebody has hacked my account and changed the address.', type: 'privacy', severity: 'critical' },
  { text: 'You shared my phone number with the seller.', type: 'privacy', severity: 'critical' },
  // safety
  {
    text: 'The charger caught fire on my desk last night.',
    type: 'safety',
    severity: 'critical',
    cues: ['safety'],
  },
  {
    text: 'I cut my finger on the lid of your tin.',
    type: 'safety',
    severity: 'critical',
    cues: ['safety'],
  },
  {
    text: 'My son got burned by the toy.',
    type: 'safety',
    severity: 'critical',
    cues: ['safety'],
  },
  { text: 'There was glass in my salad.', type: 'safety', severity: 'critical', cues: ['safety'] },
  // discrimination
  {
    text: 'I was refused service because of my accent, that is discrimination.',
    type: 'discrimination',
    severity: 'critical',
  },
  // third-party
  { text: 'The courier left my parcel in the rain.', type: 'third-party' },
  { text: 'It says it was marked as delivered but nobody was here.', type: 'third-party' },
  // own-slip
  { text: 'I accidentally ordered two, can you cancel one?', type: 'own-slip' },
  { text: 'Sorry, my own mistake: I entered the wrong address.', type: 'own-slip' },
  { text: 'I forgot to apply my voucher.', type: 'own-slip' },
  // unavailable
  { text: 'I paid last week and now it is out of stock.', type: 'unavailable' },
  // guarantee-not-kept
  { text: 'You promised a report and I never saw one.', type: 'guarantee-not-kept' },
  { text: 'The warranty was not honoured by your service desk.', type: 'guarantee-not-kept' },
  // wrong-information
  { text: 'Your agent gave me wrong information about the visa.', type: 'wrong-information' },
  { text: 'I was misled by your hotline.', type: 'wrong-information' },
  // rude-or-incompetent
  { text: 'The man at your desk was rude to my wife.', type: 'rude-or-incompetent' },
  { text: 'Your agent hung up on me.', type: 'rude-or-incompetent' },
  // contact-effort
  {
    text: 'I have written three times and nobody replies.',
    type: 'contact-effort',
    severity: 'critical',
    cues: ['repeat-contact'],
  },
  {
    text: 'I was transferred from one department to the next for an hour.',
    type: 'contact-effort',
  },
  { text: 'It is impossible to reach a human at your company.', type: 'contact-effort' },
  // confusing-product
  { text: 'The instructions make no sense to me.', type: 'confusing-product' },
  { text: "I can't figure out how this works, it is far too complicated.", type: 'confusing-product' },
  // bad-answer
  { text: 'Your last reply did not answer my question.', type: 'bad-answer' },
  {
    text: 'That is a copy and paste answer. Did you even read my message?',
    type: 'bad-answer',
  },
  // how bad it is
  {
    text: 'My rent goes out tomorrow and now there is not enough on the account. I need this back today.',
    severity: 'critical',
    cues: ['vulnerable', 'deadline'],
  },
  {
    text: 'My mother is in a wheelchair and the lift is still not working.',
    severity: 'critical',
    cues: ['vulnerable'],
  },
  {
    text: 'My father passed away and you keep sending him bills. Please stop, something is wrong there.',
    severity: 'critical',
    cues: ['vulnerable'],
  },
  {
    text: 'If this is not mended by Friday you will hear from my lawyer.',
    severity: 'critical',
    cues: ['legal-threat'],
  },
  { text: 'I will leave a one star review everywhere.', severity: 'critical', cues: ['public-threat'] },
  { text: 'Next stop is the ombudsman.', severity: 'critical', cues: ['public-threat'] },
  {
    text: 'This is the third time I am writing to you about this.',
    severity: 'critical',
    cues: ['repeat-contact'],
  },
  {
    text: 'I already wrote about this on Monday.',
    severity: 'major',
    cues: ['repeat-contact'],
  },
  { text: 'WHY DOES NOBODY HELP ME WITH THIS PROBLEM', severity: 'major', cues: ['anger'] },
  { text: 'Still waiting for the refund!!!', severity: 'major', cues: ['anger'] },
  { text: 'I am furious.', severity: 'major', cues: ['anger'] },
  {
    text: 'It failed once more. We are moving to another provider.',
    severity: 'major',
    cues: ['leaving'],
  },
  { text: 'No rush, but could you send me the invoice for May?', severity: 'minor' },
];

/** Messages that suggest nothing: polite, ironic, asking, over, or about something else. */
export const SILENT: readonly CustomerMessageCase[] = [
  { text: '' },
  { text: 'Hello, how do I change my address?' },
  { text: 'Thank you so much!!! You made my day!' },
  { text: 'Thanks, all sorted now. The wrong item was replaced in a day. Great service!' },
  { text: 'The parcel has arrived today, thank you for sorting it.' },
  { text: 'What happens if my parcel is late?' },
  { text: 'Would you refund me if the glass arrived broken?' },
  { text: 'In case I was charged twice, how would I see it?' },
  { text: 'Does the guarantee cover water damage?' },
  { text: 'Could it catch fire if I leave it on overnight?' },
  { text: 'Do you deliver the Fire TV stick to Norway?' },
  { text: 'I am a lawyer and need an invoice in the name of my firm.' },
  { text: 'Can I log in with Facebook?' },
  { text: 'I will leave you a great review, promise.' },
  { text: 'I saw the good reviews and would like to order.' },
  { text: 'Which size should I order for a height of 180 cm?' },
  { text: 'See you again next week.' },
  { text: 'I tried to open it again and it works.' },
  { text: 'I am not angry, I only want to know when it ships.' },
  { text: 'When will the red one be back in stock?' },
  { text: 'Could you send the papers on Friday?' },
  { text: 'Happy birthday to your shop!' },
  { text: 'My elderly mother would like to use the app. Is there a large print?', cues: ['vulnerable'] },
  { text: 'I need a USB HDMI SATA adapter.' },
  { text: 'Please do not cancel my subscription, I would like to keep it.' },
  { text: '> You charged my card twice.\n\nThank you for the explanation.' },
  { text: 'How do I return a dress that I do not like?' },
  { text: 'My flight is on Friday. Can I add a bag?', cues: ['deadline'] },
  { text: 'I sat down and wrote down the numbers for you.' },
  { text: 'We have moved. Please send the next box to our new address.' },
];

/** Irony and politeness round a clear matter: they neither hide it nor turn it into another. */
export const WRAPPED: readonly CustomerMessageCase[] = [
  { text: 'Great, another outage. Just what I needed.', type: 'outage', severity: 'major', again: true },
  { text: 'Oh wonderful, you charged me twice. How generous.', type: 'billing-mistake' },
  { text: 'My mistake for trusting you with my money. I was billed double.', type: 'billing-mistake' },
  { text: 'Thanks for nothing. The vase arrived broken.', type: 'bad-quality' },
  {
    text: 'I am so sorry to bother you again, and I know you are busy, but my parcel has not arrived. Thank you!',
    type: 'late-delivery',
  },
  { text: 'It would be lovely if you could look at this: the wrong item arrived.', type: 'wrong-order' },
  { text: 'I do not want to be rude, but the app won’t load.', type: 'outage' },
  { text: 'It is not my mistake that you charged me twice.', type: 'billing-mistake' },
];
