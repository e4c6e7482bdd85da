import { and, eq, gte, isNull, lte, ne, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { handovers } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { IsoDay } from "../days";
import type { HandoverId, UserId } from "../ids";
import { newId } from "../new-id.server";
import { parisDay } from "../paris-time";
import { isAlive, refusedPeriod, type Standing } from "./handover";
import { tellHandover } from "./handover-letters.server";
import {
  findHandover,
  findOwnHandover,
  type Handover,
  listColleagues,
  listHandingOver,
} from "./handovers.server";
import type { Viewer } from "./viewer";

export interface NewHandover {
  fromUser: UserId;
  toUser: UserId;
  startsOn: IsoDay;
  endsOn: IsoDay;
  words: string | null;
}
type PeriodRefusal = "past" | "backwards" | "too_long" | "overlaps";
export type Given =
  | { ok: true; id: HandoverId }
  | { ok: false; refusal: PeriodRefusal | "not_a_coordinator" | "not_a_colleague" | "colleague_away" };

/** Puts somebody's work in a colleague's hands: a coordinator their own, an administrator any coordinator's. */
export const giveHandover = (db: Db, viewer: Viewer, given: NewHandover, at: Date): Given =>
  tx(db, (t): Given => {
    const refusal = refused(t, viewer, given, at);
    if (refusal) return { ok: false, refusal };
    const id = newId<HandoverId>("hov");
    t.insert(handovers)
      .values({ id, ...given, createdAt: at })
      .run();
    noteMove(t, viewer, "give", { id, ...given }, at);
    const handover = getHandover(t, viewer, id, at);
    tellHandover(t, handover, "given", at);
    if (viewer.userId !== given.fromUser) tellHandover(t, handover, "arranged", at);
    return { ok: true, id };
  });

function refused(
  t: Tx,
  viewer: Viewer,
  given: NewHandover,
  at: Date,
): (Given & { ok: false })["refusal"] | null {
  const { fromUser, toUser } = given;
  const mayGive =
    viewer.role === "admin"
      ? listHandingOver(t).some(({ id }) => id === fromUser)
      : fromUser === viewer.userId;
  if (!mayGive) return "not_a_coordinator";
  if (!listColleagues(t, fromUser).some(({ id }) => id === toUser)) return "not_a_colleague";
  const period = refusedPeriod(given, parisDay(at));
  if (period) return period;
  if (overlaps(t, fromUser, given)) return "overlaps";
  return overlaps(t, toUser, given) ? "colleague_away" : null;
}

export type HandoverMoved =
  | { ok: true }
  | { ok: false; refusal: "missing" | PeriodRefusal }
  /** Somebody was faster, or it is over. */
  | { ok: false; refusal: "conflict"; standing: Standing };

/** Another last day, other words. */
export const changeHandover = (
  db: Db,
  viewer: Viewer,
  change: { id: string; version: number; endsOn: IsoDay; words: string | null },
  at: Date,
): HandoverMoved =>
  move(db, viewer, change, at, (t, handover) => {
    const { endsOn, words } = change;
    const period = { startsOn: handover.startsOn, endsOn };
    const refusal = refusedPeriod(period, handover.startsOn) ?? (endsOn < parisDay(at) ? "past" : null);
    if (refusal) return refusal;
    if (overlaps(t, handover.fromUser, period, handover.id)) return "overlaps";
    update(t, handover, { endsOn, words });
    noteMove(t, viewer, "change", { ...handover, endsOn }, at);
    if (endsOn !== handover.endsOn) tellHandover(t, getHandover(t, viewer, handover.id, at), "changed", at);
    return null;
  });

/** The work comes back now: the colleague's rights and letters end at once. */
export const takeBack = (
  db: Db,
  viewer: Viewer,
  seen: { id: string; version: number },
  at: Date,
): HandoverMoved =>
  move(db, viewer, seen, at, (t, handover) => {
    update(t, handover, { endedAt: at });
    noteMove(t, viewer, "take_back", handover, at);
    tellHandover(t, handover, "taken_back", at);
    return null;
  });

/** One guarded move: there for this viewer, alive, and as it was seen. */
const move = (
  db: Db,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  at: Date,
  make: (t: Tx, handover: Handover) => PeriodRefusal | null,
): HandoverMoved =>
  tx(db, (t): HandoverMoved => {
    const handover = findOwnHandover(t, viewer, id, at);
    if (!handover) return { ok: false, refusal: "missing" };
    const { standing } = handover;
    if (!isAlive(standing) || handover.version !== version)
      return { ok: false, refusal: "conflict", standing };
    const refusal = make(t, handover);
    return refusal ? { ok: false, refusal } : { ok: true };
  });

const update = (t: Tx, { id }: Handover, values: Partial<typeof handovers.$inferInsert>) =>
  t
    .update(handovers)
    .set({ ...values, version: sql`${handovers.version} + 1` })
    .where(eq(handovers.id, id))
    .run();

/** Whether somebody's work is in other hands already on one of these days. */
const overlaps = (
  t: Reader,
  of: UserId,
  { startsOn, endsOn }: Pick<NewHandover, "startsOn" | "endsOn">,
  except: HandoverId | "" = "",
): boolean =>
  t
    .select({ id: handovers.id })
    .from(handovers)
    .where(
      and(
        eq(handovers.fromUser, of),
        isNull(handovers.endedAt),
        lte(handovers.startsOn, endsOn),
        gte(handovers.endsOn, startsOn),
        ne(handovers.id, except as HandoverId),
      ),
    )
    .get() !== undefined;

function getHandover(t: Tx, viewer: Viewer, id: HandoverId, at: Date): Handover {
  const handover = findHandover(t, viewer, id, at);
  if (!handover) throw new Error(`No hand-over ${id} for ${viewer.userId}`);
  return handover;
}

const noteMove = (
  t: Tx,
  { userId }: Viewer,
  name: "give" | "change" | "take_back",
  { id, fromUser, toUser, startsOn, endsOn }: Omit<NewHandover, "words"> & { id: HandoverId },
  at: Date,
): void =>
  recordMove(t, {
    subject: { kind: "handover", id },
    ...{ move: name, actor: userId, at },
    details: { fromUser, toUser, startsOn, endsOn },
  });
