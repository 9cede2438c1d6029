/**
 * Whether an element that just got the focus might hold a draft, told by its tag and state alone. It errs towards
 * yes: the composer script, which is brought for it, decides properly. Runs on every focus change of every known
 * page, so it reads no layout and no style.
 */
export function mightBeComposer(target: EventTarget | null | undefined): boolean {
  const element = target as HTMLElement | null | undefined;
  if (element?.nodeType !== 1) return false;
  if (element.tagName === 'TEXTAREA' || element.tagName === 'INPUT') {
    const field = element as HTMLTextAreaElement | HTMLInputElement;
    return (field.type === 'textarea' || field.type === 'text') && !field.readOnly && !field.disabled;
  }
  return element.isContentEditable || element.ownerDocument.designMode === 'on';
}
