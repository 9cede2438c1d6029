import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { readTone } from '../../lib/tone/read-tone.ts';
import { middleBreak, middleTurn } from '../../lib/tone/split.ts';
import type { ToneOptions } from '../../lib/tone/types.ts';

const suggestion = (text: string, options?: ToneOptions) => readTone(text, options).suggestion;

/** The text as it would be with the suggestion taken. */
function taken(text: string): string {
  const { from, to, text: words } = suggestion(text)!;
  return text.slice(0, from) + words + text.slice(to);
}

describe('the one suggestion', () => {
  it.each([
    ['please please send us the form!!', 'Could you please send us the form?'],
    ['Send us the form!!', 'Could you please send us the form?'],
    ['You must send the form today.', 'Could you please send the form today?'],
    ['Hi Ana, calm down.', 'I can see how upsetting this is, and I want to put it right.'],
    ["Hi Ana,\n\nI don't know.", "Hi Ana,\n\nI'll find out and tell you by {day and time}."],
    ['We will look into it soon.', 'We will look into it by {day and time}.'],
    ["That's not my job.", "I'll find the right person for this and stay with you until it is done."],
    ['No.', 'What I can do is {what you can offer}.'],
  ])('makes of %j %j', (text, after) => {
    expect(taken(text)).toBe(after);
  });

  it('brings what it promises: the dimension it names is better afterwards', () => {
    for (const text of [
      "You failed to read it. Send it now!! That's not my job.",
      'We will look into it soon. Thank you for your patience.',
      'I guess it might arrive someday. I am not sure.',
      'Sorry if you feel that way. You should have told us.',
    ]) {
      const { dimension } = suggestion(text)!;
      const [before, after] = [readTone(text), readTone(taken(text))].map(
        (one) => one.dimensions[dimension]!.score,
      );
      expect(after, text).toBeGreaterThan(before!);
    }
  });

  it('leaves a reply alone that is good as it is', () => {
    const text =
      "Hi Ana,\n\nThank you for waiting. I'm sorry we sent you the wrong lamp. I have ordered the right one, and it will be with you by Friday.\n\nIf anything is still open, just write to me here.";
    expect(suggestion(text)).toBeNull();
  });

  it.each([
    "I'm sorry we lost your bag, and that's not my job.",
    'I can see how frustrating this is, but you should have told us.',
    'You should have sent 40 euros by Friday.',
    `As per our terms you have to send it${' and then wait for us'.repeat(6)}.`,
  ])('never replaces a sentence that is long or has regret, understanding or facts: %j', (text) => {
    const { from, to } = suggestion(text) ?? { from: 0, to: 0 };
    expect(to - from).toBeLessThan(text.length);
  });

  it('says thanks for waiting where the customer had to wait', () => {
    const text =
      'Hi Ana,\n\nThe delay of the parcel came from the depot in the north, where the vans were full on Monday. The parcel will leave there on Tuesday and reach the shop on Wednesday.';
    expect(suggestion(text)).toMatchObject({
      id: 'cold-start',
      text: expect.stringContaining('Thank you for waiting'),
    });
    expect(taken(text)).toMatch(/^Hi Ana,\n\nThank you for waiting/);
  });

  it('breaks a wall in two at a sentence near its middle', () => {
    const reading = readText('One is here. Two is here. Three is here. Four is here.');
    const { from, to, text } = middleBreak(reading, { from: 0, to: reading.text.length })!;
    expect(reading.text.slice(0, from) + text + reading.text.slice(to)).toBe(
      'One is here. Two is here.\n\nThree is here. Four is here.',
    );
  });

  it.each([
    [
      'The lamp is on its way and we will call you when it is there.',
      'The lamp is on its way. We will call you when it is there.',
    ],
    ['The lamp that you ordered is red.', null],
  ])('makes two sentences of %j at a turn', (text, after) => {
    const change = middleTurn(text, { from: 0, to: text.length });
    expect(change && text.slice(0, change.from) + change.text + text.slice(change.to)).toBe(after);
  });

  it('puts the words before the closing line', () => {
    const text =
      'Hi Ana,\n\nThank you for your patience. The parcel left the depot in the north again, and nobody at the shop has seen it come in so far.\n\nKind regards,\nTom';
    expect(text.slice(suggestion(text)!.from)).toBe('\n\nKind regards,\nTom');
  });
});
