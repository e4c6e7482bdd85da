import { and, eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { ROLES } from "~/accounts/roles";
import { db } from "~/db.server";
import type { DuoId } from "~/ids";
import { moveDuo } from "~/mentoring/duo-moves.server";
import { DUO_MOVE_NAMES, DUO_STATES, type DuoMove, type DuoState } from "~/mentoring/duo-path";
import type { Mover } from "~/moves";
import { tx } from "~db/client";
import { duos, history } from "~db/schema";
import { duoRow, movesOf, savedDuoIn } from "~tests/support/duos";

const AT = new Date("2026-03-02T09:00:00Z");
const MOVERS: readonly Mover[] = [...ROLES, "clock"];

/** The life of a duo, written once more by hand: what is not here is refused. */
const ALLOWED: Record<DuoMove, { from: DuoState[]; to: DuoState; by: Mover[] }> = {
  agree: { from: ["proposed"], to: "accepted", by: ["volunteer", "beneficiary", "social_worker"] },
  refuse: { from: ["proposed"], to: "refused", by: ["volunteer", "beneficiary", "social_worker"] },
  expire: { from: ["proposed"], to: "expired", by: ["clock"] },
  withdraw: {
    from: ["proposed", "accepted"],
    to: "withdrawn",
    by: ["volunteer", "beneficiary", "social_worker", "coordinator", "admin"],
  },
  open: { from: ["accepted"], to: "open", by: ["coordinator", "admin"] },
  complete: { from: ["open"], to: "completed", by: ["coordinator", "admin"] },
  cancel: {
    from: ["open"],
    to: "cancelled",
    by: ["volunteer", "beneficiary", "social_worker", "coordinator", "admin"],
  },
};

test.each(DUO_STATES)("from %s: every mover, every move", (state) => {
  const { duoId, coordinator } = savedDuoIn(state, AT);
  for (const mover of MOVERS)
    for (const move of DUO_MOVE_NAMES) {
      const allowed = ALLOWED[move].from.includes(state) && ALLOWED[move].by.includes(mover);
      const moved = tx(db, (t) => moveDuo(t, duoRow(duoId), move, { mover, by: coordinator.userId, at: AT }));
      const told = `${mover} ${move} from ${state}`;
      expect(moved.ok, told).toBe(allowed);
      expect(duoRow(duoId).state, told).toBe(allowed ? ALLOWED[move].to : state);
      expect(movesOf(duoId), told).toEqual(allowed ? ["propose", move] : ["propose"]);
      putBack(duoId, state);
    }
});

function putBack(duoId: DuoId, state: DuoState): void {
  db.update(duos).set({ state }).where(eq(duos.id, duoId)).run();
  db.delete(history)
    .where(and(eq(history.subjectId, duoId), ne(history.move, "propose")))
    .run();
}

test("a row that somebody else changed meanwhile is not moved", () => {
  const { duoId, coordinator } = savedDuoIn("accepted", AT);
  const read = duoRow(duoId);
  const moving = { mover: "coordinator" as const, by: coordinator.userId, at: AT };
  tx(db, (t) => moveDuo(t, read, "withdraw", moving));
  expect(tx(db, (t) => moveDuo(t, read, "open", moving))).toMatchObject({ ok: false, refusal: "not_now" });
  expect(duoRow(duoId).state).toBe("withdrawn");
});
