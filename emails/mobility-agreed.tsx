import { Frame } from "./frame";
import { Act, Aside, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Everybody has said yes: the visit comes next. */
export const MobilityAgreed = ({ values }: LetterProps<"mobility_agreed">) => (
  <Frame kind="mobility_agreed" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_agreed.words" with={{ town: <Name>{values.town}</Name> }} />
    <Say of="letter.mobility_agreed.next" />
    <Act of="letter.mobility_agreed.act" to={values.link} />
    <Aside of="letter.mobility_agreed.after" />
  </Frame>
);
