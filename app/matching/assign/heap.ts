/** A binary heap of (distance, node), smallest distance first, smaller node among equals: the same order on every machine. */
export class Heap {
  private distances: number[] = [];
  private nodes: number[] = [];

  get size(): number {
    return this.nodes.length;
  }

  clear(): void {
    this.distances.length = 0;
    this.nodes.length = 0;
  }

  push(distance: number, node: number): void {
    let at = this.nodes.length;
    this.distances.push(distance);
    this.nodes.push(node);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.less(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** The nearest entry; undefined when empty. */
  pop(): { distance: number; node: number } | undefined {
    if (this.nodes.length === 0) return undefined;
    const top = { distance: this.distances[0] as number, node: this.nodes[0] as number };
    this.swap(0, this.nodes.length - 1);
    this.distances.pop();
    this.nodes.pop();
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < this.nodes.length && this.less(left, least)) least = left;
      if (right < this.nodes.length && this.less(right, least)) least = right;
      if (least === at) return top;
      this.swap(at, least);
      at = least;
    }
  }

  private less(a: number, b: number): boolean {
    const difference = (this.distances[a] as number) - (this.distances[b] as number);
    return difference !== 0 ? difference < 0 : (this.nodes[a] as number) < (this.nodes[b] as number);
  }

  private swap(a: number, b: number): void {
    const [distance, node] = [this.distances[a] as number, this.nodes[a] as number];
    this.distances[a] = this.distances[b] as number;
    this.nodes[a] = this.nodes[b] as number;
    this.distances[b] = distance;
    this.nodes[b] = node;
  }
}
