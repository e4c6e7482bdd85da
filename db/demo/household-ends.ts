import { eq } from "drizzle-orm";
import { recordMove } from "../../app/audit/history.server";
import type { UserId } from "../../app/ids";
import type { HouseholdState } from "../../app/mobility/household-path";
import type { Tx } from "../client";
import { householdConsents, households, users } from "../schema";
import type { Chance } from "./chance";
import type { DemoHousehold } from "./households";

const DAY = 86_400_000;
/** Days before its first candidacy on which a household was registered at the latest, and was ready. */
const REGISTERED_BEFORE = 20;
const READY_BEFORE = 8;

/** What a household's candidacies did to it, in days ago; none: null. */
export interface HouseholdStory {
  first: number | null;
  placed: number | null;
  /** When it looked for a place again after a mobility that ended. */
  again: number | null;
}
export const NO_STORY: HouseholdStory = { first: null, placed: null, again: null };

/** The dates of a household and the history of its state, once its candidacies are known. */
export function finishHousehold(
  { t, chance, at }: { t: Tx; chance: Chance; at: Date },
  { id, userId, referentId, isNew, ...household }: DemoHousehold,
  { first, placed, again }: HouseholdStory,
): void {
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  const registered = Math.max(household.registered, first === null ? 0 : first + REGISTERED_BEFORE);
  const latest = first === null ? 1 : first + READY_BEFORE;
  const readied = Math.max(latest, registered - chance.pick([0, 0, 6, 15, 30]));
  const state = placed !== null && again === null ? "placed" : household.state;
  const isReady = state !== "preparing";
  t.update(households)
    .set({
      ...{ state, createdAt: ago(registered) },
      waitingSince: again !== null ? ago(again) : isReady ? ago(readied) : null,
    })
    .where(eq(households.id, id))
    .run();
  t.update(householdConsents)
    .set({ givenAt: ago(registered) })
    .where(eq(householdConsents.householdId, id))
    .run();
  if (isNew)
    t.update(users)
      .set({ createdAt: ago(registered) })
      .where(eq(users.id, userId))
      .run();
  const move = (
    name: string,
    from: HouseholdState | null,
    to: HouseholdState,
    days: number,
    by: UserId = referentId,
  ) => recordMove(t, { subject: { kind: "household", id }, move: name, from, to, actor: by, at: ago(days) });
  const atOnce = !isReady || readied === registered;
  move("registered", null, isReady && atOnce ? "ready" : "preparing", registered);
  if (isReady && !atOnce) move("make_ready", "preparing", "ready", readied);
  if (placed !== null) move("place", "ready", "placed", placed);
  if (again !== null) move("look_again", "placed", "ready", again);
  if (state === "paused") move("pause", "ready", "paused", Math.min(readied, chance.whole(2, 30)), userId);
  if (state === "left") move("leave", "ready", "left", Math.min(readied, chance.whole(2, 30)));
}
