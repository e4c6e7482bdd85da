import { and, eq } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess, recordMove } from "../audit/history.server";
import { openOrNull, seal } from "../audit/seal.server";
import type { VolunteerId } from "../ids";
import { parisDay } from "../paris-time";
import { mayNote, type NotedStep } from "./volunteer-journey";
import type { VolunteerState } from "./volunteer-path";
import { findMovableVolunteer, findVolunteer, type MovableVolunteer } from "./volunteer-scope.server";

export const interviewNotesPlace = (id: VolunteerId): string => `volunteers.interview_notes:${id}`;

export type Noted =
  | { ok: true }
  | { ok: false; why: "not_there" }
  /** The state does not allow it, or somebody changed the file since `version` was read. */
  | { ok: false; why: "conflict"; state: VolunteerState };

/** "I saw this person's identity today": the date and, in the history, by whom; never the document. Seen once is seen. */
export const noteIdentity = (db: Db, viewer: Viewer, id: VolunteerId, at: Date): Noted =>
  note(db, viewer, id, "identity_seen", at, (t, { person }) => {
    if (person.identitySeenAt) return "nothing";
    return write(t, person, { identitySeenAt: at });
  });

export interface Interview {
  interviewedAt: Date;
  /** What was said, for staff only; empty when nothing is kept. */
  notes: string;
  version: number;
}

/**
 * The day of the interview and its notes, sealed. Refused when the file changed since the notes were opened; the same form sent
 * twice is noted once.
 */
export const noteInterview = (
  db: Db,
  viewer: Viewer,
  id: VolunteerId,
  { interviewedAt, notes, version }: Interview,
  at: Date,
): Noted =>
  note(db, viewer, id, "interview", at, (t, { person }) => {
    if (person.version !== version)
      return isNotedAlready(person, viewer, interviewedAt, notes) ? "nothing" : "conflict";
    return write(t, person, {
      interviewAt: interviewedAt,
      interviewBy: viewer.userId,
      interviewNotes: notes === "" ? null : seal(notes, interviewNotesPlace(id)),
    });
  });

export interface RecordCheck {
  seenAt: Date;
  renewalAt: Date;
}

/** The day the record check was seen, by whom, and when it must be seen again; nothing else of it is ever kept. */
export const noteRecordCheck = (
  db: Db,
  viewer: Viewer,
  id: VolunteerId,
  { seenAt, renewalAt }: RecordCheck,
  at: Date,
): Noted =>
  note(db, viewer, id, "record_check", at, (t, { person }) => {
    const { recordCheckSeenAt, recordCheckRenewalAt } = person;
    if (isSameDay(recordCheckSeenAt, seenAt) && isSameDay(recordCheckRenewalAt, renewalAt)) return "nothing";
    return write(t, person, {
      recordCheckSeenAt: seenAt,
      recordCheckBy: viewer.userId,
      recordCheckRenewalAt: renewalAt,
    });
  });

/** The interview as it was noted, opened for staff; the reading is logged. */
export function openInterview(db: Db, viewer: Viewer, id: VolunteerId, at: Date) {
  return tx(db, (t) => {
    const row = findVolunteer(t, viewer, id);
    if (!row) return null;
    const { person, user } = row;
    recordAccess(t, { viewer: viewer.userId, person: user.id, page: "interview", at });
    return {
      ...{ id, name: `${user.firstName} ${user.lastName}`, state: person.state, version: person.version },
      interviewedAt: person.interviewAt,
      notes: openOrNull(person.interviewNotes, interviewNotesPlace(id)) ?? "",
    };
  });
}

function note(
  db: Db,
  viewer: Viewer,
  id: VolunteerId,
  step: NotedStep,
  at: Date,
  change: (t: Tx, found: MovableVolunteer) => "written" | "nothing" | "conflict",
): Noted {
  return tx(db, (t): Noted => {
    const found = findMovableVolunteer(t, viewer, id);
    if (!found) return { ok: false, why: "not_there" };
    const { state } = found.person;
    if (!mayNote(step, state)) return { ok: false, why: "conflict", state };
    const changed = change(t, found);
    if (changed === "conflict") return { ok: false, why: "conflict", state };
    if (changed === "written")
      recordMove(t, { subject: { kind: "volunteer", id }, move: `note_${step}`, actor: viewer.userId, at });
    return { ok: true };
  });
}

const isNotedAlready = (
  person: MovableVolunteer["person"],
  viewer: Viewer,
  interviewedAt: Date,
  notes: string,
): boolean =>
  person.interviewBy === viewer.userId &&
  isSameDay(person.interviewAt, interviewedAt) &&
  (openOrNull(person.interviewNotes, interviewNotesPlace(person.id)) ?? "") === notes;

/** Forms know days; the hour of a day noted before noon is the hour of the click. */
const isSameDay = (one: Date | null, other: Date): boolean =>
  one !== null && parisDay(one) === parisDay(other);

type Columns = Partial<typeof volunteers.$inferInsert>;

function write(t: Tx, { id, version }: MovableVolunteer["person"], columns: Columns): "written" | "conflict" {
  const { changes } = t
    .update(volunteers)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(volunteers.id, id), eq(volunteers.version, version)))
    .run();
  return changes === 1 ? "written" : "conflict";
}
