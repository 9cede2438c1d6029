/** Errors that editors throw on their own, with or without Amend, by the id of the editor. */
const OWN_FAULTS: Readonly<Record<string, RegExp>> = {
  // Its timers after a focus or a change of size still look for the frame and the toolbar when it has been destroyed.
  suneditor: /scrollparents|_emitResizeEvent|resetResponsiveToolbar/,
};

/** Firefox says so, with no more to go by, of a callback that was under way when the frame it is about was taken out. */
const OF_A_LOST_FRAME = /can't access dead object/;

/** The errors that are not the editor's own, nor the browser's. */
export function notItsOwn(editor: string, faults: readonly string[]): readonly string[] {
  return faults.filter((fault) => !OWN_FAULTS[editor]?.test(fault) && !OF_A_LOST_FRAME.test(fault));
}
