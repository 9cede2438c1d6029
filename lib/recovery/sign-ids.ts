/** The signs that are the five recovery steps, in their order. */
export const STEP_SIGNS = [
  'apology',
  'urgent-reinstatement',
  'empathy',
  'symbolic-atonement',
  'follow-up',
] as const;

/** What else a draft may show; steps of other models and needs rest on it. */
export const FURTHER_SIGNS = [
  'listening',
  'good-faith',
  'problem-solving',
  'consent',
  'ownership',
  'explanation',
  'options',
  'prevention',
  'anticipation',
  'thanks',
  'greeting',
  'facts',
  'quality',
  'money',
] as const;

/** All that is looked for in a draft, in the order in which it is answered. A test holds it to the cues. */
export const SIGN_IDS = [...STEP_SIGNS, ...FURTHER_SIGNS] as const;

export type SignId = (typeof SIGN_IDS)[number];
