import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { said } from '../words/said.ts';
import { sentence } from './power-words.ts';
import type { OfferRefusal, SubscribeActions, SubscribeView } from './subscribe-view.ts';

export interface RefusedOfferProps {
  readonly view: Extract<SubscribeView, { kind: 'refused' }>;
  readonly actions: Pick<SubscribeActions, 'allowHost' | 'again'>;
}

/** Why a policy was not taken, what was kept, and what to do. */
export function RefusedOffer({ view, actions }: RefusedOfferProps) {
  const { host, refusal, mayNeedAccess } = view;
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {mayNeedAccess && <p class="page-lead">{i18n.t('subscribe.allowHint', { host })}</p>}
      <div class="row">
        {mayNeedAccess && (
          <Button look="primary" onClick={actions.allowHost}>
            {i18n.t('subscribe.allow', { host })}
          </Button>
        )}
        <Button onClick={actions.again}>{i18n.t('subscribe.again')}</Button>
      </div>
    </>
  );
}

/** What happened, what was kept, what to do; the texts of the problem itself come from whoever found it. */
export function RefusalNotice({ refusal }: { refusal: OfferRefusal }) {
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{i18n.t(`subscribe.refused.${wordOf(refusal.kind)}`)}</p>
      <p>
        {sentence(said(refusal.what))} {said(refusal.mend)}
      </p>
      <p class="notice-hint">{i18n.t('subscribe.kept')}</p>
    </div>
  );
}

type Camel<S extends string> = S extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : S;

/** Browsers take no hyphens in the names of messages. */
function wordOf<Kind extends string>(kind: Kind): Camel<Kind> {
  return kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as Camel<Kind>;
}
