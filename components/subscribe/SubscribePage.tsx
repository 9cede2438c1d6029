import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { BrandMark } from '../controls/Marks.tsx';
import { LinkField } from './LinkField.tsx';
import { Offer } from './Offer.tsx';
import { RefusedOffer } from './RefusedOffer.tsx';
import type { SubscribeActions, SubscribeView } from './subscribe-view.ts';

export interface SubscribePageProps {
  readonly view: SubscribeView;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: SubscribeActions;
}

/** What a link to a policy opens: everything one needs to know before the yes, and the yes. */
export function SubscribePage({ view, now, actions }: SubscribePageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view.kind);
  // What was pressed goes with the step it belonged to: who reads by ear or key goes on at the heading of the next.
  useLayoutEffect(() => {
    if (shown.current !== view.kind) heading.current?.focus();
    shown.current = view.kind;
  }, [view.kind]);
  return (
    <main class="page page-narrow subscribe">
      <header class="page-header">
        <BrandMark />
        <h1 class="page-title" ref={heading} tabIndex={-1}>
          {titleOf(view)}
        </h1>
      </header>
      <SubscribeBody view={view} now={now} actions={actions} />
    </main>
  );
}

function titleOf(view: SubscribeView): string {
  if (view.kind === 'offer') return view.offer.summary.name;
  if (view.kind === 'subscribed') return i18n.t('subscribe.doneTitle', { name: view.name });
  if (view.kind === 'declined') return i18n.t('subscribe.declinedTitle');
  return i18n.t('subscribe.title');
}

function SubscribeBody({ view, now, actions }: SubscribePageProps) {
  switch (view.kind) {
    case 'ask':
      return (
        <>
          <p class="page-lead">{i18n.t('subscribe.lead')}</p>
          <LinkField problem={view.problem} onLook={actions.look} />
        </>
      );
    case 'looking':
      return <p role="status">{i18n.t('subscribe.looking', { host: view.host })}</p>;
    case 'refused':
      return <RefusedOffer view={view} actions={actions} />;
    case 'offer':
      return <Offer {...view} now={now} actions={actions} />;
    case 'subscribed':
      return <Ended hint={i18n.t('subscribe.doneHint', { host: view.host })} actions={actions} />;
    case 'declined':
      return <Ended hint={i18n.t('subscribe.declinedHint', { name: view.name })} actions={actions} />;
  }
}

function Ended({ hint, actions }: { hint: string; actions: Pick<SubscribeActions, 'openSettings'> }) {
  return (
    <>
      <p class="page-lead" role="status">
        {hint} {i18n.t('subscribe.close')}
      </p>
      <div class="row">
        <Button onClick={actions.openSettings}>{i18n.t('subscribe.settings')}</Button>
      </div>
    </>
  );
}
