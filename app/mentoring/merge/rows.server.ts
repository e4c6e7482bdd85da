import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "~db/client";
import {
  accessLog,
  blockedPairs,
  drafts,
  duoMeetings,
  duoReports,
  duos,
  history,
  householdForms,
  households,
  infoMeetingBookings,
  leftOuts,
  letters,
  rounds,
  tokens,
} from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import type { BeneficiaryId, UserId, VolunteerId } from "../../ids";
import { mergeConsents } from "./consents.server";
import type { PersonRecord } from "./records.server";

/** How many rows of each kind went from the lost record to the kept one: the trace that history keeps. */
export type MovedRows = Record<string, number>;

interface Pair {
  kept: PersonRecord;
  lost: PersonRecord;
  viewer: Viewer;
  at: Date;
}

/** Everything that pointed to the lost record points to the kept one, where it still makes sense. */
export function moveRows(t: Tx, { kept, lost, viewer, at }: Pair): MovedRows {
  const [keptUser, lostUser] = [kept.user.id, lost.user.id];
  return {
    duos: moveDuos(t, kept, lost),
    ...moveBlocked(t, kept, lost),
    ...moveDrafts(t, { kept, lost, viewer, at }),
    left_outs: t
      .update(leftOuts)
      .set({ personId: kept.row.id })
      .where(and(eq(leftOuts.personId, lost.row.id), eq(leftOuts.side, lost.side)))
      .run().changes,
    ...(kept.side === "volunteer" ? moveBookings(t, kept.row.id, lost.row.id as VolunteerId) : {}),
    consents: mergeConsents(t, keptUser, lostUser),
    meetings_logged: t
      .update(duoMeetings)
      .set({ loggedBy: keptUser })
      .where(eq(duoMeetings.loggedBy, lostUser))
      .run().changes,
    reports: t
      .update(duoReports)
      .set({ reportedBy: keptUser })
      .where(eq(duoReports.reportedBy, lostUser))
      .run().changes,
    households: moveHousehold(t, keptUser, lostUser),
    household_forms: t
      .update(householdForms)
      .set({ userId: keptUser })
      .where(eq(householdForms.userId, lostUser))
      .run().changes,
    letters: moveLetters(t, kept, lost),
    readings: t.update(accessLog).set({ personId: keptUser }).where(eq(accessLog.personId, lostUser)).run()
      .changes,
    history: moveHistory(t, kept, lost),
    // The link of a proposal or a candidacy goes with it: the person holds it already, in a letter.
    proposal_links: t
      .update(tokens)
      .set({ userId: keptUser })
      .where(and(eq(tokens.userId, lostUser), inArray(tokens.kind, ["proposal", "candidacy"])))
      .run().changes,
  };
}

/** Clef de France goes on under the kept account, unless that one has a household already (see `whyNotMerge`). */
function moveHousehold(t: Tx, keptUser: UserId, lostUser: UserId): number {
  const own = t.select({ id: households.id }).from(households).where(eq(households.userId, keptUser)).get();
  if (own) return 0;
  return t.update(households).set({ userId: keptUser }).where(eq(households.userId, lostUser)).run().changes;
}

function moveDuos(t: Tx, kept: PersonRecord, lost: PersonRecord): number {
  return kept.side === "beneficiary"
    ? t
        .update(duos)
        .set({ beneficiaryId: kept.row.id })
        .where(eq(duos.beneficiaryId, lost.row.id as BeneficiaryId))
        .run().changes
    : t
        .update(duos)
        .set({ volunteerId: kept.row.id })
        .where(eq(duos.volunteerId, lost.row.id as VolunteerId))
        .run().changes;
}

/** A pair blocked on either record stays blocked; blocked on both, the kept record's reason stands and the other goes. */
function moveBlocked(t: Tx, kept: PersonRecord, lost: PersonRecord): MovedRows {
  const mine = (person: PersonRecord) =>
    person.side === "beneficiary"
      ? eq(blockedPairs.beneficiaryId, person.row.id)
      : eq(blockedPairs.volunteerId, person.row.id);
  const rows = t.select().from(blockedPairs).where(mine(lost)).all();
  t.delete(blockedPairs).where(mine(lost)).run();
  let moved = 0;
  for (const row of rows) {
    const pair = kept.side === "beneficiary" ? { beneficiaryId: kept.row.id } : { volunteerId: kept.row.id };
    moved += t
      .insert(blockedPairs)
      .values({ ...row, ...pair })
      .onConflictDoNothing()
      .run().changes;
  }
  return { blocked_pairs: moved, blocked_twice: rows.length - moved };
}

