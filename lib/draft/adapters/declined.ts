import type { DeclinedKind } from './kinds.ts';

/** Why a surface is left alone: no underline, nothing read and nothing written. For EDITORS.md, by the suite's table. */
export const WHY_DECLINED: Readonly<Record<DeclinedKind, string>> = {
  monaco:
    'Monaco renders only the lines in view and holds its text in a model of its own; no event that a content script can send changes it.',
  codemirror5:
    'CodeMirror 5 takes keys in a hidden field and holds its text in a model of its own; the lines on the page are not editable.',
  ace: 'Ace takes keys in a hidden field and draws its lines itself; the lines on the page are not editable.',
  'google-docs': 'Google Docs draws its text on a canvas; the field that takes the keys is empty.',
};
