import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { MyMeeting, OfferedMeeting } from "~/mentoring/my-meetings.server";

/** "jeudi 3 décembre à 18:30, jusqu’à 20:00" */
export function meetingTime(words: Words, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  return words("volunteer.meetings.until", {
    moment: words.moment(startsAt),
    end: hourIn(words, endsAt),
  });
}

const hourIn = (words: Words, at: Date): string =>
  new Intl.DateTimeFormat(
    words.language === "ar" ? "ar-u-nu-latn" : words.language === "en" ? "en-GB" : "fr-FR",
    {
      timeStyle: "short",
      timeZone: "Europe/Paris",
    },
  ).format(at);

/** The meeting at which one has a place: when, where, and a file for one's calendar. */
export function MyMeetingFacts({ meeting }: { meeting: MyMeeting }) {
  const words = useWords();
  return (
    <div className="stack meeting" data-gap="small">
      <p>
        <strong>{meetingTime(words, meeting)}</strong>
      </p>
      <MeetingPlace meeting={meeting} />
      {meeting.videoLink ? (
        <p>
          <a href={meeting.videoLink} rel="noreferrer">
            {words("volunteer.meetings.videoLink")}
          </a>
        </p>
      ) : null}
      <p>
        <a href={`/volunteer/meetings/${meeting.id}.ics`} download>
          {words("volunteer.meetings.calendar")}
        </a>
      </p>
    </div>
  );
}

export function MeetingPlace({ meeting }: { meeting: Pick<OfferedMeeting, "place" | "isByVideo"> }) {
  const words = useWords();
  return (
    <p>
      {meeting.place ? (
        <bdi>{words("volunteer.meetings.where", { place: meeting.place })}</bdi>
      ) : (
        words("volunteer.meetings.video")
      )}
    </p>
  );
}
