/**
 * Match patterns as browsers read them (`*://*.example.com/*`), for the few questions we ask ourselves.
 * They know no ports: `http://localhost/*` is every port of that host, and so is every permission of ours.
 */
export function matchesPattern(pattern: string, url: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  const address = parseWebAddress(url);
  if (parts === null || address === null) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  if (scheme !== '*' && `${scheme}:` !== address.protocol) return false;
  return matchesHost(host, address.hostname) && matchesPath(path, address.pathname + address.search);
}

function matchesHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return host === pattern;
  const domain = pattern.slice(2);
  return host === domain || host.endsWith(`.${domain}`);
}

function matchesPath(pattern: string, path: string): boolean {
  const pieces = pattern.split('*');
  const last = pieces.pop() ?? '';
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = path.indexOf(piece, at);
    if (found < 0 || (index === 0 && found !== 0)) return false;
    at = found + piece.length;
  }
  return pieces.length === 0 ? path === last : path.length - at >= last.length && path.endsWith(last);
}

/** The address if it is one that content scripts can stand in at all. */
export function parseWebAddress(url: string | undefined): URL | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
}

/** The match pattern that a permission for this address's origin is asked by. Ports cannot be part of it. */
export function originPattern(url: string): string | null {
  const address = parseWebAddress(url);
  return address === null ? null : `${address.protocol}//${address.hostname}/*`;
}
