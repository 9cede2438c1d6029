/** Bytes that are still needed, typed arrays included; in a process started with `--expose-gc`. */
export function liveBytes(): number {
  // What the first round frees may hold on to more.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
