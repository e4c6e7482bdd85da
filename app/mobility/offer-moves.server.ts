import { and, eq, inArray, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { candidacies, offers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { OfferId, UserId } from "../ids";
import { isAllowed, type Mover } from "../moves";
import { endInterestsOfOffer } from "./candidacy-endings.server";
import { LIVE_STATES } from "./candidacy-path";
import { OFFER_DAYS, OFFER_MOVES, type OfferMove, type OfferState, SHOWN_OFFER_STATES } from "./offer-path";
import { getOffer, LINE_TABLES, type Offer, runsOffer } from "./offer-scope.server";

const DAY = 86_400_000;

export type OfferMoved =
  | { ok: true }
  | { ok: false; why: "not_there" }
  | { ok: false; why: "conflict"; state: OfferState }
  /** Nothing to propose: neither a post nor a dwelling. */
  | { ok: false; why: "empty"; state: OfferState }
  /** Candidacies under way: they are answered or taken back first. */
  | { ok: false; why: "candidacies"; count: number; state: OfferState };

interface Moving {
  move: Exclude<OfferMove, "expire">;
  /** The version that the page showed. */
  version: number;
  /** For how many days it opens; by default `OFFER_DAYS`. */
  days?: number | undefined;
}

/** Publishes, suspends, resumes, renews or closes an offer, for who runs it. */
export function moveOffer(db: Db, viewer: Viewer, id: OfferId, moving: Moving, at: Date): OfferMoved {
  return tx(db, (t): OfferMoved => {
    const offer = getOffer(t, viewer, id);
    if (!offer || !runsOffer(viewer, offer)) return { ok: false, why: "not_there" };
    const { move, version, days = OFFER_DAYS } = moving;
    const { state } = offer;
    const opens = SHOWN_OFFER_STATES.includes(OFFER_MOVES[move].to as "open");
    if (opens && !holdsSomething(t, id)) return { ok: false, why: "empty", state };
    const count = move === "close" ? countUnderWay(t, id) : 0;
    if (count > 0) return { ok: false, why: "candidacies", count, state };
    const mover = { mover: viewer.role, by: viewer.userId, at };
    const seen = { ...offer, version };
    return makeMove(t, seen, move, mover, columnsOf(move, offer, days, at))
      ? { ok: true }
      : { ok: false, why: "conflict", state };
  });
}

/** What a move writes besides the state. */
function columnsOf(move: Moving["move"], offer: Offer, days: number, at: Date): Partial<Offer> {
  const until = new Date(at.getTime() + days * DAY);
  const stillTrue = { confirmedAt: at, remindersSent: 0 };
  switch (move) {
    case "publish":
      return { ...stillTrue, publishedAt: at, expiresAt: until };
    case "renew":
      return { ...stillTrue, expiresAt: until };
    case "resume":
      return { ...stillTrue, ...(offer.expiresAt && offer.expiresAt > at ? {} : { expiresAt: until }) };
    case "close":
      return { closedAt: at };
    case "suspend":
      return {};
  }
}

/** One move of an offer's life: checked against the table, guarded by state and version, written down; an end makes interests obsolete. False when somebody was faster. */
export function makeMove(
  t: Tx,
  offer: Pick<Offer, "id" | "state" | "version">,
  move: OfferMove,
  { mover, by, at }: { mover: Mover; by: UserId | null; at: Date },
  columns: Partial<Offer> = {},
  details?: Record<string, unknown>,
): boolean {
  if (!isAllowed(OFFER_MOVES, move, offer.state, mover)) return false;
  const { to } = OFFER_MOVES[move];
  const { changes } = t
    .update(offers)
    .set({ ...columns, state: to, version: offer.version + 1 })
    .where(and(eq(offers.id, offer.id), eq(offers.state, offer.state), eq(offers.version, offer.version)))
    .run();
  if (changes === 0) return false;
  const subject = { kind: "offer" as const, id: offer.id };
  recordMove(t, { subject, move, from: offer.state, to, actor: by, at, ...(details && { details }) });
  if (to === "closed" || to === "expired") endInterestsOfOffer(t, offer.id, at);
  return true;
}

/** Says that an open offer is still true: no move, so that two people may say so. */
export function confirmOffer(db: Db, viewer: Viewer, id: OfferId, at: Date): OfferMoved {
  return tx(db, (t): OfferMoved => {
    const offer = getOffer(t, viewer, id);
    if (!offer || !runsOffer(viewer, offer)) return { ok: false, why: "not_there" };
    if (offer.state !== "open") return { ok: false, why: "conflict", state: offer.state };
    t.update(offers).set({ confirmedAt: at, remindersSent: 0 }).where(eq(offers.id, id)).run();
    recordMove(t, { subject: { kind: "offer", id }, move: "confirm", actor: viewer.userId, at });
    return { ok: true };
  });
}

const holdsSomething = (t: Reader, id: OfferId): boolean =>
  [LINE_TABLES.post, LINE_TABLES.dwelling].some(
    (table) =>
      t.select({ id: table.id }).from(table).where(eq(table.offerId, id)).limit(1).get() !== undefined,
  );

/** Candidacies of an offer that wait for somebody; an interest waits for nobody. */
const countUnderWay = (t: Reader, id: OfferId): number =>
  t
    .select({ n: sql<number>`count(*)` })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.offerId, id),
        inArray(
          candidacies.state,
          LIVE_STATES.filter((state) => state !== "interested"),
        ),
      ),
    )
    .get()?.n ?? 0;
