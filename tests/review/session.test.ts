import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../lib/engine/types.ts';
import { UNREAD } from '../../lib/review/draft-recovery.ts';
import { fakeEditor } from '../support/fake-editor.ts';
import { deskReading } from '../support/fake-recovery.ts';
import { finding, flagging } from '../support/findings.ts';
import { scene } from '../support/review-scene.ts';

describe('checking', () => {
  it('underlines what is already there within one frame', () => {
    const { underlined, published } = scene('Dear stupid sir|');
    expect(underlined()).toEqual(['stupid']);
    expect(published).toHaveLength(1);
  });

  it('underlines what was just typed within one frame while checks are cheap', () => {
    const { editor, clock, underlined } = scene('|');
    editor.type('You never|');
    expect(underlined()).toEqual([]);
    clock.tick();
    expect(underlined()).toEqual(['never']);
  });

  it('checks once however many keys fall into one frame', () => {
    const check = vi.fn(flagging('never'));
    const { editor, clock } = scene('|', { check });
    for (const field of ['n|', 'ne|', 'nev|']) editor.type(field);
    clock.tick();
    expect(check.mock.calls.map(([text]) => text)).toEqual(['', 'nev']);
  });

  it('waits for a pause when checks are dear, but not for ever', () => {
    const dear = { ms: 0 };
    const check = vi.fn((text: string) => {
      if (dear.ms > 0) clock.pass(dear.ms);
      return flagging('never')(text);
    });
    const { editor, clock, shown } = scene('|', { check });
    dear.ms = 30;
    editor.type('a|');
    clock.tick();
    check.mockClear();
    editor.type('never|');
    clock.pass(80);
    editor.type('never a|');
    clock.pass(80);
    expect(check).not.toHaveBeenCalled();
    for (let keys = 0; keys < 5; keys += 1) {
      editor.type(`never a${'b'.repeat(keys)}|`);
      clock.pass(80);
    }
    expect(check).toHaveBeenCalledTimes(1);
    expect(shown()).toEqual(['never']);
  });

  it('does nothing while an input method composes', () => {
    const check = vi.fn(flagging('never'));
    const { editor, clock, underlined } = scene('|', { check });
    editor.composing = true;
    editor.type('never|');
    clock.pass(1000);
    expect(check).toHaveBeenCalledTimes(1);
    editor.composing = false;
    editor.changed();
    clock.tick();
    expect(underlined()).toEqual(['never']);
  });

  it('finds nothing while nobody may write in the draft, and finds it again when they may', () => {
    const { editor, clock, shown, underlined } = scene('never|', { check: flagging('never') });
    clock.tick();
    expect(underlined()).toEqual(['never']);
    for (const [writable, words] of [
      [false, []],
      [true, ['never']],
    ] as const) {
      editor.writable = writable;
      editor.changed();
      clock.pass(1000);
      expect(shown()).toEqual(words);
      expect(underlined()).toEqual(words);
    }
  });

  it('lets go of an answer for a text that has changed since', async () => {
    const answers: ((found: readonly Finding[]) => void)[] = [];
    const check = (): Promise<readonly Finding[]> => new Promise((resolve) => answers.push(resolve));
    const { editor, clock, shown, faults } = scene('stupid|', { check });
    editor.type('stupid, never|');
    clock.tick();
    answers[0]?.(flagging('stupid')('stupid'));
    await Promise.resolve();
    expect(shown()).toEqual([]);
    answers[1]?.(flagging('stupid', 'never')('stupid, never'));
    await Promise.resolve();
    expect(shown()).toEqual(['stupid', 'never']);
    expect(faults).toEqual([]);
  });
});

describe('findings while the agent types', () => {
  it('go at once when an edit touches them, before any check', () => {
    const { editor, underlined, shown, published } = scene('You never and stupid|');
    editor.type('You neve| and stupid');
    expect(underlined()).toEqual(['stupid']);
    expect(shown()).toEqual(['stupid']);
    expect(published.at(-1)?.findings).toHaveLength(1);
  });

  it('move along with words typed before them', () => {
    const { editor, underlined } = scene('You never|');
    editor.type('Well, you know, |You never');
    expect(underlined()).toEqual(['never']);
  });

  it('are always underlined on their own words', () => {
    const text = fc.array(fc.constantFrom('never', 'stupid', ' ', '.', 'x'), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 8 }), (drafts) => {
        const { editor, clock, underlined } = scene('|');
        for (const [words, settle] of drafts) {
          editor.type(`${words.join('')}|`);
          if (settle) clock.tick();
          expect(underlined().every((word) => word === 'never' || word === 'stupid')).toBe(true);
        }
      }),
    );
  });
});

