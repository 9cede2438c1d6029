import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SuggestionShown } from '../../lib/tone/shown-types.ts';
import { Button } from '../controls/Button.tsx';
import { useId } from '../controls/use-id.ts';
import { dimensionName, levelName, pointWords } from './point-words.ts';
import type { ToneActions } from './tone-view.ts';

export interface ToneSuggestionBoxProps {
  readonly suggestion: SuggestionShown;
  readonly actions: ToneActions;
}

/** The one change that would help most: what is there, what to write instead, and what it would change. */
export function ToneSuggestionBox({ suggestion, actions }: ToneSuggestionBoxProps) {
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  const { from, to, text: words, id: feature, old } = suggestion;
  const copy = () =>
    actions.copy(words.trim()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section class="tone-suggestion" aria-labelledby={id}>
      <h3 class="tone-suggestion-heading" id={id}>
        {i18n.t('tone.suggestion.heading')}
      </h3>
      <p class="tone-suggestion-why">{pointWords(feature)}</p>
      <dl class="tone-change">
        {old !== '' && (
          <>
            <dt>{i18n.t(words.trim() === '' ? changeKey(words) : 'tone.suggestion.replace')}</dt>
            <dd>
              <del dir="auto">{old}</del>
            </dd>
          </>
        )}
        {words.trim() !== '' && (
          <>
            <dt>{i18n.t(old === '' ? 'tone.suggestion.add' : 'tone.suggestion.write')}</dt>
            <dd>
              <ins dir="auto">{words.trim()}</ins>
            </dd>
          </>
        )}
        {words.trim() === '' && old === '' && <dt>{i18n.t('tone.suggestion.break')}</dt>}
      </dl>
      <p class="tone-suggestion-would">{wouldText(suggestion)}</p>
      <div class="row">
        <Button onClick={() => actions.jump({ from, to })}>{i18n.t('tone.suggestion.jump')}</Button>
        <PutButton {...{ suggestion, actions }} />
        {words.trim() !== '' && (
          <Button look="quiet" onClick={copy}>
            {i18n.t(isCopied ? 'tone.suggestion.copied' : 'tone.suggestion.copy')}
          </Button>
        )}
      </div>
    </section>
  );
}

function PutButton({ suggestion: { from, to, text }, actions: { put } }: ToneSuggestionBoxProps) {
  if (!put) return null;
  const isAdded = from === to;
  return (
    <Button look="fix" onClick={() => put(isAdded ? text.trim() : text, { from, to })}>
      {i18n.t(isAdded ? 'tone.suggestion.insert' : 'tone.suggestion.use')}
    </Button>
  );
}

/** Nothing to write: the words go, or a line breaks in their place. */
function changeKey(words: string) {
  return words.includes('\n') ? 'tone.suggestion.break' : 'tone.suggestion.remove';
}

function wouldText({ dimension, before, after }: SuggestionShown): string {
  const name = dimensionName(dimension);
  if (before === after) return i18n.t('tone.suggestion.better', { dimension: name, after: levelName(after) });
  return i18n.t('tone.suggestion.would', {
    dimension: name,
    before: levelName(before),
    after: levelName(after),
  });
}
