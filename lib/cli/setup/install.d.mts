export function ensureInstalled(
  root: string,
  options?: { readonly what?: string; readonly flags?: readonly string[] },
): string | null;
export function holdsAll(lockText: string, installedText: string | null): boolean;
