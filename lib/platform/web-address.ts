/** The address if it is one that content scripts can stand in at all. */
export function parseWebAddress(url: string | undefined): URL | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
}

/** A match pattern without its path: permissions know none, and browsers give them back so. */
export function withoutPath(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
}

/**
 * The match pattern that a permission for this address's origin is asked by. Match patterns know no ports, so
 * `http://localhost:8080` asks for, and gets, every port of that host.
 */
export function originPattern(url: string): string | null {
  const address = parseWebAddress(url);
  return address === null ? null : `${address.protocol}//${address.hostname}/*`;
}
