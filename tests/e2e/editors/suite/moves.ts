/** What a page does with a composer. Each runs in the page, and so must not refer to anything outside itself. */

/** Something above it grows. */
export function byMargin(): void {
  document.body.style.paddingTop = '37px';
}

/** It becomes narrower and stands elsewhere in its row. */
export function byWidth(): void {
  const place = document.getElementById('place') as HTMLElement;
  place.style.cssText = 'width: 430px; margin-left: 53px';
  const host = window.probe.host();
  if (window.probe.isField()) host.style.width = '430px';
}

/** It is taken out and put into another part of the page. A frame would be loaded anew by that, so it is only pushed. */
export function elsewhere(): void {
  const place = document.getElementById('place') as HTMLElement;
  const part = document.createElement('section');
  part.id = 'elsewhere';
  part.style.cssText = 'padding: 21px 0 0 17px';
  document.body.prepend(part);
  if (window.probe.host().ownerDocument === document) part.append(place);
}

/** The page scrolls. */
export function byPage(): void {
  document.body.style.paddingBottom = '2000px';
  scrollTo(0, 45);
}

/** The editor is lower than its text, which scrolls until the words stand `shown` px below its upper edge. */
export function scrolledInside(words: string, shown: number): void {
  const host = window.probe.host();
  const isFrame = host.ownerDocument !== document;
  if (!isFrame) host.style.cssText += '; height: 150px; min-height: 0; overflow: auto';
  const scroller = isFrame ? (host.ownerDocument.scrollingElement as Element) : host;
  const place = window.probe.words(words);
  if (place === null) throw new Error(`no “${words}” to scroll to`);
  const frame = host.ownerDocument.defaultView?.frameElement;
  const edge = (frame ?? host).getBoundingClientRect();
  scroller.scrollTop += place.top - edge.top - shown;
  if (host.tagName === 'INPUT') host.scrollLeft += place.left - edge.left - shown;
}
