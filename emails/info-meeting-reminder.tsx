import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, MeetingCard, Say } from "./parts";

/** The day before an information meeting. */
export const InfoMeetingReminder = ({ values, sentOn }: LetterProps<"info_meeting_reminder">) => (
  <Frame kind="info_meeting_reminder" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.info_meeting_reminder.words" />
    <MeetingCard startsAt={values.startsAt} place={values.place} sentOn={sentOn} />
    <Act of="letter.info_meeting_reminder.act" to={values.link} />
    <Aside of="letter.info_meeting_reminder.after" />
  </Frame>
);
