import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A partner has not answered, or cannot be written to. */
export const AnswersLateStaff = ({ values }: LetterProps<"answers_late_staff">) => (
  <Frame kind="answers_late_staff" why="team">
    <Hello name={values.firstName} />
    <Say
      of="letter.answers_late_staff.words"
      with={{ organisation: <Name>{values.organisation}</Name>, why: values.why }}
    />
    <Act of="letter.answers_late_staff.act" to={values.link} />
  </Frame>
);
