import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHRASE_FRAGMENTS } from '../../lib/policy/phrase-fragments.ts';
import { shippedPolicy } from '../../lib/policy/shipped-policy.ts';
import { lengthen, shorten } from '../../lib/policy/short-text.ts';

const line = fc.string({ unit: 'grapheme', maxLength: 40 });
const fragment = fc.stringMatching(/^[a-z[\]. ]{2,6}$/);
const weight = (text: string) => gzipSync(text).length;

describe('a shortened text', () => {
  it('comes back as it was, whatever it and its fragments are', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(fragment, { maxLength: 60 }), (lines, fragments) => {
        const text = [...lines, ...fragments, ...fragments].join('\n');
        expect(lengthen(shorten(text, fragments))).toBe(text);
      }),
    );
  });

  it('does without fragments where it holds every character that could stand for them', () => {
    const every = Array.from({ length: 127 }, (_, code) => String.fromCharCode(code)).join('');
    expect(shorten(every, ['ab'])).toEqual({ codes: '', text: every });
  });

  it('takes the places of characters that the text hardly holds, and gives them back where they are meant', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].join(' and ');
    const fragments = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((each) => [
      each + 'n',
      each + 'd',
      each + ' ',
    ]);
    const { codes, text } = shorten(letters, fragments);
    expect(codes.split('\n').some((line) => /^[A-Z]./.test(line))).toBe(true);
    expect(lengthen({ codes, text })).toBe(letters);
  });

  it('weighs less after gzip than the phrases that ship did', () => {
    const long = shippedPolicy.rules.flatMap(({ phrases }) => phrases).join('\n');
    const { codes, text } = shorten(long, PHRASE_FRAGMENTS);
    expect(weight(codes + text) / weight(long)).toBeLessThan(0.97);
  });
});
