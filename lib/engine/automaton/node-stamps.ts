const MAX_GROUP = 0x3fffffff;

/** The node was not met in this group before. */
export const UNSEEN = -2;
const NOT_KEPT = -1;

/** Remembers which nodes were met since the last `next()`, and where their state is kept, without ever being emptied. */
export class NodeStamps {
  private readonly stamp: Int32Array;
  private readonly place: Int32Array;
  private group = 0;

  constructor(nodes: number) {
    this.stamp = new Int32Array(nodes);
    this.place = new Int32Array(nodes);
  }

  /** Begins a new group: no node of it was met yet. */
  next(): void {
    if (this.group >= MAX_GROUP) {
      this.stamp.fill(0);
      this.group = 0;
    }
    this.group++;
  }

  /** Where a node's state is kept, below 0 when it is not; `UNSEEN`, and from now on seen, when it is new. */
  placeOf(node: number): number {
    if (this.stamp[node] === this.group) return this.place[node]!;
    this.stamp[node] = this.group;
    this.place[node] = NOT_KEPT;
    return UNSEEN;
  }

  setPlace(node: number, place: number): void {
    this.place[node] = place;
  }
}
