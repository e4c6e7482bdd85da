import { Frame } from "./frame";
import { Act, Deadlines, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A proposal of a new home that waits for an answer. */
export const MobilityReminder = ({ values, sentOn }: LetterProps<"mobility_reminder">) => (
  <Frame kind="mobility_reminder" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_reminder.words" with={{ town: <Name>{values.town}</Name> }} />
    <Say of="letter.mobility_reminder.free" />
    <Deadlines askedBy={values.askedBy} closesAt={values.closesAt} sentOn={sentOn} />
    <Act of="letter.mobility_reminder.act" to={values.link} />
  </Frame>
);
