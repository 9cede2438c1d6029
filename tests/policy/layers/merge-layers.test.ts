import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../lib/engine/types.ts';
import { type Layer, LEVELS, type Level } from '../../../lib/policy/layers/layer-types.ts';
import { mergeLayers } from '../../../lib/policy/layers/merge-layers.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';
import { type Laid, lay, layersOf, PACK, policyOf, ruleOf } from './lay.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { hint: 1, warn: 2, block: 3 };
const severity = fc.constantFrom<Severity>('block', 'warn', 'hint');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

// Ids and words that meet: rules of policies have ids of the pack's, and phrases that overlap with theirs.
const IDS = ['calm-down', 'lost-it', 'no-way', 'own-one', 'own-two'];
const PHRASES = [
  'calm down',
  'calm',
  'down please',
  'calm down please',
  'lost the parcel',
  'no way',
  'the parcel no',
];
const NAMES = ['Calm Down', 'Calm', 'The Parcel', 'Lost The Parcel Club', 'No'];
const CATEGORIES = ['orders', 'blame', 'refusal', 'test'];
const TEXT_WORDS = [
  'calm',
  'down',
  'please',
  'lost',
  'the',
  'parcel',
  'no',
  'way',
  'Calm',
  'Down',
  'The',
  'Parcel',
];

const id = fc.constantFrom(...IDS);
const rule: fc.Arbitrary<PolicyRule> = fc
  .record({
    id,
    severity,
    phrases: fc.uniqueArray(fc.constantFrom(...PHRASES), { minLength: 1, maxLength: 2 }),
    category: fc.constantFrom(...CATEGORIES),
    off: maybe(fc.boolean()),
    unless: maybe(fc.constant(['please'])),
  })
  .map(({ unless, ...over }) => ruleOf({ ...over, unless: unless && [...unless] }));
const change = fc.record({
  rule: id,
  off: maybe(fc.boolean()),
  severity: maybe(severity),
  why: maybe(fc.constantFrom('A.', 'B.')),
});
const locks = fc.record({
  rules: few(fc.oneof(id, fc.constant('*' as const))),
  categories: few(fc.constantFrom(...CATEGORIES)),
});
const policy: fc.Arbitrary<Policy> = fc
  .record({
    rules: fc.uniqueArray(rule, { maxLength: 3, selector: (one) => one.id }),
    changes: few(change),
    locks: maybe(locks),
    exempt: few(fc.constantFrom(...NAMES)),
    extends: maybe(fc.constant(['english'])),
  })
  .map((over) => policyOf('p', over as Partial<Policy>));
const layers = fc
  .array(fc.record({ level: fc.constantFrom<Level>(...LEVELS), policy }), { maxLength: 5 })
  .map((all): Layer[] =>
    all.map((layer, nth) => ({
      id: `l${nth}`,
      ...layer,
      policy: { ...layer.policy, id: `p${nth}`, name: `P${nth}` },
    })),
  );
const text = fc
  .array(fc.array(fc.constantFrom(...TEXT_WORDS), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sentences) => sentences.map((words) => `${words.join(' ')}.`).join(' '));

const shares = (a: Finding, b: Finding) => a.from < b.to && a.to > b.from;

/** Ids of rules that a policy of the level, or above it, locks. */
function lockedIn({ rules, packs }: Laid): (ruleId: string) => boolean {
  const own = new Set(rules.flatMap(({ id: ruleId, from }) => (from.lockedBy === undefined ? [] : [ruleId])));
  return (ruleId) =>
    own.has(ruleId) ||
    packs.some(
      ({ changes, from }) =>
        (changes[ruleId]?.from ?? from).lockedBy !== undefined && !isRewritten(rules, ruleId),
    );
}

const isRewritten = (rules: Laid['rules'], ruleId: string) => rules.some((one) => one.id === ruleId);

