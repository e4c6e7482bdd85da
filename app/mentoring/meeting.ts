import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** Where a meeting takes place, in one line: the address, the link of the video call, or both. */
export const whereOf = ({ place, videoLink }: { place: string; videoLink: string | null }): string =>
  [place, videoLink].filter(Boolean).join(" · ");

export interface CalendarMeeting {
  id: string;
  title: string;
  /** Written in UTC, which every calendar shows in its own zone. */
  startsAt: Date;
  endsAt: Date;
  where: string;
  link: string;
  isCancelled: boolean;
  stamp: Date;
}

/** A meeting as a calendar file (RFC 5545). One identity, so that a second import replaces the first, or cancels it. */
export function meetingFile(meeting: CalendarMeeting): string {
  const { id, title, startsAt, endsAt, where, link, isCancelled, stamp } = meeting;
  const calendar = ical({
    name: "Trait d’union",
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    ...{ id: `${id}-information-meeting`, stamp, start: startsAt, end: endsAt },
    summary: title,
    location: where,
    url: link,
    sequence: isCancelled ? 1 : 0,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
