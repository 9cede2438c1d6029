import { i18n } from '#i18n';
import { PATTERN_SIGNS, type PatternSign } from './pattern-signs.ts';

/** The signs of the phrase language beside the field, each with one example; a click writes one at the caret. */
export function PatternHelp({ onInsert }: { onInsert: (sign: PatternSign) => void }) {
  return (
    <details class="studio-help">
      <summary class="studio-help-summary">{i18n.t('studio.signs.heading')}</summary>
      <p class="quiet-line">{i18n.t('studio.signs.lead')}</p>
      <ul class="studio-signs">
        {PATTERN_SIGNS.map((sign) => (
          <li key={sign.id} class="studio-sign">
            <button
              type="button"
              class="studio-sign-button"
              aria-label={i18n.t('studio.signs.insert', { sign: sign.insert.trim() })}
              onClick={() => onInsert(sign)}
            >
              <code>{sign.insert.trim()}</code>
            </button>
            <span class="studio-sign-words">
              {i18n.t(`studio.signs.${sign.id}`)}
              <code class="studio-sign-example">{sign.example}</code>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Writes a sign into a field at its caret, as if it were typed: Ctrl+Z in the field takes it back. */
export function insertSign(field: HTMLTextAreaElement, { insert, back }: PatternSign): void {
  field.focus();
  // The one way that keeps the field's own undo; it tells of the input itself.
  field.ownerDocument.execCommand('insertText', false, insert);
  const caret = field.selectionEnd - back;
  field.setSelectionRange(caret, caret);
}
