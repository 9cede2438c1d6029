export const OLDEST_NODE: string;
export const READS_TYPESCRIPT: string;
export function isAtLeast(version: string, wanted: string): boolean;
