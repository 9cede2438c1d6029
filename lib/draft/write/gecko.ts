/** Whether it is Firefox: what differs there cannot be asked for by a feature. */
export function isGecko(view: object): boolean {
  return 'mozInnerScreenX' in view;
}
