import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RuleOrigin } from './card-view.ts';

interface CardWhyProps {
  readonly id: string;
  readonly why: string;
  readonly origin: RuleOrigin | null;
}

/** One line why; "More" shows the rule's name and what the advice rests on. */
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
          {origin.source !== undefined && <Fact name={i18n.t('card.source')} value={origin.source} />}
        </dl>
      )}
    </div>
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
