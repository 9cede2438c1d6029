import type { Peer } from './peer.ts';

/** retext with its English parser and its rules for considerate wording. */
export async function loadRetext(): Promise<Peer> {
  const [{ retext }, { default: english }, { default: equality }] = await Promise.all([
    import('retext'),
    import('retext-english'),
    import('retext-equality'),
  ]);
  const processor = retext().use(english).use(equality).freeze();
  return { count: (text) => processor.processSync(text).messages.length };
}
