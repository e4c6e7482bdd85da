import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** They live there now, and who asks how it goes. */
export const MobilityMoved = ({ values }: LetterProps<"mobility_moved">) => (
  <Frame kind="mobility_moved" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_moved.words" with={{ town: <Name>{values.town}</Name> }} />
    <Say of="letter.mobility_moved.more" />
    <Act of="letter.mobility_moved.act" to={values.link} />
  </Frame>
);
