/**
 * The packs of the other languages that ship, by id, as every page has them: their rules come with the script of their language.
 * A test holds this to the packs themselves.
 */
export const OTHER_PACKS = [
  { language: 'fr', id: 'french', name: 'Formulations de service en français', revision: 1 },
  { language: 'de', id: 'german', name: 'Deutsche Formulierungen im Service', revision: 1 },
  { language: 'pt', id: 'portuguese', name: 'Trato em português', revision: 1 },
  { language: 'es', id: 'spanish', name: 'Trato en español', revision: 1 },
] as const;
