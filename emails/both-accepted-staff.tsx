import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Two yeses: a coordinator opens the duo. */
export const BothAcceptedStaff = ({ values }: LetterProps<"both_accepted_staff">) => (
  <Frame kind="both_accepted_staff" why="team">
    <Hello name={values.firstName} />
    <Say
      of="letter.both_accepted_staff.words"
      with={{
        volunteer: <Name>{values.volunteerFirstName}</Name>,
        beneficiary: <Name>{values.beneficiaryFirstName}</Name>,
      }}
    />
    <Act of="letter.both_accepted_staff.act" to={values.link} />
  </Frame>
);
