declare const document: never;
declare const window: never;

/**
 * Lets the editor alone hear of something, as if a person had done it: the event does not bubble, so nothing
 * around the editor takes it for a key or a click.
 */
export function tell(
  host: Element,
  event: 'KeyboardEvent' | 'MouseEvent' | 'InputEvent' | 'Event',
  type: string,
  init: EventInit & Record<string, unknown> = {},
): void {
  const view = host.ownerDocument.defaultView as typeof globalThis;
  host.dispatchEvent(new view[event](type, { bubbles: false, cancelable: true, ...init }));
}
