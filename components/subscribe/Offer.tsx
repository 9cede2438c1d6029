import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { Notice } from '../controls/Notice.tsx';
import { ElsewhereNotice } from './ElsewhereNotice.tsx';
import { KeyChangeNotice } from './KeyChangeNotice.tsx';
import { OfferFacts } from './OfferFacts.tsx';
import { PowerList } from './PowerList.tsx';
import { RefusalNotice } from './RefusedOffer.tsx';
import { RuleFamilies } from './RuleFamilies.tsx';
import type { OfferRefusal, PolicyOffer, SubscribeActions } from './subscribe-view.ts';

export interface OfferProps {
  readonly offer: PolicyOffer;
  readonly isBusy: boolean;
  readonly trouble: OfferRefusal | null;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: Pick<SubscribeActions, 'subscribe' | 'decline'>;
}

/** A policy before the yes: whose it is, what it will do, its rules in short. */
export function Offer({ offer, isBusy, trouble, now, actions }: OfferProps) {
  const { summary, trust, host } = offer;
  return (
    <>
      <p class="page-lead">{i18n.t('subscribe.offerLead')}</p>
      <OfferFacts offer={offer} now={now} />
      {trust.kind === 'unsigned' && (
        <Notice title={i18n.t('subscribe.unsignedTitle')} hint={i18n.t('subscribe.unsignedHint', { host })} />
      )}
      {trust.kind === 'otherKey' && (
        <KeyChangeNotice host={host} trusted={trust.instead} offered={trust.fingerprint} />
      )}
      <ElsewhereNotice moves={offer.moves} namesake={offer.namesake} />
      <PowerList powers={summary.powers} />
      <RuleFamilies summary={summary} />
      <footer class="subscribe-choice">
        {trouble && <RefusalNotice refusal={trouble} />}
        <div class="row">
          <Button
            look={trust.kind === 'otherKey' ? 'danger' : 'primary'}
            disabled={isBusy}
            onClick={actions.subscribe}
          >
            {yesText(offer)}
          </Button>
          <Button disabled={isBusy} onClick={actions.decline}>
            {i18n.t('subscribe.no')}
          </Button>
          <span class="result" role="status">
            {isBusy ? i18n.t('subscribe.busy') : ''}
          </span>
        </div>
        <p class="quiet-line">{i18n.t('subscribe.stopHint')}</p>
      </footer>
    </>
  );
}

function yesText({ trust, subscribed, moves }: PolicyOffer): string {
  if (trust.kind === 'unsigned') return i18n.t('subscribe.yesUnsigned');
  if (trust.kind === 'otherKey') return i18n.t('subscribe.yesOtherKey');
  if (moves !== null) return i18n.t('subscribe.yesMove');
  return i18n.t(subscribed === null ? 'subscribe.yes' : 'subscribe.yesAgain');
}
