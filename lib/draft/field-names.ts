import { attributeOf } from './past-names.ts';

declare const document: never;
declare const window: never;

/** Every word by which a field is named for people. */
export function visibleNames(field: HTMLElement): string[] {
  const labels = (field as Partial<HTMLInputElement>).labels ?? [];
  const root = field.getRootNode() as Document | ShadowRoot;
  const labelledBy = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  return [
    ...namesOf(field, ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title']),
    ...Array.from(labels, (label) => label.textContent ?? '').map((label) => label.trim()),
    ...labelledBy.map((id) => root.getElementById?.(id)?.textContent?.trim() ?? ''),
  ].filter((label) => label !== '');
}

/** What is written in these attributes, where anything is. */
export function namesOf(element: Element, attributes: readonly string[]): string[] {
  return attributes.map((name) => attributeOf(element, name)?.trim() ?? '').filter((name) => name !== '');
}
