/**
 * Makes the editor, comes to it, lets it be underlined in some rounds, and destroys it. Runs in the page, and so must
 * not refer to anything outside itself.
 */
export async function anew(content: string, rounds: number): Promise<void> {
  const { fixture, probe } = window;
  for (let round = 0; round < rounds; round += 1) {
    await fixture.destroy().catch(() => {});
    await fixture.make(content);
    probe.host().focus();
    // In one round the underlines are drawn, in another they are still to come.
    if (round % 10 === 0) await probe.frames(2);
  }
  await fixture.destroy();
  await probe.frames(2);
}
