import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { sendBidi } from './bidi.ts';
import type { RunningBrowser } from './launch.ts';

/**
 * One thing on screen as assistive technology meets it. Closed shadow roots hide nothing from here, so this is
 * how the built extension is driven and read exactly as users get it.
 */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly checked: boolean;
  readonly focused: boolean;
  /** Where it is painted, in CSS px of the page's viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Everything in the page, its frames included, that has one of these roles (ARIA names) and is painted. */
export function accessibleNodes(
  running: RunningBrowser,
  page: Page,
  roles: readonly string[],
): Promise<readonly AccessibleNode[]> {
  return running.name === 'chromium' ? readChromium(page, roles) : readFirefox(running, page, roles);
}

async function readChromium(page: Page, roles: readonly string[]): Promise<readonly AccessibleNode[]> {
  const client = await page.createCDPSession();
  try {
    const perFrame = await Promise.all(page.frames().map((frame) => readFrame(client, frame, roles)));
    return perFrame.flat();
  } finally {
    await client.detach();
  }
}

async function readFrame(
  client: CDPSession,
  frame: Frame,
  roles: readonly string[],
): Promise<AccessibleNode[]> {
  // A frame may go away between being listed and being read.
  const tree = await client
    .send('Accessibility.getFullAXTree', { frameId: frameId(frame) })
    .catch(() => ({ nodes: [] }));
  const read: AccessibleNode[] = [];
  for (const node of tree.nodes) {
    const role = String(node.role?.value ?? '').toLowerCase();
    if (node.ignored || !roles.includes(role) || !node.backendDOMNodeId) continue;
    const box = await boxOf(client, node.backendDOMNodeId);
    const property = (name: string) => node.properties?.find((each) => each.name === name)?.value.value;
    if (!box) continue;
    read.push({
      role,
      name: String(node.name?.value ?? ''),
      description: String(node.description?.value ?? ''),
      checked: property('checked') === 'true' || property('checked') === true,
      focused: property('focused') === true,
      box,
    });
  }
  return read;
}

async function boxOf(client: CDPSession, backendNodeId: number): Promise<AccessibleNode['box'] | null> {
  try {
    const { model } = await client.send('DOM.getBoxModel', { backendNodeId });
    const [x = 0, y = 0, right = 0, , , bottom = 0] = model.border;
    return { x, y, width: right - x, height: bottom - y };
  } catch {
    return null;
  }
}

/** The protocol's name of the frame; Puppeteer keeps it but does not type it. */
const frameId = (frame: Frame): string => (frame as unknown as { _id: string })._id;

/** Firefox reports no accessibility tree over BiDi, so its own accessibility service is asked, in its chrome. */
async function readFirefox(
  running: RunningBrowser,
  page: Page,
  roles: readonly string[],
): Promise<readonly AccessibleNode[]> {
  await page.bringToFront();
  const { browser } = running;
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts.find((each: { url: string }) => each.url.endsWith('browser.xhtml'))?.context;
  const result = await sendBidi(browser, 'script.callFunction', {
    functionDeclaration: String(readAccessibilityService),
    arguments: [{ type: 'string', value: roles.join(' ') }],
    target: { context },
    awaitPromise: true,
  });
  if (result.type !== 'success')
    throw new Error(`Firefox's accessibility service: ${JSON.stringify(result)}`);
  return JSON.parse(result.result.value);
}

/** Runs inside Firefox's own window; must not refer to anything outside itself. */
function readAccessibilityService(wanted: string): string {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's chrome globals have no types here
  const { Cc, Ci, gBrowser, document } = globalThis as any;
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const names: Record<string, string> = { pushbutton: 'button', checkbutton: 'checkbox', entry: 'textbox' };
  const roles = wanted.split(' ');
  // biome-ignore lint/suspicious/noExplicitAny: nsIAccessible
  const boxOf = (node: any) => {
    const [x, y, width, height] = [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 0 }];
    node.getBounds(x, y, width, height);
    return { x: x.value, y: y.value, width: width.value, height: height.value };
  };
  const found: object[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: nsIAccessible
  const walk = (node: any, origin: { x: number; y: number }) => {
    const told = service.getStringRole(node.role);
    const role = names[told] ?? told;
    if (roles.includes(role)) {
      const state = { value: 0 };
      node.getState(state, {});
      const { x, y, width, height } = boxOf(node);
      found.push({
        role,
        name: node.name ?? '',
        description: node.description ?? '',
        checked: Boolean(state.value & Ci.nsIAccessibleStates.STATE_CHECKED),
        focused: Boolean(state.value & Ci.nsIAccessibleStates.STATE_FOCUSED),
        box: { x: x - origin.x, y: y - origin.y, width, height },
      });
    }
    for (let i = 0; i < node.childCount; i += 1) walk(node.getChildAt(i), origin);
  };
  // biome-ignore lint/suspicious/noExplicitAny: nsIAccessible
  const pageOf = (node: any): any => {
    if (service.getStringRole(node.role) === 'internal frame') return node;
    for (let i = 0; i < node.childCount; i += 1) {
      const inside = pageOf(node.getChildAt(i));
      if (inside) return inside;
    }
    return null;
  };
  const frame = pageOf(
    service.getAccessibleFor(gBrowser.selectedBrowser) ?? service.getAccessibleFor(document),
  );
  if (frame) walk(frame, boxOf(frame));
  return JSON.stringify(found);
}
