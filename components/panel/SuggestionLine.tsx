import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { listText } from '../words/locale.ts';
import type { Suggestion } from './suggestion-view.ts';

export interface SuggestionLineProps {
  readonly suggestion: Suggestion;
  readonly onUse: () => void;
  readonly onDismiss: () => void;
}

/** What the customer's message sounds like. It says so and waits: the agent decides. */
export function SuggestionLine({ suggestion, onUse, onDismiss }: SuggestionLineProps) {
  const { what, isKind, words } = suggestion;
  return (
    <div class="suggestion">
      <p>
        {isKind ? i18n.t('panel.suggest.sounds', { what }) : i18n.t('panel.suggest.soundsBad', { what })}
        {words.length > 0 && <span class="suggestion-why">{becauseText(words)}</span>}
      </p>
      <div class="row">
        <Button aria-label={i18n.t('panel.suggest.useFor', { what })} onClick={onUse}>
          {i18n.t('panel.suggest.use')}
        </Button>
        <Button look="quiet" aria-label={i18n.t('panel.suggest.dismissFor', { what })} onClick={onDismiss}>
          {i18n.t('panel.suggest.dismiss')}
        </Button>
      </div>
    </div>
  );
}

function becauseText(words: readonly string[]): string {
  return i18n.t('panel.suggest.because', {
    words: listText(
      words.map((part) => i18n.t('app.quoted', { words: part })),
      'unit',
    ),
  });
}