describe('replacing', () => {
  it('puts the chosen alternative exactly in place of the words', async () => {
    const { editor, review, underlined } = scene('Dear stupid sir|');
    const [finding] = review.state().findings;
    expect(await review.apply(finding!, 1)).toBe('done');
    expect(editor.show()).toBe('Dear other| sir');
    expect(underlined()).toEqual([]);
  });

  it('finds the words again when they have moved since the card opened', async () => {
    const { editor, review } = scene('Dear stupid sir|');
    const [finding] = review.state().findings;
    editor.type('Oh my, |Dear stupid sir');
    expect(await review.apply(finding!, 1)).toBe('done');
    expect(editor.show()).toBe('Oh my, Dear other| sir');
  });

  it('writes nothing when the words have changed', async () => {
    const { editor, review } = scene('Dear stupid sir|');
    const [finding] = review.state().findings;
    editor.type('Dear stupied| sir');
    expect(await review.apply(finding!, 0)).toBe('stale');
    expect(editor.edits).toEqual([]);
  });

  it('writes nothing while an input method composes', async () => {
    const { editor, review } = scene('Dear stupid sir|');
    editor.composing = true;
    expect(await review.apply(review.state().findings[0]!, 0)).toBe('stale');
    expect(editor.edits).toEqual([]);
  });

  it('does one after another when two are asked for at once', async () => {
    const { editor, review } = scene('stupid and never|');
    const [first, second] = review.state().findings;
    const results = await Promise.all([review.apply(first!, 1), review.apply(second!, 1)]);
    expect(results).toEqual(['done', 'done']);
    expect(editor.show()).toBe('other and other|');
  });

  it('fixes all from the end backwards', async () => {
    const { editor, review } = scene('never, stupid, never|');
    expect(await review.applyAll()).toBe('done');
    expect(editor.read().text).toBe('better 5, better 6, better 5');
    expect(editor.edits.map((edit) => edit.span.from)).toEqual([15, 7, 0]);
  });

  it('leaves to the agent what only opens a sentence', async () => {
    const opening = finding({ from: 0, text: 'No', alternatives: ['What I can do is'], whole: undefined });
    const { editor, review } = scene('No. never|', {
      check: (text) => [opening, ...flagging('never')(text)],
    });
    expect(await review.applyAll()).toBe('done');
    expect(editor.edits.map(({ expected }) => expected)).toEqual(['never']);
  });

  it('fixes the rest when a phrase is none any more once the words beside it are others', async () => {
    const { editor, review } = scene('never. stupid never|', {
      check: (text) =>
        flagging(
          'stupid',
          'never',
        )(text).filter((found) => found.text !== 'stupid' || text.includes('stupid never')),
    });
    expect(await review.applyAll()).toBe('done');
    expect(editor.show()).toBe('better 5. stupid better 5|');
  });

  it('fixes the rest when the editor passes one over, as one with which a link would go', async () => {
    const { editor, review } = scene('never, stupid|');
    const replace = editor.replace;
    editor.replace = (edit) =>
      edit.caret === 'spares' && edit.expected === 'stupid' ? Promise.resolve('stale') : replace(edit);
    expect(await review.applyAll()).toBe('done');
    expect(editor.read().text).toBe('better 5, stupid');
  });

  it('fixes all once, however the new words are judged', async () => {
    const again = [finding({ from: 0, text: 'never', alternatives: ['never never'] })];
    const { editor, review } = scene('never|', {
      check: (text) => (text.startsWith('never') ? again : []),
    });
    expect(await review.applyAll()).toBe('done');
    expect(editor.show()).toBe('never never|');
  });

  it('says that nothing was written only when nothing was', async () => {
    const { editor, review } = scene('never, stupid|');
    editor.composing = true;
    expect(await review.applyAll()).toBe('stale');
    editor.composing = false;
    editor.onChange(() => Object.assign(editor, { composing: true }), new AbortController().signal);
    expect(await review.applyAll()).toBe('done');
    expect(editor.read().text).toBe('never, better 6');
  });

  it('stops fixing at the first refusal', async () => {
    const { editor, review } = scene('never, stupid|');
    editor.answer = 'unsupported';
    expect(await review.applyAll()).toBe('unsupported');
    expect(editor.edits).toHaveLength(1);
  });

  it('says unsupported and lives on when the editor throws', async () => {
    const editor = fakeEditor('never|');
    editor.replace = () => Promise.reject(new Error('gone'));
    const { review, faults, shown } = scene('', {}, editor);
    expect(await review.apply(review.state().findings[0]!, 0)).toBe('unsupported');
    expect(faults).toHaveLength(1);
    expect(shown()).toEqual(['never']);
  });

  it.each([
    ['at the caret', 'Dear sir.| Bye', 'Dear sir. I am sorry.| Bye'],
    ['into an empty draft', '|', 'I am sorry.|'],
    ['after the sentence of a selection, never over it', '{Dear} sir. Bye', 'Dear sir. I am sorry.| Bye'],
    ['at the end when the caret is elsewhere', 'Dear sir', 'Dear sir I am sorry.|'],
  ])('inserts a line %s', async (_title, before, after) => {
    const { editor, review } = scene(before);
    expect(await review.insert('I am sorry.')).toBe('done');
    expect(editor.show().replace('.| ', '. |')).toBe(after.replace('.| ', '. |'));
  });
});

