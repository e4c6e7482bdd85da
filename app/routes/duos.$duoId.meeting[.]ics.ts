import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { DuoId } from "~/ids";
import { linkTo } from "~/links.server";
import { firstMeetingFile } from "~/mentoring/duo-calendar";
import { readDuo } from "~/mentoring/duo-reader.server";
import { seatOfPerson } from "~/mentoring/seats.server";

/** The first meeting, for a calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId.meeting[.]ics");
  const at = now();
  const { duoId, own, standing, life } = readDuo(
    db,
    found(seatOfPerson(db, viewer, params.duoId as DuoId, at)),
    at,
  );
  const meeting = found(standing === "open" ? life?.firstMeeting : null);
  const words = wordsFor(request, viewer);
  const title = words("duo.meeting.calendar", { own, name: words.list(life?.firstNames ?? []) });
  const body = firstMeetingFile({ duoId, title, ...meeting, link: linkTo(`/duos/${duoId}`), stamp: at });
  return new Response(body, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="trait-d-union.ics"',
    },
  });
}
