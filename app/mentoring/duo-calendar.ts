import ical, { ICalCalendarMethod } from "ical-generator";

export interface FirstMeeting {
  duoId: string;
  title: string;
  /** Milliseconds; written in UTC, which every calendar shows in its own zone. */
  at: number;
  place: string | null;
  link: string;
  stamp: Date;
}

const HOUR = 3_600_000;

/** The first meeting of a duo as a calendar file (RFC 5545): one hour, one identity, so that a second import replaces the first. */
export function firstMeetingFile({ duoId, title, at, place, link, stamp }: FirstMeeting): string {
  const calendar = ical({ name: "Trait d’union", method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `${duoId}-first-meeting`,
    stamp,
    start: new Date(at),
    end: new Date(at + HOUR),
    summary: title,
    location: place,
    url: link,
  });
  return calendar.toString();
}