describe('ignoring', () => {
  it('hides this place and leaves the same words elsewhere', () => {
    const { review, shown, underlined } = scene('Oh never. Well, never.|');
    review.ignore(review.state().findings[0]!, 'here');
    expect(shown()).toEqual(['never']);
    expect(review.state().findings[0]?.from).toBe(16);
    expect(review.state().ignored).toBe(1);
    expect(underlined()).toEqual(['never']);
  });

  it('tells two places in equal sentences apart', () => {
    const { review } = scene('Oh never. Oh never.|');
    review.ignore(review.state().findings[1]!, 'here');
    expect(review.state().findings.map((finding) => finding.from)).toEqual([3]);
  });

  it.each([
    ['elsewhere in the draft', 'Hello there. Oh never.|'],
    ['in the same sentence', 'Oh well, never.|'],
    ['in the same sentence, after it', 'Oh never again.|'],
  ])('still holds after typing %s', (_title, field) => {
    const { editor, review, clock, shown } = scene('Oh never.|');
    review.ignore(review.state().findings[0]!, 'here');
    editor.type(field);
    clock.tick();
    expect(shown()).toEqual([]);
    expect(review.state().ignored).toBe(1);
  });

  it('hides a rule in this case only', () => {
    const place = { site: 'desk', id: '1' };
    const { editor, review, clock, shown } = scene('never|', { caseRef: () => ({ ...place }) });
    review.ignore(review.state().findings[0]!, 'case');
    editor.type('never, never|');
    clock.tick();
    expect(shown()).toEqual([]);
    place.id = '2';
    review.refresh();
    expect(shown()).toEqual(['never', 'never']);
  });
});

