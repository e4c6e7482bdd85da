import type { Bundle } from "../../mobility/round";
import type { LineId } from "./lines";
import type { MobilityMarket } from "./options";

/** The lines that a bundle names, one for each place that it takes. */
export const linesOfBundle = ({ postId, secondPostId, dwellingId, trainingId }: Bundle): LineId[] =>
  [dwellingId, postId, secondPostId, trainingId].filter((id) => id !== null);

/** Places while they are given away, line by line as in the pool. */
export class Places {
  private readonly left = new Map<LineId, number>();

  constructor(private readonly market: Pick<MobilityMarket, "behind">) {
    for (const lines of market.behind.values()) for (const { id, left } of lines) this.left.set(id, left);
  }

  /** All of them or none; false when one has not enough. */
  take(lines: readonly LineId[]): boolean {
    const enough = lines.every((line) => this.leftOf(line) >= lines.filter((other) => other === line).length);
    if (enough) for (const line of lines) this.left.set(line, this.leftOf(line) - 1);
    return enough;
  }

  giveBack(lines: readonly LineId[]): void {
    for (const line of lines) this.left.set(line, this.leftOf(line) + 1);
  }

  /** Places of each merged line. */
  leftByGroup(): Map<LineId, number> {
    return new Map(
      [...this.market.behind].map(([group, lines]) => [
        group,
        lines.reduce((sum, { id }) => sum + this.leftOf(id), 0),
      ]),
    );
  }

  /** Of a bundle's merged lines, those that have not enough left; one entry for each place missing. */
  missing(groups: readonly LineId[]): LineId[] {
    const left = new Map(groups.map((group) => [group, this.leftInGroup(group)]));
    return groups.filter((group) => {
      const places = (left.get(group) ?? 0) - 1;
      left.set(group, places);
      return places < 0;
    });
  }

  /** Names the lines of one bundle after its merged ones: the first that has a place, or the first of all when none has. */
  name(): <I extends LineId>(group: I) => I {
    const used = new Map<LineId, number>();
    return <I extends LineId>(group: I): I => {
      const lines = this.market.behind.get(group) ?? [];
      const free = lines.find(({ id }) => this.leftOf(id) > (used.get(id) ?? 0)) ?? lines[0];
      const id = (free?.id ?? group) as I;
      used.set(id, (used.get(id) ?? 0) + 1);
      return id;
    };
  }

  private leftOf = (line: LineId): number => this.left.get(line) ?? 0;
  private leftInGroup = (group: LineId): number =>
    (this.market.behind.get(group) ?? []).reduce((sum, { id }) => sum + this.leftOf(id), 0);
}
