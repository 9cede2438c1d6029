import { flat } from './sample-text.ts';
import { sequence } from './sequence.ts';

/** Our own sentences as agents write them, good and bad; each word in braces becomes one of its kind. */
const SENTENCES = [
  'Hi {name}, thank you for writing to us about your {item}.',
  'I am sorry that the {item} reached you broken, {name}.',
  'I can see how annoying that was with the party on {day} and {number} guests to feed.',
  'The new {item} leaves our warehouse in {town} today and will be with you on {day}.',
  'I have put {number}.50 back on your card, which takes three working days to show.',
  'Could you send me a photo of the {item} and the label on its box?',
  'Please open the settings, choose your {item} from the list and press the round button for {number} seconds.',
  'It is not my job to look for your {item}, so please ask the shop in {town}.',
  'Unfortunately there is nothing I can do about the {item} after {number} days.',
  'You should have read the terms before you ordered the {item}, {name}.',
  'As I already told you on {day}, it is our policy to charge {number} for that.',
  'You will need to calm down and wait until {day}.',
  'Our colleague {name} has checked the whole history of order {number} before answering.',
  'If the {item} does not start after that, write back and I will ring you on {day} at {number} past nine.',
  'As a thank you for your patience I have added {number} points to your account.',
  'The courier scanned the parcel in {town} at noon, and the driver will ring the bell twice.',
  'Obviously the {item} was used in the rain, so the guarantee does not hold.',
  'We only sell the {item} in {town}, but I can have one sent to your shop by {day}.',
  'That was our mistake: the label for {town} was stuck on the wrong {item}.',
  'The invoice {number} is attached, with the address in {town} as you asked.',
  'I hope your trip to {town} goes well, {name}!',
  'Let me know whether {day} or the day after suits you better.',
  'Just plug in the {item}, count to {number} and it should simply work.',
  'I understand your frustration with order {number}, however the {item} is out of stock.',
];

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  name: 'Anna Omar Priya Lukas Mei Jonas Fatima Pedro Helen Tomasz Grace Ivan'.split(' '),
  item: 'kettle|blue lamp|coffee machine|garden chair|keyboard|winter coat|bicycle pump|baby seat|speaker|desk|router|rice cooker|tent|electric drill'.split(
    '|',
  ),
  day: 'Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  town: 'Leeds Bristol Dublin Austin Perth Toronto Cardiff Denver Galway Boston'.split(' '),
};

/** Sentences in each reply of a set: from a short chat line to a long mail. */
const LENGTHS = [2, 4, 7, 10, 14, 22];

/** A set of replies of rising length. Each `nth` gives another set of about the same size, the same in every run. */
export function sampleReplies(nth: number): string[] {
  const random = sequence(1000 + nth);
  const below = (limit: number) => Math.floor(random() * limit);
  return LENGTHS.map((length) => {
    const sentences = Array.from({ length }, () => fill(SENTENCES[below(SENTENCES.length)]!, below));
    return flat(sentences.map((sentence, at) => sentence + (at % 4 === 3 ? '\n\n' : ' ')).join(''));
  });
}

function fill(sentence: string, below: (limit: number) => number): string {
  return sentence.replace(/\{(\w+)\}/g, (_, kind: string) => {
    const words = SLOTS[kind];
    return words ? words[below(words.length)]! : String(2 + below(9000));
  });
}
