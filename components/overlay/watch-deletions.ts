/** Deleting by key, cutting, dragging out, and undoing: all that empties a draft by the agent's own hand. */
const DELETING = /^(delete|history)/;

/**
 * Notices the agent's own deletions in an editor. The answer tells whether there was one since it was last
 * asked; what a script takes out never counts.
 */
export function watchDeletions(
  element: HTMLElement,
  signal: AbortSignal,
  trusts = (event: Event) => event.isTrusted,
): () => boolean {
  let deleted = false;
  const note = (event: Event) => {
    if (trusts(event) && DELETING.test((event as InputEvent).inputType ?? '')) deleted = true;
  };
  // Some editors handle `beforeinput` themselves and let no `input` follow; old ones know only `input`.
  element.addEventListener('beforeinput', note, { capture: true, signal });
  element.addEventListener('input', note, { capture: true, signal });
  return () => {
    const answer = deleted;
    deleted = false;
    return answer;
  };
}
