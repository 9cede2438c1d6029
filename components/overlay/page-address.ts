/**
 * The address that names the case: that of the outermost page we may look at, since an editor's own frame is
 * often `about:blank`. Null where the page has no address that can be read as one.
 */
export function pageAddress(view: Window): URL | null {
  return addressOf(outermost(view));
}

/** True in a frame within a page of another origin, whose address may name the case but is not ours to read here. */
export function isInForeignPage(view: Window): boolean {
  const at = outermost(view);
  return at.parent !== at;
}

/** The outermost page we may look at. */
export function outermost(view: Window): Window {
  let at = view;
  while (at.parent !== at && addressOf(at.parent) !== null) at = at.parent;
  return at;
}

function addressOf(view: Window): URL | null {
  try {
    return new URL(view.location.href);
  } catch {
    // Another origin's frame: its address is none of our business.
    return null;
  }
}
