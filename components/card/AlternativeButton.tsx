import { i18n } from '#i18n';

interface AlternativeButtonProps {
  readonly words: string;
  /** Its number key, from 1; only the first three have one. */
  readonly number: number;
  readonly copying: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

const NUMBER_KEYS = 3;

/** Exactly the words that will stand in the draft, as a button as wide as the card. */
export function AlternativeButton({ words, number, copying, disabled, onChoose }: AlternativeButtonProps) {
  const hasKey = number <= NUMBER_KEYS;
  return (
    <button
      type="button"
      class="alternative"
      aria-label={nameOf(words, copying)}
      aria-keyshortcuts={hasKey ? String(number) : undefined}
      aria-disabled={disabled || undefined}
      onClick={onChoose}
    >
      <span class="alternative-words">{words.trim() === '' ? i18n.t('card.remove') : words}</span>
      {copying && <span class="alternative-copy">{i18n.t('card.copy')}</span>}
      {hasKey && !copying && <kbd class="alternative-key">{number}</kbd>}
    </button>
  );
}

function nameOf(words: string, copying: boolean): string {
  if (words.trim() === '') return i18n.t('card.remove');
  return i18n.t(copying ? 'card.copyWords' : 'card.replaceWith', { words });
}
