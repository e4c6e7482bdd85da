/** A binary heap of (distance, node), smallest distance first; the same pushes give the same pops on every machine. */
export class Heap {
  private distances = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  size = 0;
  /** Of the entry that `pop` took last. */
  distance = 0;

  clear(): void {
    this.size = 0;
  }

  push(distance: number, node: number): void {
    if (this.size === this.nodes.length) this.grow();
    const { distances, nodes } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = distances[parent] as number;
      if (above <= distance) break;
      distances[at] = above;
      nodes[at] = nodes[parent] as number;
      at = parent;
    }
    distances[at] = distance;
    nodes[at] = node;
  }

  /** The nearest node, its distance in `distance`; −1 when empty. */
  pop(): number {
    if (this.size === 0) return -1;
    const { distances, nodes } = this;
    const node = nodes[0] as number;
    this.distance = distances[0] as number;
    const last = --this.size;
    const distance = distances[last] as number;
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && (distances[child + 1] as number) < (distances[child] as number)) child++;
      if ((distances[child] as number) >= distance) break;
      distances[at] = distances[child] as number;
      nodes[at] = nodes[child] as number;
      at = child;
    }
    distances[at] = distance;
    nodes[at] = nodes[last] as number;
    return node;
  }

  private grow(): void {
    const { distances, nodes } = this;
    this.distances = new Float64Array(2 * distances.length);
    this.distances.set(distances);
    this.nodes = new Int32Array(2 * nodes.length);
    this.nodes.set(nodes);
  }
}
