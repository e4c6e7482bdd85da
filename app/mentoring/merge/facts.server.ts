import { eq } from "drizzle-orm";
import type { Tx } from "~db/client";
import { beneficiaries, passwords, users, volunteers } from "~db/schema";
import type { Sealed } from "~db/schema/columns";
import { open, openOrNull, seal } from "../../audit/seal.server";
import { notesPlace } from "../notes.server";
import { missingSteps } from "../volunteer-path";
import type { BeneficiaryRow, PersonRecord, VolunteerRow } from "./records.server";

/** The kept record stays as it is; what it does not know yet it takes from the other. Returns its state afterwards. */
export function fillFacts(t: Tx, kept: PersonRecord, lost: PersonRecord): string {
  if (kept.side === "beneficiary" && lost.side === "beneficiary")
    return fillBeneficiary(t, kept.row, lost.row);
  if (kept.side === "volunteer" && lost.side === "volunteer") return fillVolunteer(t, kept, lost);
  throw new Error(`Records ${kept.row.id} and ${lost.row.id} are of two sides`);
}

function fillBeneficiary(t: Tx, kept: BeneficiaryRow, lost: BeneficiaryRow): string {
  const isBehind =
    (kept.state === "closed" && lost.state !== "closed") ||
    (kept.state === "to_confirm" && (lost.state === "waiting" || lost.state === "paused"));
  const state = isBehind ? lost.state : kept.state;
  const notes = [openOrNull(kept.notes, notesPlace(kept.id)), openOrNull(lost.notes, notesPlace(lost.id))]
    .filter(Boolean)
    .join("\n\n");
  t.update(beneficiaries)
    .set({
      state,
      referentId: kept.referentId ?? lost.referentId,
      protectionConfirmedAt: earliest(kept.protectionConfirmedAt, lost.protectionConfirmedAt),
      waitingSince: earliest(kept.waitingSince, lost.waitingSince),
      createdAt: earliest(kept.createdAt, lost.createdAt) ?? kept.createdAt,
      frenchOral: kept.frenchOral ?? lost.frenchOral,
      frenchWritten: kept.frenchWritten ?? lost.frenchWritten,
      practiseFrench: kept.practiseFrench ?? lost.practiseFrench,
      notes: notes === "" ? null : seal(notes, notesPlace(kept.id)),
      version: kept.version + 1,
    })
    .where(eq(beneficiaries.id, kept.id))
    .run();
  return state;
}

type Volunteer = PersonRecord & { side: "volunteer" };

/** Screening is dated facts: each step that either record saw is seen. */
function fillVolunteer(
  t: Tx,
  { row: kept, user }: Volunteer,
  { row: lost, user: lostUser }: Volunteer,
): string {
  const charter = kept.charterSignedAt ? kept : lost;
  const interview = kept.interviewAt ? kept : lost;
  const check = kept.recordCheckSeenAt ? kept : lost;
  const facts = {
    charterVersion: charter.charterVersion,
    charterSignedAt: charter.charterSignedAt,
    identitySeenAt: kept.identitySeenAt ?? lost.identitySeenAt,
    meetingAttendedAt: kept.meetingAttendedAt ?? lost.meetingAttendedAt,
    interviewAt: interview.interviewAt,
    interviewBy: interview.interviewBy,
    interviewNotes: resealed(interview, kept),
    recordCheckSeenAt: check.recordCheckSeenAt,
    recordCheckBy: check.recordCheckBy,
    recordCheckRenewalAt: check.recordCheckRenewalAt,
  };
  const isScreened =
    missingSteps({
      address_confirmed: user.emailConfirmedAt ?? lostUser.emailConfirmedAt,
      identity_seen: facts.identitySeenAt,
      information_meeting: facts.meetingAttendedAt,
      interview: facts.interviewAt,
      charter: facts.charterSignedAt,
      record_check: facts.recordCheckSeenAt,
    }).length === 0;
  const isAhead = lost.state === "approved" || lost.state === "paused";
  const isBehind =
    (kept.state === "screening" && isAhead && isScreened) ||
    (kept.state === "left" && (lost.state === "screening" || isAhead));
  const state = isBehind ? lost.state : kept.state;
  t.update(volunteers)
    .set({
      ...facts,
      state,
      approvedAt: kept.approvedAt ?? lost.approvedAt,
      createdAt: earliest(kept.createdAt, lost.createdAt) ?? kept.createdAt,
      version: kept.version + 1,
    })
    .where(eq(volunteers.id, kept.id))
    .run();
  return state;
}

/** The kept account takes an address, a phone and a password that it has not; the lost one is freed of them and signs in no more. */
export function mergeAccounts(t: Tx, { user: kept }: PersonRecord, { user: lost }: PersonRecord): void {
  t.update(users)
    .set({ email: null, emailConfirmedAt: null, mergedInto: kept.id, version: lost.version + 1 })
    .where(eq(users.id, lost.id))
    .run();
  t.update(users).set({ mergedInto: kept.id }).where(eq(users.mergedInto, lost.id)).run();
  const takesAddress = kept.email === null && lost.email !== null;
  const phone = openOrNull(lost.phone, `users.phone:${lost.id}`);
  t.update(users)
    .set({
      ...(takesAddress ? { email: lost.email, emailConfirmedAt: lost.emailConfirmedAt } : {}),
      ...(kept.phone === null && phone !== null ? { phone: seal(phone, `users.phone:${kept.id}`) } : {}),
      lastSeenAt: latest(kept.lastSeenAt, lost.lastSeenAt),
      version: kept.version + 1,
    })
    .where(eq(users.id, kept.id))
    .run();
  const known = t.select().from(passwords).where(eq(passwords.userId, kept.id)).get();
  if (takesAddress && !known)
    t.update(passwords).set({ userId: kept.id }).where(eq(passwords.userId, lost.id)).run();
  t.delete(passwords).where(eq(passwords.userId, lost.id)).run();
}

function resealed(from: VolunteerRow, kept: VolunteerRow): Sealed | null {
  if (from.interviewNotes === null || from.id === kept.id) return from.interviewNotes;
  return seal(open(from.interviewNotes, interviewPlace(from)), interviewPlace(kept));
}

const interviewPlace = ({ id }: VolunteerRow): string => `volunteers.interview_notes:${id}`;

const earliest = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b));
const latest = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b));
