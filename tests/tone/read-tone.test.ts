import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { readTone } from '../../lib/tone/read-tone.ts';
import { TONE_DIMENSIONS, type ToneDimension, type ToneReport } from '../../lib/tone/types.ts';

const WARM =
  "Hi Ana,\n\nThank you for waiting. I'm sorry we sent you the wrong lamp. I have ordered the right one, and it will be with you by Friday.\n\nIf anything is still open, just write to me here.\n\nKind regards,\nTom";
const COLD =
  "You failed to read the terms. Calm down. You must send the form immediately!! That's not my job.";

const level = (text: string, dimension: ToneDimension) => readTone(text).dimensions[dimension]?.level;

/** Small and the same each time; no part of the product needs one. */
function randomTexts(count: number): string[] {
  const parts = [
    'You',
    'failed',
    'sorry',
    'if',
    ' ',
    '\n\n',
    '!!',
    'ASAP',
    '“',
    '>',
    'we will',
    'soon.',
    '🙂',
    'İ',
    'שלום',
    "don't",
    '?',
    '{name}',
    'http://a.b/c',
    '12',
  ];
  let state = 7;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(next() * 40) }, () => parts[Math.floor(next() * parts.length)]).join(
      next() < 0.5 ? ' ' : '',
    ),
  );
}

function placesOf({ dimensions, readability, suggestion }: ToneReport) {
  return [
    ...Object.values(dimensions).flatMap(({ points }) => points),
    ...readability.longSentences,
    ...readability.walls,
    ...readability.jargon,
    ...(suggestion ? [suggestion] : []),
  ];
}

describe('the tone of a reply', () => {
  it('is good in every dimension of a reply that thanks, owns, acts and names a day', () => {
    expect(TONE_DIMENSIONS.map((dimension) => level(WARM, dimension))).toEqual(Array(6).fill('good'));
    expect(readTone(WARM).score).toBeGreaterThan(0.9);
  });

  it('is low in warmth, ownership, blame and pressure of one that blames, orders and turns away', () => {
    for (const dimension of ['warmth', 'ownership', 'blame', 'pressure'] as const)
      expect(level(COLD, dimension), dimension).toBe('low');
    expect(readTone(COLD).score).toBeLessThan(0.1);
  });

  it.each<[string, string, ToneDimension]>([
    ['I will call you.', 'Somebody will call you.', 'ownership'],
    ['It arrives by Friday.', 'It arrives soon.', 'clarity'],
    ['Thank you for waiting.', 'Sorry for any wait.', 'warmth'],
    ['Could you please send the form?', 'Send the form.', 'pressure'],
    ['The form is not filled in yet.', 'You failed to fill the form in.', 'blame'],
    ['You will have it on Monday.', 'Maybe you have it soon, I guess.', 'confidence'],
    ["I'm sorry we lost your order.", 'Sorry if you feel that way.', 'warmth'],
    ['We made a mistake.', 'Mistakes were made.', 'ownership'],
    ["I can't believe they did that to you.", "I can't do that for you.", 'warmth'],
    ['Your parcel is late because the van broke down.', 'It is late because you ordered late.', 'blame'],
    ['I see how it broke.', 'I hope you understand that you were the one who broke it.', 'blame'],
    ['For next time, this tip may help.', 'Next time order earlier.', 'blame'],
    ['I read each message.', 'Please note that messages will not be answered.', 'pressure'],
    ['Please reply when it suits you.', 'PLEASE REPLY AT ONCE!!', 'pressure'],
  ])('of %j is better than of %j in %s', (better, worse, dimension) => {
    const [high, low] = [better, worse].map((text) => readTone(text).dimensions[dimension]!.score);
    expect(high).toBeGreaterThan(low!);
  });

  it('adds up: each score is its start and the effects of its points', () => {
    for (const text of [WARM, COLD, ...randomTexts(50)]) {
      for (const { score, start, points } of Object.values(readTone(text).dimensions)) {
        const sum = points.reduce((total, { effect }) => total + effect, start);
        expect(score).toBeCloseTo(Math.min(Math.max(sum, 0), 1), 2);
      }
    }
  });

  it('rests only on words inside the text, and on whole numbers of code units', () => {
    for (const text of [WARM, COLD, ...randomTexts(400)]) {
      for (const { from, to } of placesOf(readTone(text))) {
        expect(from >= 0 && from <= to && to <= text.length, JSON.stringify(text)).toBe(true);
      }
    }
  });

  it('is the same of a text and of its reading', () => {
    expect(readTone(readText(COLD))).toEqual(readTone(COLD));
  });

  it('of short requests spreads: few have the same score', () => {
    const texts = [
      'Send it.',
      'Please send it.',
      'Could you send it?',
      'Send it now.',
      'Why did you send it?',
      'Thanks, got it.',
      'You sent it.',
    ];
    expect(new Set(texts.map((text) => readTone(text).score)).size).toBe(texts.length);
  });

  it('counts a second place of a feature half, a third a quarter', () => {
    const { points } = readTone('Thanks. Thanks. Thanks.').dimensions.warmth!;
    const [first, second, third] = points.filter(({ id }) => id === 'thanks').map(({ effect }) => effect);
    expect([second, third]).toEqual([first! / 2, first! / 4]);
  });

  it('reads neither what is quoted nor the thread below', () => {
    const quoted = `${WARM}\n\nOn Monday, Ana wrote:\n> You failed! Calm down!!`;
    expect(readTone(quoted).dimensions.blame?.score).toBe(readTone(WARM).dimensions.blame?.score);
  });
});

