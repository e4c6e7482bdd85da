import { solve } from "~/matching/assign/solve";
import { proven } from "~/matching/check";
import type { SparseInstance } from "./instance";
import { type Done, timed } from "./told";

export function sparse({ kind, market }: SparseInstance): Done {
  const objective = kind === "perfect" ? "people" : "score";
  return timed(
    () => solve(market, { objective }),
    (found) => {
      proven(market, found);
      if (kind === "perfect" && found.partner.includes(-1)) throw new Error("Somebody was left alone");
    },
  );
}
