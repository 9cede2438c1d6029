import { i18n } from '#i18n';
import type { CardActions, FindingCardProps, RuleOrigin } from './card-view.ts';
import { whoseInShort } from './whose-rule.ts';

interface CardFootProps {
  readonly origin: RuleOrigin | null;
  readonly isLoose: FindingCardProps['isLoose'];
  readonly onIgnore: CardActions['onIgnore'];
}

/** The quiet row: two ways not to see this again, whose rule it is, and that it is locked. */
export function CardFoot({ origin, isLoose, onIgnore }: CardFootProps) {
  return (
    <div class="foot">
      <button type="button" class="quiet" onClick={() => onIgnore('here')}>
        {i18n.t('card.ignoreHere')}
      </button>
      {!isLoose && (
        <button type="button" class="quiet" onClick={() => onIgnore('case')}>
          {i18n.t('card.ignoreCase')}
        </button>
      )}
      {origin?.from && <span class="origin">{whoseInShort(origin.from)}</span>}
    </div>
  );
}