describe('words that mean the contrary', () => {
  const raised = (text: string) =>
    Object.values(readTone(text).dimensions).flatMap(({ points }) =>
      points.filter(({ effect }) => effect > 0).map(({ id }) => id),
    );

  it.each([
    'Great question, genius. Maybe try reading the manual next time :)',
    'We will not refund you. End of story.',
    'You should have read the terms.',
  ])('raise nothing: %j', (text) => {
    expect(raised(text)).toEqual([]);
    expect(level(text, 'warmth')).toBe('low');
  });

  it('an apology for what the customer went through blames nobody', () => {
    const text =
      'I am sorry that your bag was lost and you missed your train. I have sent a courier and you will get it today by 6 pm.';
    expect(readTone(text)).toMatchObject({
      dimensions: { blame: { level: 'good', points: [] } },
      suggestion: null,
    });
  });
});

describe('a text that cannot be read whole', () => {
  it.each(['', ' \n ', '🙂', '> only a quote'])('says of %j that there is nothing to read', (text) => {
    expect(readTone(text)).toMatchObject({
      score: null,
      dimensions: {},
      unread: [...TONE_DIMENSIONS],
      suggestion: null,
      readability: { words: 0 },
    });
  });

  it.each([
    ['fr', 'Bonjour, merci de votre patience. Nous vous rappelons demain!!'],
    ['und', 'שלום, תודה שחיכית!! נחזור אליך מחר.'],
  ])('says of one in another language (%s) which dimensions are not read', (language, text) => {
    const report = readTone(text);
    expect(report).toMatchObject({
      language,
      score: null,
      unread: ['warmth', 'ownership', 'clarity', 'blame', 'confidence'],
      partly: ['pressure'],
      suggestion: null,
      readability: { level: null, jargon: [] },
    });
    expect(report.dimensions.pressure?.points.map(({ id }) => id)).toEqual(['many-marks']);
  });

  it.each([
    ['fr', "Calmez-vous. Ce n'est pas mon problème."],
    ['de', 'Das ist nicht mein Problem. Beruhigen Sie sich.'],
    ['es', 'Cálmese. No es mi problema.'],
    ['pt', 'Acalme-se. O problema não é meu.'],
  ])('calls nothing good of rude words that it does not read (%s)', (language, text) => {
    expect(readTone(text, { language })).toMatchObject({
      dimensions: {},
      unread: [...TONE_DIMENSIONS],
      partly: [],
    });
  });

  it('tells of one in another language what length and marks show, and never that it is good', () => {
    const { dimensions } = readTone(`${'sehr '.repeat(30)}WICHTIG IST DAS!!`, { language: 'de' });
    expect(Object.entries(dimensions).map(([name, { level }]) => [name, level])).toEqual([
      ['clarity', 'fair'],
      ['pressure', 'low'],
    ]);
  });

  it('believes the language that it is told', () => {
    expect(readTone('Send it.', { language: 'de-AT' })).toMatchObject({ language: 'de', score: null });
    expect(readTone('Bonjour', { language: 'en-GB' }).score).not.toBeNull();
  });

  it('reads a very long one up to where it was told to, and says so', () => {
    const report = readTone('Thank you. '.repeat(20_000));
    expect(report.readTo).toBe(100_000);
    expect(readTone('Thank you. '.repeat(10), { most: 50 }).readTo).toBe(50);
    expect(readTone(WARM).readTo).toBeNull();
  });

  it.each([
    ...['a', '!', '?', '.', "'", 'A', "A'", "AA''", 'AA   ', 'NOT ', '1.', 'שלום ', '\n', '\uD83D', 'i '],
    ...['`a`! ', 'I! ', '"a" b. '],
  ])('takes 100,000 characters of %j', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000);
    expect(readTone(text).readTo).toBeNull();
  });
});
