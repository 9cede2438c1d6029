import type { RewritePart } from '../rewrite/rewrite-part.ts';
import { type ModelHost, mayHaveModel } from './on-device-model.ts';
import { openRewrite } from './open-rewrite.ts';
import { readSettings } from './settings.ts';

/** What words sentences anew on a page of ours: null where no policy allows it, or the browser has no models at all. */
export async function ownRewrite(): Promise<RewritePart | null> {
  const host = globalThis as ModelHost;
  return mayHaveModel(host) && (await readSettings()).rewriting ? openRewrite(host) : null;
}
