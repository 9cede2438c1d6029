/** So much of a value tells what a column holds. */
const SAMPLE_MAX = 400;
const SAMPLES_MAX = 50;

/** A column, or a key of JSON, with a few of its values. */
export interface ReplyColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

const SURE = /^(?:text|body|reply|replies|response|answer|message|comment)$/i;
const LIKELY = /(?:text|body|reply|response|answer|message|comment|content|macro|description|note)/i;
const UNLIKELY =
  /(?:^|[._\s-])(?:id|subject|title|name|date|time|status|author|from|to|url|type|locale|customer)(?:$|[._\s-]|\[)/i;

/** A column with the beginnings of its first values; blank ones tell nothing. */
export function sampleColumn(name: string, values: readonly string[]): ReplyColumn {
  const samples = values.map((value) => value.slice(0, SAMPLE_MAX).trim()).filter((value) => value !== '');
  return { name, samples: samples.slice(0, SAMPLES_MAX) };
}

/** The column that holds the replies, most likely: by its name, and by how much its values say. */
export function likelyColumn(columns: readonly ReplyColumn[]): number {
  let best = 0;
  let most = -1;
  columns.forEach((column, nth) => {
    const worth = worthOf(column);
    if (worth > most) [best, most] = [nth, worth];
  });
  return best;
}

/** Whether columns of replies are called so. */
export function isReplyName(name: string): boolean {
  return SURE.test(name) || LIKELY.test(name);
}

function worthOf({ name, samples }: ReplyColumn): number {
  const length = samples.reduce((sum, { length }) => sum + length, 0) / (samples.length || 1);
  const words = samples.filter((sample) => /\p{L}+\s+\p{L}+/u.test(sample)).length / (samples.length || 1);
  const named = SURE.test(name) ? 1_000 : LIKELY.test(name) ? 300 : 0;
  return (named + length) * (0.1 + words) * (UNLIKELY.test(name) ? 0.2 : 1);
}
