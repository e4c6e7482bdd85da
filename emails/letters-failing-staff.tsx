import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";

/** The association's own alarm: letters that did not leave. */
export const LettersFailingStaff = ({ values }: LetterProps<"letters_failing_staff">) => (
  <Frame kind="letters_failing_staff" why="team">
    <Hello name={values.firstName} />
    <Say of="letter.letters_failing_staff.words" with={{ count: values.count }} />
    <Act of="letter.letters_failing_staff.act" to={values.link} />
  </Frame>
);
