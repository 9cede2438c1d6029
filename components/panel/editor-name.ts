import { i18n } from '#i18n';
import { KIND_NAMES } from '../../lib/draft/adapters/kind-names.ts';

/** What a kind of editor is called to people; one that is not known any more goes by its id. */
export function editorName(kind: string): string {
  switch (kind) {
    case 'textarea':
      return i18n.t('editorKind.textarea');
    case 'input':
      return i18n.t('editorKind.input');
    case 'contenteditable':
      return i18n.t('editorKind.contenteditable');
    default:
      return Object.hasOwn(KIND_NAMES, kind) ? KIND_NAMES[kind as keyof typeof KIND_NAMES] : kind;
  }
}