describe('what is published', () => {
  it('grows in revision and carries the newest case and audience', () => {
    const place = { site: 'desk', id: '1' };
    const { editor, review, clock, published } = scene('never|', { caseRef: () => ({ ...place }) });
    place.id = '2';
    review.refresh();
    editor.type('ok|');
    clock.tick();
    const revisions = published.map((state) => state.revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBe(revisions.length);
    expect(published.map((state) => state.caseRef?.id)).toEqual(['1', '2', '2', '2']);
  });

  it.each([
    ['agent', true, ''],
    ['agent', true, ' \n'],
    ['page', false, ''],
  ])('says that the %s emptied the draft', (by, deleted, rest) => {
    const { editor, clock, published } = scene('Dear sir|', {
      recovery: { ...UNREAD, hasDeleted: () => deleted },
    });
    editor.type(`${rest}|`);
    clock.tick();
    expect(published.at(-1)).toMatchObject({ text: rest, emptiedBy: by });
    editor.type('D|');
    clock.tick();
    expect(published.at(-1)?.emptiedBy).toBeNull();
  });

  it('names a new reply when the page took the words out, and the same one after the agent did', () => {
    let deleted = false;
    const { editor, review } = scene('Dear sir|', { recovery: { ...UNREAD, hasDeleted: () => deleted } });
    const first = review.state().replyId;
    editor.type('|');
    const second = review.state().replyId;
    expect(second).not.toBe(first);
    editor.type('Dear madam|');
    deleted = true;
    editor.type('|');
    editor.type('So|');
    expect(review.state().replyId).toBe(second);
  });

  it('marks the finding whose card is open', () => {
    const { editor, review } = scene('never stupid|');
    review.setActive(review.state().findings[1]!);
    expect(editor.underlines.map((line) => line.active ?? false)).toEqual([false, true]);
    review.setActive(null);
    expect(editor.underlines.some((line) => line.active)).toBe(false);
  });
});

describe('another case in the same composer', () => {
  const steps = () => [{ stepId: 'apology', level: 'strong' as const, evidence: [] }];
  const reading = () => deskReading({ steps });
  function moved(field = 'Sorry.|') {
    const place = { site: 'desk', id: '1' };
    const seen = scene(field, { recovery: reading(), caseRef: () => ({ ...place }) });
    const first = seen.review.state().replyId;
    place.id = '2';
    seen.review.refresh();
    return { ...seen, first };
  }

  it('is another reply, and shows at once', () => {
    const { review, first } = moved();
    expect(review.state().caseRef?.id).toBe('2');
    expect(review.state().replyId).not.toBe(first);
  });

  it('takes no step from words that stood there before, however often they are read', () => {
    const { editor, clock, review } = moved();
    review.refresh();
    editor.changed();
    clock.tick();
    expect(review.state().steps).toEqual([]);
    editor.type('Sorry again.|');
    clock.tick();
    expect(review.state().steps).toHaveLength(1);
  });

  it('leaves the words their case: they are its own again when the page comes back to it', () => {
    const place = { site: 'desk', id: '1' };
    let caseRef: typeof place | null = place;
    const { review } = scene('Sorry.|', { recovery: reading(), caseRef: () => caseRef });
    const { replyId } = review.state();
    const shown = () => [review.state().replyId === replyId, review.state().steps.length];
    const visits: [typeof place | null, (boolean | number)[]][] = [
      [{ ...place, id: '2' }, [false, 0]],
      [{ ...place, id: '3' }, [false, 0]],
      [place, [true, 1]],
      [null, [true, 1]],
      [place, [true, 1]],
    ];
    for (const [visit, expected] of visits) {
      caseRef = visit;
      review.refresh();
      expect(shown()).toEqual(expected);
    }
  });

  it('never gives two replies one name', () => {
    const place = { site: 'desk', id: '1' };
    const { editor, clock, review } = scene('Sorry.|', {
      recovery: reading(),
      caseRef: () => ({ ...place }),
    });
    const names = [review.state().replyId];
    for (const [id, text] of [
      ['2', 'Two.|'],
      ['1', 'Three.|'],
      ['2', 'Four.|'],
    ] as const) {
      place.id = id;
      review.refresh();
      editor.type(text);
      clock.tick();
      names.push(review.state().replyId);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  it('begins clean from an empty composer', () => {
    const { editor, clock, review } = moved('|');
    editor.type('Sorry.|');
    clock.tick();
    expect(review.state().steps).toHaveLength(1);
  });

  it('is none while the address names the same one', () => {
    const { review } = scene('Sorry.|', { recovery: reading() });
    const { replyId } = review.state();
    review.refresh();
    expect(review.state()).toMatchObject({ replyId, steps: steps() });
  });
});

describe('a fault of ours', () => {
  const broken = () => {
    throw new Error('broken');
  };
  it.each([
    ['check', { check: broken }],
    ['a late check', { check: () => Promise.reject(new Error('broken')) }],
    ['recovery', { recovery: { ...UNREAD, read: broken } }],
    ['publish', { publish: broken }],
    ['case', { caseRef: broken }],
  ])('in %s is told once, clears what is shown and leaves the page alone', async (_title, over) => {
    const { editor, clock, faults, underlined, shown } = scene('never|', over);
    await Promise.resolve();
    await Promise.resolve();
    editor.type('never, never|');
    clock.pass(1000);
    expect(faults).toHaveLength(1);
    expect(underlined()).toEqual([]);
    expect(shown()).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it('is told apart from a clean draft', () => {
    const { published } = scene('never|', { check: broken });
    expect(published.at(-1)).toMatchObject({ failed: true, findings: [], steps: [] });
    expect(scene('well|').published.at(-1)?.failed).toBe(false);
  });
});

describe('the end of a session', () => {
  it('takes the underlines and all timers away', async () => {
    const { editor, review, clock, stop, published } = scene('never|');
    const [finding] = review.state().findings;
    editor.type('never ever|');
    stop();
    clock.pass(1000);
    expect(editor.underlines).toEqual([]);
    expect(clock.waiting).toBe(0);
    expect(await review.apply(finding!, 0)).toBe('stale');
    const count = published.length;
    editor.type('stupid|');
    review.refresh();
    expect(published).toHaveLength(count);
  });
});
