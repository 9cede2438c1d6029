/** The signs that are the five recovery steps, in their order. */
export const STEP_SIGNS = [
  'apology',
  'urgent-reinstatement',
  'empathy',
  'symbolic-atonement',
  'follow-up',
] as const;

/** What else a draft may show; steps of other models, and needs, rest on it. */
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

/**
 * All signs that the detectors know, in the order in which they answer them; a test holds it to the cues. A report that
 * names another is of an older or newer script, or of none of ours: what it says of that one is not kept.
 */
export const SIGN_IDS: ReadonlySet<string> = new Set<string>([...STEP_SIGNS, ...FURTHER_SIGNS]);
