import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** A follow-up is due: how does the household live there? */
export const FollowupDueStaff = ({ values }: LetterProps<"followup_due_staff">) => (
  <Frame kind="followup_due_staff" why="referent">
    <Hello name={values.firstName} />
    <Say
      of="letter.followup_due_staff.words"
      with={{ person: <Name>{values.personFirstName}</Name>, months: values.months }}
    />
    <Act of="letter.followup_due_staff.act" to={values.link} />
  </Frame>
);
