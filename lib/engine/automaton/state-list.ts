/** A state is three numbers in a row: node, first token, words it may still swallow. */
export const STATE_STRIDE = 3;

/** States of one moment of a scan, in flat memory that is kept from text to text. */
export class StateList {
  data = new Int32Array(STATE_STRIDE * 64);
  /** Numbers in use, `STATE_STRIDE` a state. */
  size = 0;

  /** Adds a state and gives its place. */
  push(node: number, start: number, left: number): number {
    const at = this.size;
    if (at === this.data.length) this.grow();
    const { data } = this;
    data[at] = node;
    data[at + 1] = start;
    data[at + 2] = left;
    this.size = at + STATE_STRIDE;
    return at;
  }

  private grow(): void {
    const larger = new Int32Array(this.data.length * 2);
    larger.set(this.data);
    this.data = larger;
  }
}
