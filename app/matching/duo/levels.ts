import type { Couples, People } from "../columns";
import type { PairContext } from "../criterion";
import { CRITERIA } from "./criteria";

/** The level of every couple under every criterion: a column of bytes each, in the order of CRITERIA. Weights change none of them. */
export function levelColumns(
  people: People,
  settings: PairContext["settings"],
  couples: Couples,
  onCriterion: (done: number, all: number) => void = () => {},
): Uint8Array[] {
  return CRITERIA.map((criterion, c) => {
    const bytes = new Uint8Array(couples.count);
    criterion.levels(people, settings)(couples, bytes);
    onCriterion(c + 1, CRITERIA.length);
    return bytes;
  });
}
