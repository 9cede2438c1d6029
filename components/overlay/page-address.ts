/**
 * The address that names the case: that of the outermost page we may look at, since an editor's own frame is
 * often `about:blank`. Null where the page has no address that can be read as one.
 */
export function pageAddress(view: Window): URL | null {
  let at = view;
  while (at.parent !== at && addressOf(at.parent) !== null) at = at.parent;
  return addressOf(at);
}

function addressOf(view: Window): URL | null {
  try {
    return new URL(view.location.href);
  } catch {
    // Another origin's frame: its address is none of our business.
    return null;
  }
}
