/** SHOULD ONLY BE IMPORTED IN TESTS. */
import axe from 'axe-core';

/** Need layout or a real frame, which happy-dom lacks; the browsers' tests cover them. */
const OF_THE_BROWSER = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** What axe finds wrong, one line each: the rule and the element. */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  const rules = Object.fromEntries(OF_THE_BROWSER.map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(element, { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
