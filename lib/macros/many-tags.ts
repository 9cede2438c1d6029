/** Tags of one document that are taken: with more, nested ones keep a browser's own reader busy for seconds to minutes. */
const TAGS_MAX = 10_000;

/** Whether HTML has more tags than a page is to be asked to read. Takes any string, in time linear in it. */
export function hasManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (/[a-z]/i.test(html[at + 1] ?? '') && ++count > TAGS_MAX) return true;
  return false;
}
