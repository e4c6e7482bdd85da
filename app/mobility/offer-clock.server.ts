import { and, eq, inArray, lt, lte } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { offers } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { OfferId } from "../ids";
import { remindStale, tellStopped } from "./offer-letters.server";
import { makeMove } from "./offer-moves.server";
import { STALE_AFTER_DAYS, STALENESS_REMINDER_DAYS } from "./offer-path";
import type { Offer } from "./offer-scope.server";

const DAY = 86_400_000;
const before = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY);
const CLOCK = (at: Date) => ({ mover: "clock" as const, by: null, at });

/**
 * Work of the clock. Each may run as often as one likes, after a pause of weeks, or when the clock was changed: what was done
 * is written on the offer, so nothing is done twice. Each returns how many offers it touched.
 */

/** Days 30 and 45 without a word: asks whether an open offer is still true; after a pause only the latest reminder leaves. */
export function remindStaleOffers(db: Db, at: Date): number {
  const due = db
    .select({ id: offers.id })
    .from(offers)
    .where(
      and(
        eq(offers.state, "open"),
        lt(offers.remindersSent, STALENESS_REMINDER_DAYS.length),
        lte(offers.confirmedAt, before(at, STALENESS_REMINDER_DAYS[0])),
      ),
    )
    .all();
  return countTrue(db, due, (t, offer) => remind(t, offer, at));
}

function remind(t: Tx, offer: Offer, at: Date): boolean {
  if (offer.state !== "open" || !offer.confirmedAt) return false;
  const days = (at.getTime() - offer.confirmedAt.getTime()) / DAY;
  const passed = STALENESS_REMINDER_DAYS.filter((day) => days >= day).length;
  if (passed <= offer.remindersSent || days >= STALE_AFTER_DAYS) return false;
  t.update(offers).set({ remindersSent: passed }).where(eq(offers.id, offer.id)).run();
  remindStale(t, offer, { reminder: passed, suspendsAt: before(offer.confirmedAt, -STALE_AFTER_DAYS) }, at);
  recordMove(t, {
    subject: { kind: "offer", id: offer.id },
    ...{ move: "remind", actor: null, at, details: { reminder: passed } },
  });
  return true;
}

/** Day 60 without a word: suspends an open offer, and tells its publisher and the coordinators. */
export function suspendStaleOffers(db: Db, at: Date): number {
  const limit = before(at, STALE_AFTER_DAYS);
  const due = db
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.state, "open"), lte(offers.confirmedAt, limit)))
    .all();
  return countTrue(db, due, (t, offer) => {
    if (offer.state !== "open" || !offer.confirmedAt || offer.confirmedAt > limit) return false;
    if (!makeMove(t, offer, "suspend", CLOCK(at), {}, { why: "stale" })) return false;
    tellStopped(t, offer, "stale", at);
    return true;
  });
}

/** The end that an offer was given: it expires, and its publisher may open it again in one step. */
export function expireOffers(db: Db, at: Date): number {
  const due = db
    .select({ id: offers.id })
    .from(offers)
    .where(and(inArray(offers.state, ["open", "suspended"]), lte(offers.expiresAt, at)))
    .all();
  return countTrue(db, due, (t, offer) => {
    if (!offer.expiresAt || offer.expiresAt > at) return false;
    if (!makeMove(t, offer, "expire", CLOCK(at))) return false;
    tellStopped(t, offer, "expired", at);
    return true;
  });
}

/** One transaction per offer: a long list never holds the writer, and one failure leaves the others done. */
const countTrue = (db: Db, due: { id: OfferId }[], work: (t: Tx, offer: Offer) => boolean): number =>
  due.filter(({ id }) =>
    tx(db, (t) => {
      const offer = t.select().from(offers).where(eq(offers.id, id)).get();
      return offer !== undefined && work(t, offer);
    }),
  ).length;
