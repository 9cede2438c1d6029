/** The element names of what hosts our shadow roots in a page, so that a later copy of Amend knows them again. */
export const LAYER = 'amend-layer';
export const CARD = 'amend-card';
