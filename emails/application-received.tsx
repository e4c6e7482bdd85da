import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** The form arrived: what comes next. */
export const ApplicationReceived = ({ values }: LetterProps<"application_received">) => (
  <Frame kind="application_received" why="member">
    <Hello name={values.firstName} />
    <Say of="letter.application_received.words" />
    <Say of="letter.application_received.more" />
    <Act of="letter.application_received.act" to={values.link} />
  </Frame>
);
