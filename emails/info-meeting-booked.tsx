import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, MeetingCard, Say } from "./parts";

/** A place at an information meeting. */
export const InfoMeetingBooked = ({ values, sentOn }: LetterProps<"info_meeting_booked">) => (
  <Frame kind="info_meeting_booked" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.info_meeting_booked.words" />
    <MeetingCard startsAt={values.startsAt} place={values.place} sentOn={sentOn} />
    <Act of="letter.info_meeting_booked.act" to={values.link} />
    <Aside of="letter.info_meeting_booked.after" />
  </Frame>
);
