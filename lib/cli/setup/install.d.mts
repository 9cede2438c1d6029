export function ensureInstalled(root: string): string | null;
export function holdsAll(lockText: string, installedText: string | null): boolean;
