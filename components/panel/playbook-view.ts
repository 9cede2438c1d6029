import { i18n } from '#i18n';
import { signsOf } from '../../lib/recovery/model-levels.ts';
import type { CasePlan, Limit } from '../../lib/recovery/playbook.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';
import { amidSentence, listText, number } from '../words/locale.ts';

/** What a plan gives the agent in hand, each once. */
export interface InHand {
  readonly reinstatements: readonly string[];
  /** What this agent may give without asking. */
  readonly free: readonly string[];
  /** What a lead has to say yes to. */
  readonly byLead: readonly string[];
}

/** What puts it right and what may come on top, whatever step of the model it stands on. */
export function inHand({ steps }: CasePlan): InHand {
  const gestures = steps.flatMap((step) => step.gestures);
  const names = (allowed: boolean) =>
    gestures.filter((one) => one.allowed === allowed).map(({ name }) => name);
  const once = (all: readonly string[]) => [...new Set(all)];
  return {
    reinstatements: once(steps.flatMap((step) => step.reinstatements)),
    free: once(names(true)),
    byLead: once(names(false)),
  };
}

/** The steps that weigh most with the cause of this case, by name; undefined where none does more than others. */
export function firstText({ first }: CasePlan, model: RecoveryModel): string | undefined {
  const steps = model.steps.filter((step) => signsOf(step).some((sign) => first.includes(sign)));
  if (steps.length === 0) return undefined;
  return i18n.t('panel.playbook.first', {
    steps: listText(
      steps.map(({ name }) => amidSentence(name)),
      'unit',
    ),
  });
}

/**
 * How much the agent may give, in words; undefined where no number limits it.
 * @param isUsual nobody of the team said so: it is what is usual, and gives nobody leave
 */
export function limitText(limit: Limit | undefined, isUsual = false): string | undefined {
  if (limit === undefined || limit.lead) return undefined;
  const parts = [
    ...(limit.percent === undefined ? [] : [i18n.t('panel.playbook.percent', { percent: limit.percent })]),
    ...(limit.amount === undefined ? [] : [i18n.t('panel.playbook.amount', { amount: money(limit) })]),
  ];
  if (parts.length === 0) return undefined;
  const words = { limit: listText(parts, 'unit') };
  return isUsual ? i18n.t('panel.playbook.usual', words) : i18n.t('panel.playbook.limit', words);
}

/** Whether a limit came with Amend. */
export function isUsualLimit(limit: Limit | undefined): boolean {
  return Object.values(shippedBook.limits).some((shipped) => shipped === limit);
}

function money({ amount = 0, currency }: Limit): string {
  const style = currency === undefined ? {} : ({ style: 'currency', currency } as const);
  return number(amount, { ...style, maximumFractionDigits: 2 });
}
