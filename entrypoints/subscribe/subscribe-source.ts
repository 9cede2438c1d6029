import type {
  PolicyOffer,
  SubscribeActions,
  SubscribeView,
  Trust,
} from '../../components/subscribe/subscribe-view.ts';
import { openSettings } from '../../lib/platform/own-pages.ts';
import {
  allowHost,
  type PreviewedPolicy,
  previewAddress,
  subscribe,
} from '../../lib/platform/policy/subscriptions.ts';
import type { Fingerprint } from '../../lib/policy/signing/signing-types.ts';
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
  let named: Fingerprint | undefined;
  let turn = 0;
  const show = (view: SubscribeView) => void (signal.aborted || onChange(view));

  const look = async (text: string) => {
    link = text;
    const mine = ++turn;
    const parsed = parseAmendLink(text);
    if (!parsed.ok) return show({ kind: 'ask', problem: { kind: 'no-address', ...parsed } });
    const host = hostOf(parsed.address);
    show({ kind: 'looking', host });
    const preview = await previewAddress(text);
    if (mine !== turn) return;
    previewed = preview.ok ? preview : null;
    named = parsed.fingerprint;
    if (preview.ok) return offer({});
    const { refusal: kind, what, mend, mayNeedAccess } = preview;
    show({ kind: 'refused', host, refusal: { kind, what, mend }, mayNeedAccess });
  };
  const offer = (more: Partial<Extract<SubscribeView, { kind: 'offer' }>>) => {
    if (previewed === null) return;
    show({ kind: 'offer', offer: offerOf(previewed, named), isBusy: false, trouble: null, ...more });
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
    if (parsed.ok) void allowHost(parsed.address).then((allowed) => (allowed ? look(link) : undefined));
  };
  return {
    actions: {
      look: (text) => void look(text),
      again: () => void look(link),
      allowHost: allow,
      subscribe: () => void say(),
      decline,
      openSettings,
    },
    start: () => (first === '' ? show({ kind: 'ask', problem: null }) : void look(first)),
  };
}

function offerOf(previewed: PreviewedPolicy, named: Fingerprint | undefined): PolicyOffer {
  const { address, policy, subscribed, level, moves, namesake } = previewed;
  const trust = trustOf(previewed, named);
  const summary = summarize(policy, level);
  return { address, host: hostOf(address), summary, trust, subscribed, moves, namesake };
}

/** @param named the key that the link names */
function trustOf(previewed: PreviewedPolicy, named: Fingerprint | undefined): Trust {
  const { fingerprint, isExpectedKey, isKnownKey, replaces } = previewed;
  if (fingerprint === null) return { kind: 'unsigned' };
  if (replaces !== null) return { kind: 'otherKey', fingerprint, instead: replaces };
  if (!isExpectedKey) return { kind: isKnownKey ? 'known' : 'signed', fingerprint };
  return { kind: named === fingerprint ? 'expected' : 'heir', fingerprint };
}

function hostOf(address: string): string {
  return new URL(address).host;
}
