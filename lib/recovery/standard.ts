import type { CHANNELS, STANDARD_UNITS, STANDARD_WHATS } from '../policy/recovery/standard-shape.ts';
import type { CaseSeverity, Channel } from './case-types.ts';

/** What a standard says must be done in time. */
export type StandardWhat = (typeof STANDARD_WHATS)[number];

/** What a standard counts. Days keep the time of day; 0 of them is the end of the same one. */
export type StandardUnit = (typeof STANDARD_UNITS)[number];

/** A measurable promise of the team: what, within how many of which unit, and for which cases. */
export interface Standard {
  readonly what: StandardWhat;
  readonly channel?: Channel | undefined;
  readonly severity?: CaseSeverity | undefined;
  readonly number: number;
  readonly unit: StandardUnit;
  /** listed: stands in the source; added: ours; team: of the policy. */
  readonly origin?: 'listed' | 'added' | 'team' | undefined;
}

/** What a standard is looked up by. Nothing said is taken for e-mail, and for minor. */
export interface StandardScope {
  readonly channel?: Channel | undefined;
  readonly severity?: CaseSeverity | undefined;
}

type ChannelOf = (typeof CHANNELS)[number];

/** Fails to compile if channels of standards and of cases ever differ. */
export const asChannel = (channel: ChannelOf): Channel => channel;

/**
 * The standards that hold for a case. One that names more (this channel, this severity) takes the place of one that
 * names less; where neither does, both hold.
 */
export function standardsFor(
  standards: readonly Standard[],
  what: StandardWhat,
  { channel = 'email', severity = 'minor' }: StandardScope,
): readonly Standard[] {
  const fitting = standards.filter(
    (one) =>
      one.what === what && (one.channel ?? channel) === channel && (one.severity ?? severity) === severity,
  );
  return fitting.filter((one) => !fitting.some((other) => isNarrower(other, one)));
}

/** Whether `one` names all that `other` names, and more. */
function isNarrower(one: Standard, other: Standard): boolean {
  const covers = (key: 'channel' | 'severity') => other[key] === undefined || one[key] !== undefined;
  const names = (standard: Standard) =>
    Number(standard.channel !== undefined) + Number(standard.severity !== undefined);
  return covers('channel') && covers('severity') && names(one) > names(other);
}
