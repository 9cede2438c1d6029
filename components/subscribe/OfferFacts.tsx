import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { FactList } from './FactList.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { dayText, isPast } from './policy-day.ts';
import type { PolicyOffer } from './subscribe-view.ts';

/** Whose policy it is, from where, which revision, and whose key signed it. */
export function OfferFacts({ offer, now }: { offer: PolicyOffer; now: number }) {
  const { summary, address } = offer;
  const facts: (readonly [string, ComponentChildren])[] = [
    // Nobody vouches for what it says; only its key is known.
    [
      i18n.t('subscribe.publisher'),
      <bdi key="owner">{summary.owner ?? i18n.t('subscribe.publisherUnknown')}</bdi>,
    ],
    [i18n.t('subscribe.address'), address.replace(/^https:\/\//, '')],
    [i18n.t('subscribe.level'), i18n.t(`subscribe.levels.${summary.level}`)],
    [i18n.t('subscribe.revision'), <RevisionText key="revision" offer={offer} />],
    ...(summary.expires === undefined
      ? []
      : [[i18n.t('subscribe.expires'), expiryText(offer, now)] as const]),
    ...(summary.note === undefined ? [] : [[i18n.t('subscribe.note'), summary.note] as const]),
    [i18n.t('subscribe.key'), <TrustText key="trust" offer={offer} />],
  ];
  return <FactList facts={facts} />;
}

function RevisionText({ offer: { summary, subscribed } }: { offer: PolicyOffer }) {
  const { revision, issued } = summary;
  const text =
    issued === undefined
      ? String(revision)
      : i18n.t('subscribe.revisionDay', { revision: String(revision), day: dayText(issued) });
  return (
    <>
      {text}
      {subscribed && (
        <span class="list-row-about">
          {subscribed.revision === null
            ? i18n.t('subscribe.haveNone')
            : i18n.t('subscribe.have', { revision: String(subscribed.revision) })}
        </span>
      )}
    </>
  );
}

function expiryText({ summary: { expires = '', stops } }: PolicyOffer, now: number): string {
  const day = dayText(expires);
  if (isPast(expires, now)) return i18n.t('subscribe.expiresPast', { day });
  return stops ? i18n.t('subscribe.expiresStops', { day }) : day;
}

function TrustText({ offer: { trust } }: { offer: PolicyOffer }) {
  if (trust.kind === 'unsigned') return <strong>{i18n.t('subscribe.unsigned')}</strong>;
  return (
    <>
      {i18n.t(`subscribe.${trust.kind}`)}
      <Fingerprint fingerprint={trust.fingerprint} />
    </>
  );
}
