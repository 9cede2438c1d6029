import { composedParent } from './shadow.ts';
import { inTopLayer } from './top-layer.ts';

declare const document: never;
declare const window: never;

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How much of `box` (viewport px) the boxes round the element cut off at each side. */
export function cutOff(element: HTMLElement, box: DOMRect): Insets {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const clip of clipsOf(element)) {
    const rect = Element.prototype.getBoundingClientRect.call(clip);
    insets.top = Math.max(insets.top, rect.top - box.top);
    insets.left = Math.max(insets.left, rect.left - box.left);
    insets.right = Math.max(insets.right, box.right - rect.right);
    insets.bottom = Math.max(insets.bottom, box.bottom - rect.bottom);
  }
  return insets;
}

/**
 * What clips the element. One that is positioned is clipped by nothing between it and what it is positioned in, and
 * one in the top layer by nothing around it.
 */
function clipsOf(element: HTMLElement): Element[] {
  const { body, defaultView } = element.ownerDocument;
  const view = defaultView as Window;
  const clips: Element[] = [];
  let leaves = 'static';
  for (let at: Element | null = element; at !== null && at !== body; at = composedParent(at)) {
    const style = view.getComputedStyle(at);
    if (leaves === 'static' || holds(style, leaves)) {
      if (at !== element && clipsItsInside(style)) clips.push(at);
      leaves = /absolute|fixed/.test(style.position) ? style.position : 'static';
    }
    if (inTopLayer(at)) break;
  }
  return clips;
}

/** Whether what is positioned so is positioned in the element of this style. */
function holds(style: CSSStyleDeclaration, position: string): boolean {
  if (position === 'absolute' && style.position !== 'static') return true;
  const { transform, translate, rotate, scale, perspective, filter, backdropFilter, contain, willChange } =
    style;
  const shapes = [transform, translate, rotate, scale, perspective, filter, backdropFilter];
  return (
    shapes.some((shape) => shape !== undefined && shape !== '' && shape !== 'none') ||
    /paint|layout|strict|content/.test(contain) ||
    /transform|translate|rotate|scale|perspective|filter/.test(willChange)
  );
}

function clipsItsInside({ overflowX, overflowY, display }: CSSStyleDeclaration): boolean {
  return /auto|scroll|hidden|clip/.test(overflowX + overflowY) && !/^(?:inline|contents)$/.test(display);
}
