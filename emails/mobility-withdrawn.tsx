import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Somebody else stopped it; without a reason. */
export const MobilityWithdrawn = ({ values }: LetterProps<"mobility_withdrawn">) => (
  <Frame kind="mobility_withdrawn" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_withdrawn.words" with={{ town: <Name>{values.town}</Name> }} />
    <Say of="letter.mobility_withdrawn.more" />
    <Act of="letter.mobility_withdrawn.act" to={values.link} />
  </Frame>
);
