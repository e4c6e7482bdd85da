import { Frame } from "./frame";
import { Act, Hello, type LetterProps, Say } from "./parts";
import { Name } from "./rich";

/** Places of an offer came back: somebody else may take them. */
export const PlaceFreedStaff = ({ values }: LetterProps<"place_freed_staff">) => (
  <Frame kind="place_freed_staff" why="team">
    <Hello name={values.firstName} />
    <Say
      of="letter.place_freed_staff.words"
      with={{ offer: <Name>{values.offer}</Name>, town: <Name>{values.town}</Name> }}
    />
    <Act of="letter.place_freed_staff.act" to={values.link} />
  </Frame>
);
