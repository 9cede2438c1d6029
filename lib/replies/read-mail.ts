import PostalMime from 'postal-mime';

/** A bomb of parts within parts is no mail that a person sent. */
const DEPTH_MAX = 20;

/** What one mail says, as it says it; either may be missing. */
export interface MailWords {
  readonly text: string;
  readonly html: string;
}

/** The words of one mail; null where it cannot be read at all. Never throws. */
export async function readMail(bytes: Uint8Array): Promise<MailWords | null> {
  try {
    const { text = '', html = '' } = await PostalMime.parse(bytes, { maxNestingDepth: DEPTH_MAX });
    return { text, html };
  } catch {
    return null;
  }
}
