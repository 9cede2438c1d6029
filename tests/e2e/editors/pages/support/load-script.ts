const loaded = new Map<string, Promise<unknown>>();

/** Loads a script beside the page, once, and gives the window that has its globals. Rejects when it is not there. */
export function loadScript(src: string): Promise<unknown> {
  const before = loaded.get(src);
  if (before) return before;
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const script = document.createElement('script');
  script.src = src;
  script.onload = () => resolve(window);
  script.onerror = () => reject(new Error(`${src} could not be loaded`));
  document.head.append(script);
  loaded.set(src, promise);
  return promise;
}
