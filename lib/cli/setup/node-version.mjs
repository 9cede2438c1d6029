/** The oldest Node that `run.mjs` itself runs on. */
export const OLDEST_NODE = '20.19.0';
/** The oldest Node that reads our TypeScript without a flag. */
export const READS_TYPESCRIPT = '22.18.0';

/** Whether a version such as `24.1.0` is that one or later; anything after the three numbers is ignored. */
export function isAtLeast(version, wanted) {
  const [a, b] = [version, wanted].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10) || 0),
  );
  for (let i = 0; i < 3; i += 1) {
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) > (b[i] ?? 0);
  }
  return true;
}
