import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../../lib/policy/compile-policy.ts';
import { importVale } from '../../../lib/policy/import/import-vale.ts';
import type { ImportFile } from '../../../lib/policy/import/outcome.ts';
import { policyOf } from '../../../lib/policy/import/settle-drafts.ts';
import { readTree } from '../../../lib/policy/import/vale/read-tree.ts';
import { sampleTree } from '../../../lib/policy/import/vale/sample-tree.ts';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';
import { provePolicy } from '../../../lib/policy/prove-policy.ts';
import { STYLES } from './styles.ts';
import { valeOracle } from './vale-oracle.ts';

const files: ImportFile[] = Object.entries(STYLES).map(([path, text]) => ({ path, text }));

const style = (body: string, path = 'Acme/Rule.yml'): ImportFile[] => [{ path, text: body }];

const findingsOf = (from: readonly ImportFile[]) => {
  const { findingsIn } = compilePolicy(policyOf(importVale(from).rules));
  return (text: string) => findingsIn(text).map((finding) => finding.text);
};

describe('a Vale style', () => {
  it('becomes a policy that parses and proves itself', () => {
    const { rules, taken, found, left } = importVale(files);
    expect({ taken, found, left }).toEqual({ taken: files.length, found: files.length, left: [] });
    const policy = policyOf(rules);
    expect(parsePolicy(policy)).toEqual({ ok: true, policy });
    expect(provePolicy(policy)).toEqual([]);
  });

  it.each(files.map(({ path }) => path))('%s flags what Vale would flag, and nothing else', (path) => {
    const text = STYLES[path]!;
    const vale = valeOracle(text);
    const { findingsIn } = compilePolicy(policyOf(importVale([{ path, text }]).rules));
    for (const sentence of sentencesFor(text)) {
      const ours = findingsIn(sentence).map(({ from, to }) => sentence.slice(from, to).trim());
      const theirs = vale(sentence).map(({ from, to }) => sentence.slice(from, to).trim());
      expect(ours.length > 0, `${sentence} – ours: ${ours}, Vale: ${theirs}`).toBe(theirs.length > 0);
    }
  });

  it('keeps severity, message, link and replacements', () => {
    const [rule] = importVale(files.filter(({ path }) => path === 'Parcel/Words.yml')).rules.filter(
      ({ phrases }) => phrases.includes('in regard to'),
    );
    expect(rule).toMatchObject({
      category: 'parcel',
      severity: 'warn',
      name: 'Words: in regard to',
      why: 'Use “about” instead of “in regard to”.',
      alternatives: ['about'],
      fit: 'place',
    });
    expect(rule!.source).toContain('https://example.com/words');
    expect(rule!.source).toContain('made by the import');
  });

  it('offers each of several replacements', () => {
    const { rules } = importVale(files);
    expect(rules.flatMap(({ alternatives }) => alternatives.join(' or '))).toContain('parcels or shipments');
  });

  it('speaks of these words where a rule is about several', () => {
    const slow = importVale(files).rules.find(({ name }) => name === 'Parcel: Slow')!;
    expect(slow.why).toBe('Avoid these words. Customers read these words as: we do not care.');
    expect(slow.severity).toBe('block');
  });

  it.each([
    ['a contraction is not found in its full form’s stead', 'We do not know.', 'We don’t know.', 'do not'],
    ['what must not follow excuses', 'Ask the help desk.', 'Ask the help desk team.', 'help desk'],
    ['what must follow is asked for', 'So we are.', 'So we are here.', 'we are'],
    [
      'what must not stand before excuses',
      'It is lost in transit.',
      'It is not lost in transit.',
      'lost in transit',
    ],
    ['an exception excuses', 'It is delayed.', 'Buy delayed delivery protection.', 'delayed'],
    ['case counts where the style heeds it', 'It is URGENT.', 'It is urgent.', 'URGENT'],
    ['two spaces between sentences are seen', 'It is here.  Now what?', 'It is here. Now what?', 'e.'],
  ])('%s', (_, flagged, innocent, words) => {
    // Another style finds a part of these words with more round them.
    const others = ['Parcel/Passive.yml', ...(words === 'delayed' ? [] : ['Parcel/Slow.yml'])];
    const found = findingsOf(files.filter(({ path }) => !others.includes(path)));
    expect(found(flagged)).toContain(words);
    expect(found(innocent)).not.toContain(words);
  });

  it('does not find fault with its own replacement that holds the word', () => {
    const found = findingsOf(
      style('extends: substitution\nmessage: m\nignorecase: true\nswap:\n  Cloud: Parcel Cloud\n'),
    );
    expect(found('It is in the cloud.')).toEqual(['cloud']);
    expect(found('It is in the Parcel Cloud.')).toEqual([]);
  });

  it('prefers the longest of its words', () => {
    const { rules } = importVale(
      style(
        'extends: substitution\nmessage: m\nignorecase: true\nswap:\n  lost: missing\n  lost property: found things\n',
      ),
    );
    const { findingsIn } = compilePolicy(policyOf(rules));
    expect(findingsIn('Ask at lost property.').map(({ alternatives }) => alternatives)).toEqual([
      ['found things'],
    ]);
  });

  it('finds a word that ends with a mark, which Vale hardly ever does, and says so', () => {
    const made = importVale(style('extends: existence\nmessage: m\ntokens:\n  - etc\\.\n'));
    expect(made.notes).toMatchObject([{ where: 'Acme/Rule.yml', what: 'etc\\.' }]);
    expect(compilePolicy(policyOf(made.rules)).findingsIn('Stamps, labels etc. are here.')).toHaveLength(1);
  });

  it('takes a rule for headings over switched off, and says so', () => {
    const { rules, notes } = importVale(
      style('extends: existence\nmessage: m\nscope: heading\ntokens:\n  - foo\n'),
    );
    expect(rules).toMatchObject([{ off: true }]);
    expect(notes[0]!.what).toContain('"heading"');
  });

  it('splits a list that is longer than a rule may be', () => {
    const tokens = Array.from({ length: 4_500 }, (_, at) => `  - word${at}x`).join('\n');
    const { rules, left } = importVale(
      style(`extends: existence\nmessage: m\nignorecase: true\ntokens:\n${tokens}\n`),
    );
    expect(rules.map(({ phrases }) => phrases.length)).toEqual([2000, 2000, 500]);
    expect(left).toEqual([]);
  });

  it('does not give an id twice, nor one that the policy has', () => {
    const once = importVale(style(STYLES['Parcel/Slow.yml']!, 'Parcel/Slow.yml'));
    const more = importVale(
      [
        ...style('extends: existence\nmessage: m\ntokens: [one]', 'A/B.yml'),
        ...style('extends: existence\nmessage: m\ntokens: [two]', 'x/A/B.yml'),
      ],
      policyOf([{ ...once.rules[0]!, id: 'a-b' }]),
    );
    expect(more.rules.map(({ id }) => id)).toEqual(['a-b-2', 'a-b-3']);
  });

  it('leaves a rule whose every word another one finds already, and names that', () => {
    const twice = [
      ...style('extends: existence\nmessage: m\nignorecase: true\ntokens: [gizmo]', 'A/One.yml'),
      ...style('extends: existence\nmessage: m\nignorecase: true\ntokens: [gizmo]', 'A/Two.yml'),
    ];
    const { taken, left } = importVale(twice);
    expect(taken).toBe(1);
    expect(left).toMatchObject([{ where: 'A/Two.yml' }]);
    expect(left[0]!.why).toContain('"a-one"');
  });

  it('tries hundreds of copies of a rule once', () => {
    const body = 'extends: existence\nmessage: m\nignorecase: true\ntokens: [gizmo, gadget, widget]';
    const copies = Array.from({ length: 800 }, (_, nth) => style(body, `A/R${nth}.yml`)).flat();
    const before = performance.now();
    const { taken, left } = importVale(copies);
    expect([taken, left.length]).toEqual([1, 799]);
    // Each tried against all others took a quarter of a minute.
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

describe('what cannot be taken over is named with its reason', () => {
  it.each([
    ['capitalization', 'extends: capitalization\nmessage: m\nmatch: $title', /capitalised/],
    ['occurrence', 'extends: occurrence\nmessage: m\nmax: 3\ntoken: x', /count/],
    ['script', 'extends: script\nmessage: m\nscript: x.tengo', /program/],
    ['an unknown kind', 'extends: existance\nmessage: m', /"existence"/],
    ['no kind', 'message: m', /extends/],
    ['a list', '- one\n- two', /extends/],
    ['an empty file', '', /extends/],
    ['nothing to look for', 'extends: existence\nmessage: m', /tokens/],
    ['no swap', 'extends: substitution\nmessage: m', /swap/],
    ['malformed YAML', 'extends: [existence', /malformed/],
    ['too many aliases', `a: &a [1]\nb: [${'*a, '.repeat(200)}]`, /aliases/],
    ['a back-reference', 'extends: existence\nmessage: m\ntokens: ["(\\\\w+) \\\\1"]', /refers back/],
    ['a look-around in the midst', 'extends: existence\nmessage: m\ntokens: ["a(?!b)c+ d"]', /look/],
    ['an open bracket', 'extends: existence\nmessage: m\ntokens: ["(abc"]', /never closed/],
    ['a repeat of a repeat', 'extends: existence\nmessage: m\ntokens: ["a{2}{3}"]', /repeats a repeat/],
    ['a huge repeat', 'extends: existence\nmessage: m\ntokens: ["(?:a{900}){900}"]', /steps|repeat/i],
  ])('%s', (_, text, why) => {
    const { rules, left, taken } = importVale([{ path: 'Acme/Odd.yml', text }]);
    expect({ rules, taken }).toEqual({ rules: [], taken: 0 });
    expect(left.map((each) => `${each.what} ${each.why}`).join(' ')).toMatch(why);
    expect(left[0]!.where).toMatch(/^Acme\/Odd\.yml/);
  });

  it('names the place of malformed YAML', () => {
    const { left } = importVale([{ path: 'Acme/Odd.yml', text: 'extends: existence\ntokens:\n  - "abc\n' }]);
    expect(left[0]!.where).toMatch(/Acme\/Odd\.yml, line \d+, column \d+/);
  });

  it('keeps the rest of a rule of which one word cannot be read', () => {
    const { rules, taken, left } = importVale(
      style('extends: existence\nmessage: m\ntokens:\n  - fine\n  - "(\\\\w+) \\\\1"\n'),
    );
    expect(taken).toBe(1);
    expect(rules[0]!.phrases).toEqual(['"fine"']);
    expect(left).toHaveLength(1);
  });

  it('counts files that are no styles', () => {
    const { left } = importVale([
      { path: 'README.md', text: '#' },
      { path: '.vale.ini', text: '' },
    ]);
    expect(left[0]!.what).toBe('2 files are no styles.');
  });
});

/** Sentences made from what a style looks for, and from what it does not. */
function sentencesFor(text: string): string[] {
  const tokens = [...text.matchAll(/^ {2}(?:- )?(?!- )(.+)$/gm)].map(([, line]) =>
    line!
      .replace(/: [^:]*$/, '')
      .replace(/^['"]|['"]$/g, '')
      .replaceAll('\\\\', '\\'),
  );
  const words = tokens.flatMap((token) => {
    try {
      return sampleTree(readTree(token));
    } catch {
      return [];
    }
  });
  return words.flatMap((each) => [
    `They wrote ${each} to us.`,
    `They wrote ${each.toUpperCase()} to us.`,
    `They are ${each} to us.`,
    `They wrote x${each.trim()}x to us.`,
    `They wrote 12${each.trim()} to us.`,
    `They wrote not ${each} to us.`,
  ]);
}
