/** Errors that editors throw on their own, with or without Amend, by the id of the editor. */
const OWN_FAULTS: Readonly<Record<string, RegExp>> = {
  // It looks for its frame in a timer after the focus came, when it may be gone.
  suneditor: /scrollparents/,
};

/** The errors that are not the editor's own. */
export function notItsOwn(editor: string, faults: readonly string[]): readonly string[] {
  return faults.filter((fault) => !OWN_FAULTS[editor]?.test(fault));
}
