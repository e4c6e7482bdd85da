import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** Nobody answered in time: nothing is lost. */
export const MobilityExpired = ({ values }: LetterProps<"mobility_expired">) => (
  <Frame kind="mobility_expired" why="household">
    <Hello name={values.firstName} />
    <Say of="letter.mobility_expired.words" />
    <Act of="letter.mobility_expired.act" to={values.link} />
  </Frame>
);
