import { and, desc, eq, isNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { candidacyVisits, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { seal } from "../audit/seal.server";
import type { CandidacyId, UserId, VisitId } from "../ids";
import { listTutors } from "../mentoring/openings.server";
import { newId } from "../new-id.server";
import type { RefusalReason, VisitOutcome } from "./candidacy";
import { withdraw } from "./candidacy-endings.server";
import { tellCompanions, tellHousehold } from "./candidacy-letters.server";
import { type Candidacy, type Moved, moveCandidacy, noteOnCandidacy, notNow } from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";
import { tellPartners } from "./candidacy-partner-letters.server";
import { findCandidacyOfWorker } from "./candidacy-seats.server";

export type Visit = typeof candidacyVisits.$inferSelect;
export interface PlannedVisit {
  startsAt: Date;
  endsAt: Date;
  place: string;
  /** Of the team; null: nobody, or somebody else by name. */
  accompaniedBy: UserId | null;
  companion: string | null;
}
export type VisitPlanned = Moved | { ok: false; refusal: "past" | "order" | "not_a_colleague" };

/**
 * Fixes the day on which a household goes and sees; once more, it is moved. The household and the partners are written to, with
 * a calendar file on their page. Null when the candidacy is not this worker's.
 */
export function planVisit(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  visit: PlannedVisit,
  at: Date,
): VisitPlanned | null {
  return tx(db, (t): VisitPlanned | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, id, at);
    if (!candidacy) return null;
    if (candidacy.state !== "agreed") return notNow(candidacy);
    if (visit.startsAt <= at) return { ok: false, refusal: "past" };
    if (visit.endsAt <= visit.startsAt) return { ok: false, refusal: "order" };
    if (
      visit.accompaniedBy &&
      !listTutors(t, candidacy.branchId).some(({ id }) => id === visit.accompaniedBy)
    )
      return { ok: false, refusal: "not_a_colleague" };
    const planned = saveVisit(t, candidacy, visit, viewer, at);
    const details = { startsAt: visit.startsAt.getTime() };
    noteOnCandidacy(t, candidacy, "plan_visit", { by: viewer.userId, at }, {}, details);
    writeVisit(t, candidacy, planned, false, at);
    return { ok: true };
  });
}

/** The planned visit does not take place; another one may be planned. */
export function cancelVisit(db: Db, viewer: Viewer, id: CandidacyId, at: Date): Moved | null {
  return tx(db, (t): Moved | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, id, at);
    if (!candidacy) return null;
    const visit = findPlannedVisit(t, id);
    if (candidacy.state !== "agreed" || !visit) return notNow(candidacy);
    t.update(candidacyVisits)
      .set({ cancelledAt: at, version: visit.version + 1 })
      .where(and(eq(candidacyVisits.id, visit.id), isNull(candidacyVisits.cancelledAt)))
      .run();
    noteOnCandidacy(t, candidacy, "cancel_visit", { by: viewer.userId, at });
    writeVisit(t, candidacy, visit, true, at);
    return { ok: true };
  });
}

export interface VisitNote {
  outcome: VisitOutcome;
  /** For the team only. */
  notes: string | null;
  /** Why they renounce. */
  reason: RefusalReason | null;
}
export type VisitNoted = Moved | { ok: false; refusal: "no_visit" | "not_yet" };

/** What came out of it: they keep the project and go on, or renounce and the places are free. */
export function noteVisit(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  { outcome, notes, reason }: VisitNote,
  at: Date,
): VisitNoted | null {
  return tx(db, (t): VisitNoted | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, id, at);
    if (!candidacy) return null;
    if (candidacy.state !== "agreed") return notNow(candidacy);
    const visit = findPlannedVisit(t, id);
    if (!visit) return { ok: false, refusal: "no_visit" };
    if (visit.startsAt > at) return { ok: false, refusal: "not_yet" };
    t.update(candidacyVisits)
      .set({
        outcome,
        notes: notes ? seal(notes, `candidacy_visits.notes:${visit.id}`) : null,
        version: visit.version + 1,
      })
      .where(and(eq(candidacyVisits.id, visit.id), isNull(candidacyVisits.outcome)))
      .run();
    const moving = { mover: viewer.role, by: viewer.userId, at };
    if (outcome === "keeps") return moveCandidacy(t, candidacy, "visit", moving);
    return withdraw(t, candidacy, moving, { party: "household", reason: reason ?? "other", words: null });
  });
}

