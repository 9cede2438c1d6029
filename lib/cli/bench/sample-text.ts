/** Sentences of our own, as agents write them; a fixed order makes every run read the same text. */
const SENTENCES = [
  'Thank you for telling us what happened with your order on Tuesday.',
  "I'm sorry that the parcel went to the wrong depot, and I've asked them to send it on today.",
  'You should have received the new label by now; it was sent to the address on your account.',
  "That's not something we see often, so I checked the whole history before answering.",
  'The refund of 24.90 leaves us this afternoon and takes three working days to reach your bank.',
  'Could you tell me which colour you would like instead?',
  "If it doesn't work after a restart, please reply here and I'll call you on Thursday at 3pm.",
  'Our warehouse packed the small size, although your basket clearly showed the large one.',
  'I have added two free months to your plan as a small thank you for your patience.',
  'The technician is on the way & will ring the bell twice, which usually gets an answer.',
  'There is nothing you need to do: the replacement is paid for and the old one may be kept.',
  "We're unable to see your password, which keeps it private, but I can reset it right away.",
  'As soon as the courier scans the box, you will get a message with a link to follow it.',
  "Let me know whether the evening or the morning suits you better, and we'll arrange it.",
];

/** A reply of exactly `length` UTF-16 units, with a paragraph break after every fourth sentence. */
export function sampleText(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) {
    text += SENTENCES[i % SENTENCES.length]! + (i % 4 === 3 ? '\n\n' : ' ');
  }
  return flat(text.slice(0, length));
}

/** The same text in one piece of memory, as a text read from a page is; a slice or a sum of strings is not. */
export function flat(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