describe('whatever policies there are', () => {
  it('their order, and that of packs, changes nothing', () => {
    const other = { ...PACK, id: 'other', rules: PACK.rules.slice(1) };
    const shuffled = layers.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, turned]) => {
        expect(mergeLayers(turned, [other, PACK])).toEqual(mergeLayers(all, [PACK, other]));
      }),
    );
  });

  it('no policy below makes a locked rule weaker: what it flagged is flagged, as gravely or more so', () => {
    fc.assert(
      fc.property(layers, fc.constantFrom<Level>('organisation', 'team'), text, (all, level, sentence) => {
        const strong = all.filter((layer) => LEVELS.indexOf(layer.level) <= LEVELS.indexOf(level));
        const [above, whole] = [lay(strong), lay(all)];
        const isLocked = lockedIn(above);
        const kept = whole.find(sentence);
        for (const one of above.find(sentence).filter(({ ruleId }) => isLocked(ruleId))) {
          const said = `${one.ruleId} "${one.text}" in "${sentence}"\n${JSON.stringify(kept)}`;
          const stands = (other: Finding) =>
            shares(one, other) && GRAVITY[other.severity] >= GRAVITY[one.severity];
          expect(kept.some(stands), said).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('every wish that is refused is told with what to do about it', () => {
    fc.assert(
      fc.property(layers, (all) => {
        for (const { layer, what, mend } of lay(all).notes) {
          expect(all.some((one) => one.id === layer)).toBe(true);
          expect(what).toMatch(/\S.*\.$/);
          expect(mend).toMatch(/\S.*[.?]$/);
        }
      }),
    );
  });

  it('a policy of which thousands are refused is told of the first, and of how many more', () => {
    const changes = Array.from({ length: 5_000 }, (_, nth) => ({ rule: `nowhere-${nth}`, off: true }));
    const { notes } = lay(layersOf('team', { care: { changes }, other: { changes: changes.slice(0, 2) } }));
    expect(notes).toHaveLength(103);
    expect(notes.at(-1)).toMatchObject({
      layer: 'care',
      what: '4,900 further wishes of "CARE" were refused.',
    });
  });

  it('an id that stands twice in one policy is two rules, each with its own lock', () => {
    const twice = [
      ruleOf({ id: 'own', phrases: ['one'] }),
      ruleOf({ id: 'own', phrases: ['two'], category: 'kept' }),
    ];
    const acme = layersOf('organisation', { acme: { rules: twice, locks: { categories: ['kept'] } } });
    const care = layersOf('team', { care: { rules: [ruleOf({ id: 'own', phrases: ['three'] }), ...twice] } });
    expect(lay(acme).told('One. Two.')).toEqual(['own warn', 'own warn']);
    expect(lay([...acme, ...care]).told('One. Two. Three.')).toEqual(['own warn', 'own warn']);
  });

  it('a policy that stands alone is in force as it is written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(rule, { selector: (one) => one.id, minLength: 1, maxLength: 5 }),
        text,
        (rules, sentence) => {
          const alone = layersOf('team', { alone: { rules } });
          const { told, notes, packs } = lay(alone);
          expect(notes).toEqual([]);
          expect(packs).toEqual([]);
          const byHand = lay([], [{ ...PACK, guards: {}, lists: {}, rules }]);
          expect(told(sentence)).toEqual(byHand.told(sentence));
        },
      ),
    );
  });
});

describe('packs', () => {
  const extend = (over: Partial<Policy> = {}) => layersOf('team', { care: over });

  it.each<[string, Layer[], readonly string[]]>([
    ['the one that ships, where there is no policy', [], ['english']],
    ['none, where a policy has rules and extends nothing', extend({ rules: [ruleOf({ id: 'own' })] }), []],
    [
      'those that a policy extends',
      extend({ extends: ['english'], rules: [ruleOf({ id: 'own' })] }),
      ['english'],
    ],
    [
      'the one that ships, beside the rules of an agent',
      layersOf('personal', { own: { rules: [ruleOf({ id: 'own' })] } }),
      ['english'],
    ],
    ['the one that ships, where a policy only exempts names', extend({ exempt: ['Calm'] }), ['english']],
    [
      'the one whose rules are locked, though a policy below stands alone',
      [
        ...layersOf('organisation', { acme: { locks: { rules: ['calm-down'] } } }),
        ...extend({ rules: [ruleOf({ id: 'own' })] }),
      ],
      ['english'],
    ],
  ])('in use: %s', (_name, all, expected) => {
    expect(lay(all).packs.map(({ id: pack }) => pack)).toEqual(expected);
  });

  it('are named by what is different in them, not by their rules', () => {
    const { packs, rules } = lay(
      extend({ extends: ['english'], changes: [{ rule: 'lost-it', severity: 'warn' }] }),
    );
    expect(rules).toEqual([]);
    expect(packs[0]?.changes).toEqual({
      'lost-it': { severity: 'warn', from: { policy: 'Shipped', level: 'pack', changedBy: 'CARE' } },
    });
  });

  it('that are locked whole cost a page no word for each rule', () => {
    const { packs } = lay(
      layersOf('organisation', { acme: { extends: ['english'], locks: { rules: ['*'] } } }),
    );
    expect(packs).toEqual([
      {
        ...{ id: 'english', revision: 1, changes: {}, exempt: [], firm: 0 },
        from: { policy: 'Shipped', level: 'pack', lockedBy: 'ACME', lockedAt: 'organisation' },
      },
    ]);
  });

  it('that no Amend has are told, with the nearest', () => {
    expect(lay(extend({ extends: ['englisch'] })).said).toBe(
      'care: "CARE" extends a pack "englisch", which this Amend does not have. Did you mean "english"?',
    );
  });

  it('keep their guards and lists beside those of policies of the same names', () => {
    const rules = [ruleOf({ id: 'own', phrases: ['send the <box>'], guards: ['kind'] })];
    const guards = { kind: { why: 'x', near: [{ phrases: ['gladly'], within: 'sentence' as const }] } };
    const { told } = lay(extend({ extends: ['english'], rules, guards, lists: { box: ['crate'] } }));
    expect(told('Send the crate. Send the parcel. Lost the parcel. Lost the crate.')).toEqual([
      'own warn',
      'lost-it hint',
    ]);
    expect(
      told('Send the crate gladly. Calm down with pleasure. Calm down gladly. Send the crate with pleasure.'),
    ).toEqual(['calm-down warn', 'own warn']);
  });
});

describe('exempt names', () => {
  const exempt = (...names: string[]) =>
    lay(
      layersOf('team', {
        care: { extends: ['english'], exempt: names, rules: [ruleOf({ id: 'calm', severity: 'hint' })] },
      }),
    );

  it.each<[string, readonly string[], string, readonly string[]]>([
    ['are not flagged', ['Calm'], 'Open Calm now.', []],
    ['are not flagged with an s or in quotes', ['Calm'], 'Open Calm\u2019s page, "Calm".', []],
    ['do not silence words that begin alike', ['Calm'], 'Calm down.', ['calm-down warn']],
    [
      'are written exactly so',
      ['Calm Down'],
      'Calm down. CALM DOWN. Calm Down.',
      ['calm-down warn', 'calm-down warn'],
    ],
    [
      'may be longer than what is flagged',
      ['Calm Down Club'],
      'The Calm Down Club. The Calm Down.',
      ['calm-down warn'],
    ],
    [
      'are plain words, whatever marks are in them',
      ['(calm|x) [down] ~lost'],
      'Calm down.',
      ['calm-down warn'],
    ],
    ['may hold quote marks', ['The "Calm" App'], 'Use The "Calm" App. Calm.', ['calm hint']],
    ['of marks alone say nothing', ['!!!'], 'Calm down!!!', ['calm-down warn']],
  ])('%s', (_name, names, sentence, expected) => {
    expect(exempt(...names).told(sentence)).toEqual(expected);
  });

  it('of a policy do not reach what another locks, but what it locks itself', () => {
    const locking = layersOf('organisation', {
      acme: { locks: { rules: ['calm-down'] }, exempt: ['Calm Down'] },
    });
    const below = layersOf('team', { care: { exempt: ['Calm Down Club', 'No Way'] } });
    const { told, said } = lay([...locking, ...below]);
    expect(told('Calm Down. Calm Down Club. Calm down.')).toEqual(['calm-down warn']);
    expect(
      lay([...layersOf('organisation', { acme: { locks: { rules: ['calm-down'] } } }), ...below]).told(
        'Calm Down Club.',
      ),
    ).toEqual(['calm-down warn']);
    expect(said).toContain('One locked rule flags the exempt names of "CARE" all the same');
  });
});

describe('rules of an agent', () => {
  const own = layersOf('personal', { own: { rules: [ruleOf({ id: 'own-word' })], exempt: ['Calm Down'] } });
  const none = layersOf('organisation', { acme: { settings: { ownRules: false } } });

  it('stand beside those that ship', () => {
    expect(lay(own).told('Own word. Calm down.')).toEqual(['own-word warn', 'calm-down warn']);
  });

  it('do not count where a policy above says so, and that is told', () => {
    const { told, said } = lay([...own, ...none]);
    expect(told('Own word. Calm Down.')).toEqual(['calm-down warn']);
    expect(said).toMatch(
      /^own: "OWN" does not count: "ACME" \(the organisation's\) lets agents have no rules of their own\./,
    );
  });

  it('cannot be allowed by the agent', () => {
    const wish = layersOf('personal', { wish: { settings: { ownRules: true } } });
    expect(lay([...own, ...wish, ...none]).settings.ownRules).toBe(false);
  });
});

describe('a model on the machine', () => {
  const says = (level: 'organisation' | 'team' | 'personal', rewriting: boolean) =>
    layersOf(level, { [`${level}-says`]: { settings: { rewriting } } });

  it.each([
    ['where a policy says so', says('team', true), true],
    [
      'not where one says so and another denies it',
      [...says('team', true), ...says('personal', false)],
      false,
    ],
    ['not where the one above denies it', [...says('organisation', false), ...says('team', true)], false],
    ['not where none says anything', layersOf('team', { acme: { exempt: ['Acme Calm'] } }), undefined],
    ['where an agent says so and none above says anything', says('personal', true), true],
    [
      'not by the word of an agent where those above locked it unsaid',
      [...layersOf('organisation', { acme: { locks: { settings: ['rewriting'] } } }), ...says('team', true)],
      undefined,
    ],
    [
      'whatever those below say where it was locked allowed',
      [
        ...layersOf('organisation', {
          acme: { settings: { rewriting: true }, locks: { settings: ['rewriting'] } },
        }),
        ...says('team', false),
      ],
      true,
    ],
  ])('may word sentences anew %s', (_, layers, may) => {
    expect(lay(layers).settings.rewriting).toBe(may);
  });

  it('is told to whoever allows it in vain, and not to those above who only gave way', () => {
    const { notes, said } = lay([
      ...says('organisation', true),
      ...says('team', false),
      ...says('personal', true),
    ]);
    expect(notes.map(({ layer }) => layer)).toEqual(['personal-says']);
    expect(said).toContain('"TEAM-SAYS" (a team\'s) says false. The no holds.');
  });
});

describe('a change', () => {
  const laid = (changes: Policy['changes']) =>
    lay(layersOf('team', { care: { extends: ['english'], changes } }));

  it('of a rule that is nowhere is told, with the nearest id', () => {
    expect(laid([{ rule: 'calm-dwn', off: true }]).said).toBe(
      'care: "CARE" changes a rule "calm-dwn", and there is none above it. Did you mean "calm-down"?',
    );
  });

  it('may name the policy that its rule stands in', () => {
    expect(laid([{ rule: 'calm-down', of: 'english', off: true }]).told('Calm down.')).toEqual([]);
    expect(laid([{ rule: 'calm-down', of: 'dutch', off: true }]).said).toContain(
      'there is none in "dutch" above it',
    );
  });

  it('keeps to the language of its policy where a rule of the same id speaks another', () => {
    const french = {
      ...PACK,
      id: 'french',
      language: 'fr',
      lists: {},
      guards: {},
      rules: [ruleOf({ id: 'calm-down', phrases: ['du calme'] })],
    };
    const care = layersOf('team', {
      care: {
        language: 'fr-CA',
        extends: ['english', 'french'],
        changes: [{ rule: 'calm-down', off: true }],
      },
    });
    expect(lay(care, [PACK, french]).told('Calm down. Du calme.')).toEqual(['calm-down warn']);
  });

  it('of a later policy is laid over that of one above', () => {
    const above = layersOf('organisation', {
      acme: { extends: ['english'], changes: [{ rule: 'calm-down', severity: 'block', why: 'Never.' }] },
    });
    const { find } = lay([
      ...above,
      ...layersOf('team', { care: { changes: [{ rule: 'calm-down', severity: 'hint' }] } }),
    ]);
    expect(find('Calm down.')[0]).toMatchObject({ severity: 'hint', why: 'Never.' });
  });
});
