import { describe, expect, it, vi } from 'vitest';
import { languageData } from '../../../components/overlay/language-data.ts';
import { openLanguages } from '../../../components/overlay/language-part.ts';
import { latePart, leavePart } from '../../../components/overlay/late-part.ts';
import { openKit } from '../../../components/overlay/open-kit.ts';
import { rulesInUse } from '../../../components/overlay/rules-in-use.ts';
import { compilePhrases } from '../../../lib/engine/phrase-set.ts';
import { shippedPack, shippedRules } from '../../../lib/platform/shipped-rules.ts';
import type { PageRule, PageRules } from '../../../lib/policy/layers/page-rules.ts';
import { OTHER_PACKS } from '../../../lib/policy/pack-heads.ts';
import type { WholePack } from '../../../lib/policy/rule-details.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';
import { compileCues } from '../../../lib/recovery/compile-cues.ts';
import { followSteps } from '../../../lib/recovery/detect-steps.ts';
import { StepReader } from '../../../lib/recovery/step-reader.ts';
import { heldBack } from '../../../lib/review/held-back.ts';
import type { OtherLanguage } from '../../../lib/review/other-languages.ts';

const NOT_MY_JOB: Readonly<Record<string, string>> = {
  es: 'No es mi trabajo. Usted tiene que entenderlo.',
  de: 'Das ist nicht meine Aufgabe. Das müssen Sie verstehen.',
};

/** A frame in which every script can be had, as the browser brings them. */
function frame(rules: PageRules = shippedRules) {
  const world = {};
  const { signal } = new AbortController();
  const bringLanguages = vi.fn(async () => leavePart('language', openLanguages, world));
  const bring = vi.fn(async (language: OtherLanguage) =>
    leavePart(`language-${language}`, await languageData(language), world),
  );
  const parts = {
    kit: latePart(
      'kit',
      async () =>
        leavePart(
          'kit',
          openKit(() => true),
          world,
        ),
      world,
    ),
    expressions: latePart('expressions', async () => {}, world),
    language: latePart('language', bringLanguages, world),
  };
  const inUse = rulesInUse(rules, shippedPack as WholePack, parts, { bring, world }, signal);
  const check = heldBack(inUse.analysis, parts.kit);
  const more = vi.fn();
  inUse.whenMore(more);
  /** What stands in the end: asked again until several rounds brought nothing more. */
  const found = async (text: string) => {
    let quiet = 0;
    while (quiet < 3) {
      const calls = more.mock.calls.length;
      await check(text, 'public');
      await vi.dynamicImportSettled();
      // What waits for a part hears of it after the part's own import.
      await new Promise((resolve) => setImmediate(resolve));
      quiet = more.mock.calls.length > calls ? 0 : quiet + 1;
    }
    return (await check(text, 'public')).map(({ ruleId, text: words }) => [ruleId, words]);
  };
  return { ...inUse, found, bring, bringLanguages };
}

describe('the languages of a frame', () => {
  it('cost an English draft nothing: no script is asked for', async () => {
    const { found, bring, bringLanguages } = frame();
    expect(await found("Hi Maria,\n\nunfortunately that's not my job.")).not.toEqual([]);
    expect(bringLanguages).not.toHaveBeenCalled();
    expect(bring).not.toHaveBeenCalled();
  });

  it('come one by one, as drafts hold them', async () => {
    const { found, bring, originOf } = frame();
    expect(await found(NOT_MY_JOB.es!)).toContainEqual(['es-not-my-job', 'No es mi trabajo']);
    expect(bring.mock.calls).toEqual([['es']]);
    expect(originOf('es-not-my-job')).toMatchObject({ from: { level: 'pack' } });
  });

  it('are checked paragraph by paragraph, each by its own rules', async () => {
    const { found } = frame();
    const text = `Hello Maria,\n\nthat's not my job.\n\n${NOT_MY_JOB.de}`;
    const rules = (await found(text)).map(([ruleId]) => ruleId);
    expect(rules).toContain('de-not-my-job');
    expect(rules[0]).toBe('notmyjob-job');
  });

  it("are checked by a team's own rules of that language, and by no others", async () => {
    const own = (id: string, phrase: string, language?: string): PageRule => ({
      ...{ id, phrases: [phrase], category: 'own', severity: 'warn', why: 'Own.', alternatives: [], from: 0 },
      ...(language && { language }),
    });
    const rules = [own('hola', 'colegas', 'es-MX'), own('english', 'no lo sabemos')];
    const { found } = frame({ ...shippedRules, packs: [], rules });
    expect(await found('Hola colegas, todavía no lo sabemos, lo siento mucho.')).toEqual([
      ['hola', 'colegas'],
    ]);
  });

  it.each([
    ['Hola, Ana: le escribo por su pedido. ¿Puede usted enviarme una foto?', 'es'],
    ['Hola, Ana: te escribo por tu pedido. ¿Puedes enviarme una foto?', 'es-informal'],
    ['Bonjour, je vous écris au sujet de votre commande.', 'fr'],
    ['Bonjour, je t’écris au sujet de ta commande, tu as raison.', 'fr-informal'],
    ['Guten Tag, ich schreibe Ihnen wegen Ihrer Bestellung.', 'de'],
    ['Hallo, ich schreibe dir wegen deiner Bestellung.', 'de-informal'],
    ['Olá, escrevo sobre o seu pedido. Você tem razão, não chegou.', 'pt'],
    ['Bom dia, o senhor tem razão, o seu pedido ainda não chegou.', 'pt-formal'],
    ['Bom dia, a senhora tem razão, o seu pedido ainda não chegou.', 'pt-formal-she'],
    ['Die Lieferung war heute nicht da, das ist nicht gut.', 'de'],
    [
      'Hello Maria, thank you.\n\nHallo, ich schreibe dir wegen deiner Bestellung und der Rechnung.',
      'de-informal',
    ],
    ['Hi María,', 'en'],
  ])('tell how a draft speaks: “%s” as %s', async (text, voice) => {
    const { found, languages, analysis } = frame();
    await found(`${text}\n\nHola, gracias.`);
    await found(text);
    expect(languages()!.voiceOf(analysis.read(text))).toBe(voice);
  });

  it('show steps by the cues of their language', async () => {
    const { found, languages, analysis } = frame();
    const text = 'Le pido disculpas por el retraso de su pedido.';
    await found(text);
    const { signal } = new AbortController();
    const after = (_: number, then: () => void) => {
      then();
      return () => {};
    };
    const schedule = { now: () => 0, after, frame: (then: () => void) => after(0, then) };
    const tools = { compileCues, StepReader, engine: { compilePhrases } };
    const steps = languages()!.followSteps(followSteps(), { ...tools, schedule, refresh: () => {}, signal });
    steps(analysis.read(text));
    const [apology] = steps(analysis.read(text));
    expect(apology).toMatchObject({ stepId: 'apology', level: 'strong' });
  });
});

it('the packs of other languages are known by their heads', () => {
  const heads = shippedPacks
    .slice(1)
    .map(({ id, name, revision, language }) => ({ language, id, name, revision }));
  expect(heads.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...OTHER_PACKS]);
});
