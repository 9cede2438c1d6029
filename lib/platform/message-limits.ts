/** Longer than any reply, so that a hostile page cannot fill the panel. */
export const MAX_DRAFT = 2_000_000;

/** The longest id in a message, in UTF-16 units. */
export const MAX_ID = 500;

/** The longest line in a message, in UTF-16 units. */
export const MAX_LINE = 5_000;

/** The longest list of selectors in a message. */
export const MAX_TEXTS = 100;

/** Name of the port that a panel opens to each composer frame of its tab. */
export const PANEL_PORT = 'amend-panel';
