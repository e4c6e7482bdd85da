import { and, desc, eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { duoMeetings, duos } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { DuoId, UserId } from "../ids";
import { newId } from "../new-id.server";
import { getDuo } from "./duos.server";
import type { Seat } from "./seats.server";

export interface NewMeeting {
  metAt: Date;
  minutes: number | null;
  /** What they did, in a few words that both sides read. */
  what: string;
}
export type Logged = { ok: true } | { ok: false; refusal: "not_open" | "in_future" | "before_opening" };

/** Notes that a duo met; ends its silence. The same meeting sent twice is one. */
export function logMeeting(db: Db, seat: Seat, meeting: NewMeeting, at: Date): Logged {
  return tx(db, (t): Logged => {
    const duo = getDuo(t, seat.duoId);
    if (duo.state !== "open" || !duo.openedAt) return { ok: false, refusal: "not_open" };
    if (meeting.metAt > at) return { ok: false, refusal: "in_future" };
    if (meeting.metAt.getTime() < startOfDay(duo.openedAt)) return { ok: false, refusal: "before_opening" };
    const same = and(
      eq(duoMeetings.duoId, duo.id),
      eq(duoMeetings.metAt, meeting.metAt),
      eq(duoMeetings.loggedBy, seat.by),
      eq(duoMeetings.what, meeting.what),
    );
    if (t.select({ id: duoMeetings.id }).from(duoMeetings).where(same).get()) return { ok: true };
    t.insert(duoMeetings)
      .values({ id: newId("mee"), duoId: duo.id, ...meeting, loggedBy: seat.by, loggedAt: at })
      .run();
    const latest = duo.lastContactAt && duo.lastContactAt > meeting.metAt ? duo.lastContactAt : meeting.metAt;
    t.update(duos)
      .set({ lastContactAt: latest, silentSince: null, version: duo.version + 1 })
      .where(eq(duos.id, duo.id))
      .run();
    recordMove(t, {
      subject: { kind: "duo", id: duo.id },
      move: "log_meeting",
      actor: seat.by,
      at,
      details: { side: seat.side, metAt: meeting.metAt.getTime(), minutes: meeting.minutes },
    });
    return { ok: true };
  });
}

export interface LoggedMeeting {
  id: string;
  metAt: number;
  minutes: number | null;
  what: string;
  loggedBy: UserId;
}

/** Newest first, with the moment in milliseconds. */
export const listMeetings = (db: Reader, duoId: DuoId): LoggedMeeting[] =>
  db
    .select()
    .from(duoMeetings)
    .where(eq(duoMeetings.duoId, duoId))
    .orderBy(desc(duoMeetings.metAt), desc(duoMeetings.loggedAt))
    .all()
    .map(({ id, metAt, minutes, what, loggedBy }) => ({
      id,
      metAt: metAt.getTime(),
      minutes,
      what,
      loggedBy,
    }));

/** A day before, whatever the hour and the time zone: a form gives days, an opening has an hour. */
const startOfDay = (at: Date): number => at.getTime() - 86_400_000;
