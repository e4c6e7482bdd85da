import { Frame } from "./frame";
import { Act, Deadlines, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A proposal that waits for an answer. */
export const ProposalReminder = ({ values, sentOn }: LetterProps<"proposal_reminder">) => (
  <Frame kind="proposal_reminder" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.proposal_reminder.words" with={{ other: <Name>{values.otherFirstName}</Name> }} />
    <Say of="letter.proposal_reminder.free" />
    <Deadlines askedBy={values.askedBy} closesAt={values.closesAt} sentOn={sentOn} />
    <Act of="letter.proposal_reminder.act" to={values.link} />
  </Frame>
);
