import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useId } from '../controls/use-id.ts';
import type { RuleOrigin } from './card-view.ts';
import { whosePolicy } from './whose-rule.ts';

interface CardWhyProps {
  readonly id: string;
  readonly why: string;
  readonly origin: RuleOrigin | null;
}

/** One line why; "More" shows the rule's name, whose it is, who locked or changed it, and what the advice rests on. */
export function CardWhy({ id, why, origin }: CardWhyProps) {
  const [open, setOpen] = useState(false);
  const moreId = useId();
  return (
    <div class="why">
      <p class="why-line" id={id}>
        {why}
      </p>
      {origin && (
        <button
          type="button"
          class="more"
          aria-expanded={open}
          aria-controls={moreId}
          onClick={() => setOpen(!open)}
        >
          {i18n.t(open ? 'card.less' : 'card.more')}
        </button>
      )}
      {origin && (
        <dl class="facts" id={moreId} hidden={!open}>
          <Fact name={i18n.t('card.rule')} value={origin.name} />
          <Whose from={origin.from} />
          {origin.source !== undefined && <Fact name={i18n.t('card.source')} value={origin.source} />}
        </dl>
      )}
    </div>
  );
}

function Whose({ from }: Pick<RuleOrigin, 'from'>) {
  if (from === undefined) return null;
  const { policy, level, lockedBy, lockedAt, changedBy } = from;
  return (
    <>
      <Fact name={i18n.t('card.whose.from')} value={whosePolicy(policy, level)} />
      {lockedBy !== undefined && (
        <Fact name={i18n.t('card.whose.lockedBy')} value={whosePolicy(lockedBy, lockedAt)} />
      )}
      {changedBy !== undefined && <Fact name={i18n.t('card.whose.changedBy')} value={changedBy} />}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
