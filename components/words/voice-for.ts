import { type ReplyVoice, voiceIn } from '../../lib/recovery/reply-voice.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import { interfaceLanguage } from './locale.ts';

/** How lines for a draft speak: as its own words do, else in the language of its customer, else in the interface's. */
export function voiceFor(draft: Pick<ReviewState, 'voice' | 'customer'> | null): ReplyVoice {
  return draft?.voice ?? draft?.customer?.language ?? voiceIn(interfaceLanguage());
}
