import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Every yes is there: a coordinator plans the visit. */
export const MobilityAgreedStaff = ({ values }: LetterProps<"mobility_agreed_staff">) => (
  <Frame kind="mobility_agreed_staff" why="team">
    <Hello name={values.firstName} />
    <Say
      of="letter.mobility_agreed_staff.words"
      with={{ person: <Name>{values.personFirstName}</Name>, town: <Name>{values.town}</Name> }}
    />
    <Act of="letter.mobility_agreed_staff.act" to={values.link} />
  </Frame>
);
