// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { clearLeftovers } from '../../lib/draft/leftovers.ts';

/** Closed roots, as an extension may open them. */
const roots = new WeakMap<Element, ShadowRoot>();
const open = (element: HTMLElement) => roots.get(element) ?? element.shadowRoot;

function shadowIn(parent: ParentNode, mode: ShadowRootMode): ShadowRoot {
  const host = parent.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode });
  roots.set(host, root);
  return root;
}

function leave(parent: ParentNode): void {
  for (const name of ['amend-card', 'amend-layer']) parent.append(document.createElement(name));
}

describe('what an earlier copy of Amend left in a page', () => {
  beforeEach(() => document.body.replaceChildren());

  it.each<[string, () => ParentNode]>([
    ['beside the body', () => document.documentElement],
    ['in a dialog', () => document.body.appendChild(document.createElement('dialog'))],
    ['in an open shadow root', () => shadowIn(document.body, 'open')],
    ['in a closed shadow root', () => shadowIn(document.body, 'closed')],
    [
      'in a dialog of a closed root within another',
      () => shadowIn(shadowIn(document.body, 'open'), 'closed').appendChild(document.createElement('dialog')),
    ],
  ])('is taken out %s', (_where, make) => {
    const home = make();
    const before = home.childElementCount;
    leave(home);
    clearLeftovers(document, open);
    expect(home.childElementCount).toBe(before);
  });

  it('is all that is taken out', () => {
    document.body.innerText = 'Draft';
    const root = shadowIn(document.body, 'closed');
    root.append(document.createElement('p'));
    clearLeftovers(document, open);
    expect(document.body.textContent).toBe('Draft');
    expect(root.childElementCount).toBe(1);
  });
});