/** The visit that is planned and has not been noted: at most one at a time. */
export const findPlannedVisit = (db: Reader, id: CandidacyId): Visit | null =>
  db
    .select()
    .from(candidacyVisits)
    .where(
      and(
        eq(candidacyVisits.candidacyId, id),
        isNull(candidacyVisits.cancelledAt),
        isNull(candidacyVisits.outcome),
      ),
    )
    .orderBy(desc(candidacyVisits.startsAt))
    .get() ?? null;

/** Newest first, with the name of who went with them. */
export const listVisits = (db: Reader, id: CandidacyId): (Visit & { colleague: string | null })[] =>
  db
    .select({ visit: candidacyVisits, firstName: users.firstName, lastName: users.lastName })
    .from(candidacyVisits)
    .leftJoin(users, eq(users.id, candidacyVisits.accompaniedBy))
    .where(eq(candidacyVisits.candidacyId, id))
    .orderBy(desc(candidacyVisits.startsAt))
    .all()
    .map(({ visit, firstName, lastName }) => ({
      ...visit,
      colleague: firstName ? `${firstName} ${lastName ?? ""}`.trim() : null,
    }));

function saveVisit(t: Tx, { id }: Candidacy, planned: PlannedVisit, { userId }: Viewer, at: Date): Visit {
  const before = findPlannedVisit(t, id);
  if (before) {
    const sequence = before.sequence + 1;
    t.update(candidacyVisits)
      .set({ ...planned, sequence, version: before.version + 1 })
      .where(eq(candidacyVisits.id, before.id))
      .run();
    return { ...before, ...planned, sequence };
  }
  const visitId = newId<VisitId>("vis");
  t.insert(candidacyVisits)
    .values({ id: visitId, candidacyId: id, ...planned, createdBy: userId, createdAt: at })
    .run();
  return findPlannedVisit(t, id) as Visit;
}

/** To the household and to every partner, when a visit is fixed, moved or cancelled. */
function writeVisit(t: Tx, candidacy: Candidacy, visit: Visit, cancelled: boolean, at: Date): void {
  const startsAt = visit.startsAt.getTime();
  const mark = `${visit.id}:${visit.sequence}:${cancelled ? "cancelled" : ""}`;
  const companion = companionOf(t, visit);
  if (cancelled)
    tellHousehold(t, candidacy, {
      kind: "mobility_visit_cancelled",
      values: (reader) => ({ ...reader, startsAt }),
      news: "visit",
      mark,
      at,
    });
  else
    tellHousehold(t, candidacy, {
      kind: "mobility_visit",
      values: (reader) => ({ ...reader, startsAt, place: visit.place, companion }),
      news: "visit",
      mark,
      at,
    });
  tellCompanions(t, candidacy, candidacyParties(t, candidacy), "visit", { mark, at });
  tellPartners(t, candidacy, {
    kind: "mobility_visit_partner",
    values: ({ town: _, ...desk }) => ({ ...desk, startsAt, place: visit.place, cancelled }),
    mark,
    at,
  });
}

/** First name of the colleague who goes with them, or the name that was written. */
export const companionOf = (
  db: Reader,
  { accompaniedBy, companion }: Pick<Visit, "accompaniedBy" | "companion">,
): string | null =>
  accompaniedBy
    ? (db.select({ name: users.firstName }).from(users).where(eq(users.id, accompaniedBy)).get()?.name ??
      null)
    : companion;
