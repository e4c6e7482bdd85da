import { Frame } from "./frame";
import { Hello, type LetterProps, Say } from "./parts";

/** A no from the association: thanks, and a person to ask why. */
export const VolunteerDeclined = ({ values }: LetterProps<"volunteer_declined">) => (
  <Frame kind="volunteer_declined" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.volunteer_declined.words" />
    <Say of="letter.volunteer_declined.more" />
  </Frame>
);
