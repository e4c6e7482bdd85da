import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A duo without a meeting or a word for three weeks. */
export const DuoSilentStaff = ({ values }: LetterProps<"duo_silent_staff">) => (
  <Frame kind="duo_silent_staff" why="team">
    <Hello name={values.firstName} />
    <Say
      of="letter.duo_silent_staff.words"
      with={{
        days: values.days,
        volunteer: <Name>{values.volunteerFirstName}</Name>,
        beneficiary: <Name>{values.beneficiaryFirstName}</Name>,
      }}
    />
    <Act of="letter.duo_silent_staff.act" to={values.link} />
  </Frame>
);
