import type { MergedSettings } from '../policy/layers/layer-types.ts';
import { LOCKABLE } from '../policy/lockable.ts';
import { guardOf, type SendGuard } from '../policy/managed/send-guard.ts';
import { z } from './schema.ts';
import { readItem, type StoredItem, watchItem } from './storage.ts';

const place = z.string().check(z.maxLength(253));
const name = z.string().check(z.maxLength(80));
const places = z.optional(z.array(place).check(z.maxLength(20_000)));

const guardMode = z.enum(['off', 'soft', 'confirm']);
const guardParts = z.object({
  mode: guardMode,
  holds: z.optional(z.array(z.enum(['wording', 'slots', 'steps']))),
  sendAnyway: z.optional(z.enum(['free', 'reason', 'never'])),
  notes: z.optional(z.boolean()),
});

/** How Amend behaves by all policies in force. Written whenever what is in force changes, together with the rules. */
export const mergedSettings: StoredItem<MergedSettings> = {
  key: 'settings',
  area: 'local',
  version: 1,
  shape: z.object({
    sites: z.optional(z.object({ off: places, on: places })),
    sendGuard: z.optional(z.union([guardMode, guardParts])),
    ownRules: z.optional(z.boolean()),
    rewriting: z.optional(z.boolean()),
    locked: z.partialRecord(z.enum(LOCKABLE), name),
    setBy: z.object({
      sites: z.optional(z.record(place, name)),
      sendGuard: z.optional(name),
      ownRules: z.optional(name),
      rewriting: z.optional(name),
      retention: z.optional(name),
    }),
  }),
  fallback: { locked: {}, setBy: {} },
};

/** How things stand, with what holds where no policy says anything. */
export interface Settings {
  readonly sites: { readonly off: readonly string[]; readonly on: readonly string[] };
  readonly sendGuard: SendGuard;
  readonly ownRules: boolean;
  /** Whether a model on this machine may word sentences anew. */
  readonly rewriting: boolean;
  /** By setting, the name of the policy that says it may not be changed. */
  readonly locked: MergedSettings['locked'];
  /** Who set what is set, locked or not. */
  readonly setBy: MergedSettings['setBy'];
}

/** Never throws: what cannot be read counts as not said. */
export async function readSettings(): Promise<Settings> {
  return settingsOf((await readItem(mergedSettings)).value);
}

/** Calls back after they changed anywhere, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  watchItem(mergedSettings, (merged) => onChange(settingsOf(merged)), signal);
}

function settingsOf({ sites, sendGuard, ownRules, rewriting, locked, setBy }: MergedSettings): Settings {
  return {
    sites: { off: sites?.off ?? [], on: sites?.on ?? [] },
    sendGuard: guardOf(sendGuard),
    ownRules: ownRules ?? true,
    rewriting: rewriting ?? false,
    locked,
    setBy,
  };
}
