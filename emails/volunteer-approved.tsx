import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** Every step of the screening is done. */
export const VolunteerApproved = ({ values }: LetterProps<"volunteer_approved">) => (
  <Frame kind="volunteer_approved" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.volunteer_approved.words" />
    <Say of="letter.volunteer_approved.more" />
    <Act of="letter.volunteer_approved.act" to={values.link} />
  </Frame>
);
