import { data } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { VolunteerId } from "~/ids";
import { findVolunteerHeadline } from "~/mentoring/volunteer-file.server";
import { moveVolunteer } from "~/mentoring/volunteer-moves.server";
import { missingSteps, type VolunteerMove } from "~/mentoring/volunteer-path";

interface Visit {
  request: Request;
  params: { volunteerId?: string };
}

/** What the page of one move shows of a volunteer. */
export function showMove(viewer: Viewer, { request, params }: Visit, move: VolunteerMove) {
  const person = found(findVolunteerHeadline(db, viewer, params.volunteerId as VolunteerId));
  const title = wordsFor(request, viewer)(`staff.volunteers.${move}.title`, { name: person.name });
  const missing = move === "approve" ? missingSteps(person.screening) : [];
  return { title, move, person, missing };
}

/** Makes the move and goes back to the file; a move that came too late, or too early, says why (409). */
export function makeMove(viewer: Viewer, { params }: Visit, move: VolunteerMove) {
  const id = params.volunteerId as VolunteerId;
  const moved = moveVolunteer(db, viewer, id, move, now());
  if (moved.ok) return goOn(`/staff/volunteers/${id}`, `staff.volunteers.${move}.done`);
  if (moved.why === "not_there") throw notFound();
  return data({ why: moved.why, state: moved.state }, { status: 409 });
}
