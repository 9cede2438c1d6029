import { describe, expect, it } from 'vitest';
import jargon from '../../assets/tone/jargon.en.json' with { type: 'json' };
import suggestions from '../../assets/tone/suggestions.en.json' with { type: 'json' };
import whole from '../../assets/tone/whole.json' with { type: 'json' };
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { FEATURES } from '../../lib/tone/feature-list.ts';
import { findFeatures } from '../../lib/tone/find-features.ts';
import { TONE_DIMENSIONS } from '../../lib/tone/types.ts';
import { englishMessages } from '../support/words.ts';

const found = (text: string) => {
  const hits = findFeatures(readText(text));
  return hits.map(({ id, from, to }) => `${id}: ${text.slice(from, to)}`);
};

describe('the data of the tone', () => {
  it('can all be compiled', () => {
    expect(compilePhrases(FEATURES).problems).toEqual([]);
    expect(compilePhrases(jargon.words).problems).toEqual([]);
  });

  it('names each feature once, and yields only to features that are there', () => {
    const ids = FEATURES.map(({ id }) => id);
    expect(new Set([...ids, ...whole.features.map(({ id }) => id)]).size).toBe(
      ids.length + whole.features.length,
    );
    const named = FEATURES.flatMap(({ yields = [], apart = [] }) => [...yields, ...apart]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('weighs only dimensions that there are', () => {
    const moved = [...FEATURES, ...whole.features].flatMap(({ effects }) => Object.keys(effects));
    expect(moved.filter((name) => !(TONE_DIMENSIONS as readonly string[]).includes(name))).toEqual([]);
  });

  it('has words for each feature that moves a dimension', async () => {
    const messages = await englishMessages();
    const moving = [...FEATURES, ...whole.features].filter(({ effects }) => Object.keys(effects).length > 0);
    const wordless = moving.filter(({ id }) => !messages[`tone_points_${id.replaceAll('-', '_')}`]);
    expect(wordless.map(({ id }) => id)).toEqual([]);
  });

  it('offers changes only for features that there are', () => {
    const ids = new Set([...FEATURES, ...whole.features].map(({ id }) => id));
    expect(suggestions.changes.filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});

describe('features', () => {
  it.each([
    ['Thank you for waiting.', 'thanks-waiting: Thank you for waiting'],
    ['Thanks for your note.', 'thanks: Thanks'],
    ['Please send it.', 'please-start: Please'],
    ['Send it, please.', 'please-inside: please'],
    ['Send us the form.', 'command: Send'],
    ['Could you please send it?', 'could-you-please: Could you please'],
    ['But it is late.', 'direct-start: But'],
    ['You should have read it.', 'you-fail: You should have'],
    ['As I already told you, no.', 'you-say: As I already told'],
    ["That's not my job.", 'not-my-job: not my job'],
    ['We got it wrong.', 'our-mistake: We got it wrong'],
    ["I'm sorry if this hurt.", 'apology-if: sorry if'],
    ['Apologies for the inconvenience.', 'apology-formula: Apologies for the inconvenience'],
    ["I'll call you back.", "i-act: I'll call"],
    ['We will look into it soon.', 'vague-when: soon'],
    ['It arrives by Friday.', 'dated: by Friday'],
    ['Calm down.', 'calm-down: Calm down'],
    ['DO NOT CALL us!!', 'shouting: DO NOT CALL'],
    ['What?!', 'many-marks: ?!'],
    ['I have no idea.', 'i-unsure: I have no idea'],
    ['Why did you do that?', 'why-you: Why did you'],
    ['Order 10442 is here.', 'figure: 10442'],
    ['You missed the payment.', 'you-fail: You missed the payment'],
    ['Great question, genius.', 'harsh: question, genius'],
    ['Maybe try reading the manual.', 'harsh: Maybe try reading the manual'],
    ['No refund. End of story.', 'harsh: End of story'],
    ['First, open the page.', 'steps-in-order: First'],
  ])('of %j are told', (text, feature) => {
    expect(found(text)).toContain(feature);
  });

  it.each([
    ['Thank you for waiting.', 'thanks'],
    ['Please send it.', 'please-inside'],
    ["I'm sorry if this hurt.", 'apology'],
    ["I'll send it immediately.", 'urgent'],
    ['You will have it by Friday.', 'you-start'],
    ['> You failed to read it.\n\nHello', 'you-fail'],
    ['She wrote "calm down" to me.', 'calm-down'],
    ['Update the USB HDMI driver.', 'shouting'],
    ['I am sorry that your bag was lost and you missed your train.', 'you-fail'],
    ["I'm sorry you were confused by our mail.", 'you-fail'],
    ['Great question, genius.', 'praise'],
    ['Maybe try reading the manual next time :)', 'smile'],
    ['Maybe try reading the manual next time :)', 'steps-in-order'],
    ['We will not refund you.', 'we-act'],
    ['You should have read the terms.', 'you-will-get'],
    ['You will not get it.', 'you-will-get'],
    ['You missed our call.', 'you-fail'],
    ['You have two parcels.', 'you-must'],
    ['The Genius Bar will help.', 'harsh'],
    ['Just try reading the code again.', 'harsh'],
    ["No problem, I'm happy to help.", 'negative-word'],
    ['Your refund was sent.', 'you-start'],
  ])('of %j do not count %s', (text, feature) => {
    expect(found(text).map((each) => each.split(':')[0])).not.toContain(feature);
  });
});
