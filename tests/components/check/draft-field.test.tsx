// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type DraftContent,
  DraftField,
  type DraftFieldHandle,
} from '../../../components/check/DraftField.tsx';
import { readRich, richHtml } from '../../../components/check/rich-text.ts';
import { openOwnPage } from '../../../components/overlay/own-page.ts';
import { shippedPack, shippedRules } from '../../../lib/platform/shipped-rules.ts';
import type { NamedRule } from '../../../lib/policy/rule-details.ts';
import type { ReviewState } from '../../../lib/review/types.ts';

let life: AbortController;
let field: DraftFieldHandle | null;
let states: ReviewState[];
let texts: string[];
const onFault = vi.fn();

beforeEach(() => {
  life = new AbortController();
  states = [];
  texts = [];
  field = null;
  onFault.mockReset();
});
afterEach(() => {
  cleanup();
  life.abort();
  expect(onFault).not.toHaveBeenCalled();
});

function show(value: DraftContent) {
  const pack = { ...shippedPack, rules: shippedPack.rules as readonly NamedRule[] };
  const page = openOwnPage({
    view: window,
    rules: shippedRules,
    pack,
    rewrite: async () => null,
    onFault,
    signal: life.signal,
  });
  const draw = (now: DraftContent) => (
    <DraftField
      page={page}
      label="Your text"
      value={now}
      onText={(text) => texts.push(text)}
      onState={(state) => states.push(state)}
      onField={(handle) => {
        field = handle;
      }}
    />
  );
  const { rerender, unmount } = render(draw(value));
  return { give: (next: DraftContent) => rerender(draw(next)), unmount };
}

const flagged = () => states.at(-1)?.findings.map(({ text }) => text);

describe('a field on a page of Amend', () => {
  it('finds wording in what it begins with, without a focus, and reads its steps', async () => {
    show("I am truly sorry for this mistake. That's not my job.");
    await waitFor(() => expect(flagged()).toEqual(["That's not my job"]), { timeout: 5000 });
    await waitFor(
      () => expect(states.at(-1)?.steps.find(({ stepId }) => stepId === 'apology')?.level).toBe('strong'),
      { timeout: 10_000 },
    );
  });

  it('finds wording in what is written, and tells the words', async () => {
    show('');
    const box = screen.getByLabelText<HTMLTextAreaElement>('Your text');
    fireEvent.input(box, { target: { value: 'Please calm down.' } });
    expect(texts).toEqual(['Please calm down.']);
    await waitFor(() => expect(flagged()).toEqual(['Please calm down']), { timeout: 5000 });
  });

  it('reads formatted text past its formatting, and gives it back with it', async () => {
    show(readRich("<p>Well, <b>that's not</b> my job.</p>"));
    expect(screen.getByRole('textbox', { name: 'Your text' }).getAttribute('contenteditable')).toBe('true');
    await waitFor(() => expect(flagged()).toEqual(["that's not my job"]), { timeout: 5000 });
    const content = field?.content();
    expect(typeof content === 'object' && richHtml(content)).toBe("<p>Well, <b>that's not</b> my job.</p>");
  });

  it('takes another text, and goes from words to formatting', async () => {
    const { give } = show("That's not my job.");
    await waitFor(() => expect(flagged()).toEqual(["That's not my job"]), { timeout: 5000 });
    give('All is well.');
    await waitFor(() => expect(flagged()).toEqual([]));
    give(readRich('<p>Please <i>calm down</i>.</p>'));
    await waitFor(() => expect(flagged()).toEqual(['Please calm down']), { timeout: 5000 });
  });

  it('lets go of the field when it leaves the page', async () => {
    const { unmount } = show("That's not my job.");
    await waitFor(() => expect(flagged()).toHaveLength(1), { timeout: 5000 });
    unmount();
    expect(field).toBeNull();
    expect(document.querySelector('amend-layer')).toBeNull();
  });
});