/**
 * In a round that is still on the table the kept record keeps its own draft and the other is dropped: nobody is proposed
 * twice. The same pair drafted for both records stays where it is (one row per pair and round), dropped.
 */
function moveDrafts(t: Tx, { kept, lost, viewer, at }: Pair): MovedRows {
  const column = kept.side === "beneficiary" ? drafts.beneficiaryId : drafts.volunteerId;
  const own = t.select().from(drafts).where(eq(column, kept.row.id)).all();
  const rows = t
    .select({ draft: drafts, state: rounds.state })
    .from(drafts)
    .innerJoin(rounds, eq(rounds.id, drafts.roundId))
    .where(eq(column, lost.row.id))
    .all();
  let [moved, dropped] = [0, 0];
  for (const { draft, state } of rows) {
    const rivals = own.filter(({ roundId }) => roundId === draft.roundId);
    const isTwin = rivals.some((rival) =>
      kept.side === "beneficiary"
        ? rival.volunteerId === draft.volunteerId
        : rival.beneficiaryId === draft.beneficiaryId,
    );
    const isOpen = state === "drafted" || state === "taken_back";
    const drop = isOpen && rivals.length > 0 && draft.state !== "dropped" && draft.state !== "forbidden";
    const pair = kept.side === "beneficiary" ? { beneficiaryId: kept.row.id } : { volunteerId: kept.row.id };
    if (!isTwin || drop)
      t.update(drafts)
        .set({
          ...(isTwin ? {} : pair),
          ...(drop ? { state: "dropped" as const, decidedBy: viewer.userId, decidedAt: at } : {}),
          version: draft.version + 1,
        })
        .where(eq(drafts.id, draft.id))
        .run();
    if (!isTwin) moved += 1;
    if (drop) dropped += 1;
  }
  return { drafts: moved, drafts_dropped: dropped };
}

/** A seat booked twice at the same information meeting becomes one; having been there is kept. */
function moveBookings(t: Tx, kept: VolunteerId, lost: VolunteerId): MovedRows {
  const rows = t.select().from(infoMeetingBookings).where(eq(infoMeetingBookings.volunteerId, lost)).all();
  const own = t.select().from(infoMeetingBookings).where(eq(infoMeetingBookings.volunteerId, kept)).all();
  t.delete(infoMeetingBookings).where(eq(infoMeetingBookings.volunteerId, lost)).run();
  for (const row of rows) {
    const twin = own.find(({ meetingId }) => meetingId === row.meetingId);
    if (!twin)
      t.insert(infoMeetingBookings)
        .values({ ...row, volunteerId: kept })
        .run();
    else
      t.update(infoMeetingBookings)
        .set({ attendedAt: twin.attendedAt ?? row.attendedAt })
        .where(
          and(eq(infoMeetingBookings.volunteerId, kept), eq(infoMeetingBookings.meetingId, row.meetingId)),
        )
        .run();
  }
  const twice = rows.filter((row) => own.some(({ meetingId }) => meetingId === row.meetingId)).length;
  return { bookings: rows.length - twice, booked_twice: twice };
}

function moveLetters(t: Tx, kept: PersonRecord, lost: PersonRecord): number {
  for (const [from, to] of subjects(kept, lost))
    t.update(letters).set({ subjectId: to }).where(eq(letters.subjectId, from)).run();
  return t.update(letters).set({ userId: kept.user.id }).where(eq(letters.userId, lost.user.id)).run()
    .changes;
}

function moveHistory(t: Tx, kept: PersonRecord, lost: PersonRecord): number {
  let moved = 0;
  for (const [from, to] of subjects(kept, lost))
    moved += t
      .update(history)
      .set({ subjectId: to })
      .where(and(inArray(history.subjectKind, ["user", lost.side]), eq(history.subjectId, from)))
      .run().changes;
  return moved;
}

const subjects = (kept: PersonRecord, lost: PersonRecord): [string, string][] => [
  [lost.row.id, kept.row.id],
  [lost.user.id, kept.user.id],
];
