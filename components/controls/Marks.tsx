import { i18n } from '#i18n';
import type { Severity } from '../../lib/engine/types.ts';

const OUTLINES: Record<Severity, string> = {
  block: 'M5.2 2h5.6L14 5.2v5.6L10.8 14H5.2L2 10.8V5.2z',
  warn: 'M8 2.4 14.4 13.6H1.6z',
  hint: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
};

/** The severity as a shape of its own, so that colour only helps; its name is for screen readers. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span class={`severity severity-${severity}`}>
      <svg class="severity-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={OUTLINES[severity]} />
      </svg>
      <span class="hidden-visually">{i18n.t(`severity.${severity}`)}</span>
    </span>
  );
}

/** Points right when shut; CSS turns it. */
export function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m6 4 4 4-4 4" />
    </svg>
  );
}

/** A tick that says all is well, beside words that say it too. */
export function CalmMark() {
  return (
    <svg class="calm-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m3.5 8.5 3 3 6-7" />
    </svg>
  );
}

/** Three dots: there is more to do with what they stand beside. The button around them carries the name. */
export function MoreMark() {
  return (
    <svg class="more-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="3.5" cy="8" r="1.25" />
      <circle cx="8" cy="8" r="1.25" />
      <circle cx="12.5" cy="8" r="1.25" />
    </svg>
  );
}

/** A clock's face, beside words that say how much is left. */
export function ClockMark() {
  return (
    <svg class="clock-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </svg>
  );
}

/** Amend's mark, as on the toolbar. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect class="brand-tile" x="2" y="2" width="124" height="124" rx="30" />
      <path class="brand-caret" d="M28 102 64 26l36 76" />
      <path class="brand-gap" d="M42 80c8-9 15-9 22 0s14 9 22 0" />
      <path class="brand-mend" d="M39 81c9-10 17-10 25 0s16 10 25 0" />
    </svg>
  );
}

/** The settings glyph; the button around it carries the name. */
export function SettingsMark() {
  return (
    <svg class="settings-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M2 5h6m4 0h2M2 11h2m4 0h6" />
      <circle cx="10" cy="5" r="1.75" />
      <circle cx="6" cy="11" r="1.75" />
    </svg>
  );
}
