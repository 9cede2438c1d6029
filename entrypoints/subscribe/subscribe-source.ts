import type {
  PolicyOffer,
  SubscribeActions,
  SubscribeView,
} from '../../components/subscribe/subscribe-view.ts';
import { openSettings } from '../../lib/platform/own-pages.ts';
import {
  allowHost,
  type Preview,
  type PreviewedPolicy,
  previewAddress,
  subscribe,
} from '../../lib/platform/policy/subscriptions.ts';
import { parseAmendLink } from '../../lib/policy/subscription/amend-link.ts';
import { summarize } from '../../lib/policy/subscription/policy-summary.ts';

/** What the page stands on: `start` draws first, then each change is told. */
export interface SubscriptionSource {
  readonly actions: SubscribeActions;
  start(): void;
}

/** Reads what a link names and answers what the page can ask for; nothing is in force before `subscribe`. */
export function openSubscription(
  first: string,
  signal: AbortSignal,
  onChange: (view: SubscribeView) => void,
): SubscriptionSource {
  let link = first;
  let previewed: PreviewedPolicy | null = null;
  let turn = 0;
  const show = (view: SubscribeView) => void (signal.aborted || onChange(view));

  const look = async (named: string) => {
    link = named;
    const mine = ++turn;
    const parsed = parseAmendLink(named);
    if (!parsed.ok) return show({ kind: 'ask', problem: { kind: 'no-address', ...parsed } });
    show({ kind: 'looking', host: hostOf(parsed.address) });
    const preview = await previewAddress(named);
    if (mine !== turn) return;
    previewed = preview.ok ? preview : null;
    show(viewOf(preview, parsed.address));
  };
  const offer = (more: Partial<Extract<SubscribeView, { kind: 'offer' }>>) => {
    if (previewed) show({ kind: 'offer', offer: offerOf(previewed), isBusy: false, trouble: null, ...more });
  };
  const say = async () => {
    if (previewed === null) return;
    const { policy, address, level } = previewed;
    offer({ isBusy: true });
    const outcome = await subscribe(previewed, level);
    if (outcome.ok) show({ kind: 'subscribed', name: policy.name, host: hostOf(address) });
    else offer({ trouble: { kind: outcome.refusal, what: outcome.what, mend: outcome.mend } });
  };
  const decline = () => {
    if (previewed) show({ kind: 'declined', name: previewed.policy.name });
    previewed = null;
  };
  // The browser asks only within the click itself, so nothing is awaited before.
  const allow = () => {
    const parsed = parseAmendLink(link);
    if (parsed.ok) void allowHost(parsed.address).then((allowed) => allowed && look(link));
  };
  return {
    actions: {
      look: (named) => void look(named),
      again: () => void look(link),
      allowHost: allow,
      subscribe: () => void say(),
      decline,
      openSettings,
    },
    start: () => (first === '' ? show({ kind: 'ask', problem: null }) : void look(first)),
  };
}

function viewOf(preview: Preview, address: string): SubscribeView {
  if (preview.ok) return { kind: 'offer', offer: offerOf(preview), isBusy: false, trouble: null };
  const { refusal: kind, what, mend, mayNeedAccess } = preview;
  return { kind: 'refused', host: hostOf(address), refusal: { kind, what, mend }, mayNeedAccess };
}

function offerOf({
  address,
  policy,
  fingerprint,
  isExpectedKey,
  subscribed,
  level,
}: PreviewedPolicy): PolicyOffer {
  const trust =
    fingerprint === null
      ? ({ kind: 'unsigned' } as const)
      : { kind: isExpectedKey ? ('expected' as const) : ('signed' as const), fingerprint };
  const summary = { ...summarize(policy), level };
  return { address, host: hostOf(address), summary, trust, subscribed };
}

function hostOf(address: string): string {
  return new URL(address).host;
}
