import { createHash } from 'node:crypto';
import { readTone } from '../../tone/read-tone.ts';
import { TONE_DIMENSIONS, type ToneDimension, type ToneReport } from '../../tone/types.ts';
import { areaUnderCurve } from './auc.ts';
import type { WordingRow } from './labelled-rows.ts';
import type { PolitenessRow } from './politeness-rows.ts';

/** How well the score tells the politest quarter from the rudest, of one community or of all together. */
export interface AgreementFigures {
  readonly community: string;
  /** Rows of both quarters that were held out: never looked at while weights were set. */
  readonly heldOut: number;
  readonly heldOutAuc: number | undefined;
  /** The same of the rows that weights were set by. */
  readonly setBy: number;
  readonly setByAuc: number | undefined;
}

/** How well the tone of real replies goes with what readers said of them. */
export interface ReplyToneFigures {
  readonly name: 'score' | ToneDimension;
  /** Sentences with nothing to mend against those that must be reworded. */
  readonly offence: number | undefined;
  /** The same against all that readers would reword or warm. */
  readonly either: number | undefined;
}

interface Judged {
  readonly community: string;
  readonly isHeldOut: boolean;
  readonly isHigh: boolean;
  readonly score: number;
}

const ALL = 'all together';

/** Agreement with people's judgements, top against bottom quarter of each community. */
export function measureAgreement(rows: readonly PolitenessRow[]): AgreementFigures[] {
  const judged = [...Map.groupBy(rows, ({ community }) => community).values()].flatMap(quarters);
  const names = [...new Set(judged.map(({ community }) => community))].sort();
  const figures = names.map((name) =>
    agreement(
      name,
      judged.filter(({ community }) => community === name),
    ),
  );
  return names.length > 1 ? [...figures, agreement(ALL, judged)] : figures;
}

/** The quarter that people found politest and the one they found rudest, each scored. */
function quarters(rows: readonly PolitenessRow[]): Judged[] {
  const sorted = rows.map(({ judged }) => judged).sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor(sorted.length / 4)]!, sorted[Math.floor((sorted.length * 3) / 4)]!];
  return rows
    .filter(({ judged }) => judged <= low || judged >= high)
    .map(({ id, community, text, judged }) => ({
      community,
      isHeldOut: isHeldOut(id),
      isHigh: judged >= high,
      // Those of other languages are not scored, and must not be left out to make the figure look better.
      score: readTone(text).score ?? 0.5,
    }));
}

/** Half of all rows, by a hash of their ids: weights were never set by them. */
function isHeldOut(id: string): boolean {
  return createHash('sha256').update(id).digest()[0]! % 2 === 1;
}

function agreement(community: string, rows: readonly Judged[]): AgreementFigures {
  const [heldOut, setBy] = [rows.filter((row) => row.isHeldOut), rows.filter((row) => !row.isHeldOut)];
  return {
    community,
    heldOut: heldOut.length,
    heldOutAuc: areaUnderCurve(heldOut),
    setBy: setBy.length,
    setByAuc: areaUnderCurve(setBy),
  };
}

/** Whether sentences that readers would reword or warm get the lower scores. */
export function measureReplyTone(rows: readonly WordingRow[]): ReplyToneFigures[] {
  const read = rows.map(({ text, verdict }) => ({
    verdict,
    tone: readTone(text, { profile: 'chat', language: 'en' }),
  }));
  const auc = (of: (tone: ToneReport) => number, bad: readonly string[]) =>
    areaUnderCurve(
      read
        .filter(({ verdict }) => verdict === 'fine' || bad.includes(verdict))
        .map(({ verdict, tone }) => ({ score: of(tone), isHigh: verdict === 'fine' })),
    );
  const figures = (name: ReplyToneFigures['name'], of: (tone: ToneReport) => number) => ({
    name,
    offence: auc(of, ['offence']),
    either: auc(of, ['offence', 'soft']),
  });
  return [
    figures('score', ({ score }) => score ?? 0.5),
    ...TONE_DIMENSIONS.map((name) => figures(name, ({ dimensions }) => dimensions[name]?.score ?? 0.5)),
  ];
}
