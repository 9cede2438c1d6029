const SHAPE = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(\/.*)$/;

/** Whether a text is a match pattern that manifests take and `matchesPattern` understands. */
export function isMatchPattern(pattern: string): boolean {
  return SHAPE.test(pattern);
}

/** The pattern for all of a host, as permissions are given: `https://x.example/panel/*` becomes `https://x.example/*`. */
export function wholeHost(pattern: string): string {
  return pattern.replace(SHAPE, '$1://$2/*');
}

/**
 * Whether an address is covered by a match pattern (`*://*.example.com/agent/*`), as browsers do it: `*` as
 * scheme is http or https, `*.x` is x and everything below it, any port. A malformed pattern covers nothing.
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const [, scheme, host, path] = SHAPE.exec(pattern) ?? [];
  if (!scheme || !host || !path) return false;
  const given = url.protocol.slice(0, -1);
  if (scheme === '*' ? given !== 'http' && given !== 'https' : given !== scheme) return false;
  return matchesHost(host, url.hostname) && matchesGlob(path, url.pathname + url.search);
}

function matchesHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return host === pattern;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}

function matchesGlob(glob: string, text: string): boolean {
  const source = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 's').test(text);
}
