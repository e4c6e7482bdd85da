import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A partner said no; without its reason. */
export const MobilityDeclined = ({ values }: LetterProps<"mobility_declined">) => (
  <Frame kind="mobility_declined" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_declined.words" with={{ town: <Name>{values.town}</Name> }} />
    <Say of="letter.mobility_declined.more" />
    <Act of="letter.mobility_declined.act" to={values.link} />
  </Frame>
);
